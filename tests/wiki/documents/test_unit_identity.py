"""A passage keeps its identity through edits, moves, pasting back and restoring."""

from tests.support.cast import Cast
from tests.wiki.documents.desk import hashes, revise, write
from wiki.documents import revisions
from wiki.documents.undoing import Words, restore, undo

FLOUR = "La farine vient du moulin d’à côté.\n"
WATER = "L’eau se mesure à la main.\n"
SALT = "Le sel se met en dernier, une fois la pâte reposée.\n"


def passages(document_id: int, number: int, part: str = "fr") -> dict[str, str]:
    """Identity → text, in order."""
    listed = revisions.load_units(hashes(document_id, number)[part])
    return {unit.id: unit.text.strip() for unit in listed}


def text(*paragraphs: str) -> str:
    return "\n".join(paragraphs)


def test_the_first_passages_are_named_after_the_first_revision(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", text(FLOUR, WATER))

    assert passages(bread, 1) == {"1.1": FLOUR.strip(), "1.2": WATER.strip()}


def test_joined_they_give_the_source_back(cast: Cast) -> None:
    source = "\n\n# Titre\n\n\n" + text(FLOUR, WATER) + "\n\n  \n"
    bread = write(cast.amina, "Pain", source)

    listed = revisions.load_units(hashes(bread, 1)["fr"])
    assert "".join(unit.text for unit in listed) == source


def test_an_edited_passage_keeps_its_identity(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", text(FLOUR, WATER))
    revise(cast.amina, bread, text(FLOUR, WATER.replace("à la main", "au verre")))

    assert list(passages(bread, 2)) == ["1.1", "1.2"]


def test_a_new_passage_is_named_after_its_revision(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", text(FLOUR, WATER))
    revise(cast.amina, bread, text(FLOUR, SALT, WATER))

    assert list(passages(bread, 2)) == ["1.1", "2.1", "1.2"]


def test_a_moved_passage_keeps_its_identity(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", text(FLOUR, WATER, SALT))
    revise(cast.amina, bread, text(SALT, FLOUR, WATER))

    assert list(passages(bread, 2)) == ["1.3", "1.1", "1.2"]


def test_a_passage_pasted_back_is_itself_again(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", text(FLOUR, WATER, SALT))
    revise(cast.amina, bread, text(FLOUR, SALT))
    revise(cast.amina, bread, text(FLOUR, SALT, "Le four chauffe deux heures.\n"))
    revise(cast.amina, bread, text(FLOUR, SALT, "Le four chauffe deux heures.\n", WATER))

    assert list(passages(bread, 4)) == ["1.1", "1.3", "3.1", "1.2"]


def test_a_wording_that_came_back_is_itself_again(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", text(FLOUR, WATER))
    revise(cast.amina, bread, text(FLOUR, WATER.replace("à la main", "au verre")))
    revise(cast.amina, bread, text(WATER.replace("à la main", "au verre")))
    revise(cast.amina, bread, text(FLOUR, WATER))

    assert list(passages(bread, 4)) == ["1.1", "1.2"]


def test_two_languages_name_their_passages_apart(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", FLOUR)
    revise(cast.amina, bread, "Flour.\n", language="en", title="Bread")

    assert passages(bread, 2, "en") == {"2.1": "Flour."}
    assert passages(bread, 2) == {"1.1": FLOUR.strip()}


def test_a_language_taken_away_and_written_again_finds_its_passages(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", FLOUR)
    revise(cast.amina, bread, "Flour.\n", language="en", title="Bread")
    undo(cast.amina, bread, 2, 2, Words("Trop tôt"))
    revise(cast.amina, bread, "Flour.\n", language="en", title="Bread again")

    assert passages(bread, 4, "en") == {"2.1": "Flour."}


def test_restoring_names_both_old_hashes(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", text(FLOUR, WATER))
    revise(cast.amina, bread, text(SALT, FLOUR))

    restore(cast.amina, bread, 1, Words("Comme avant"))

    assert hashes(bread, 3) == hashes(bread, 1)


def test_what_a_restoring_took_away_is_itself_when_pasted_back(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", text(FLOUR, WATER))
    revise(cast.amina, bread, text(FLOUR, WATER, SALT))
    restore(cast.amina, bread, 1, Words("Comme avant"))
    revise(cast.amina, bread, text(SALT, FLOUR, WATER))

    assert list(passages(bread, 4)) == ["2.1", "1.1", "1.2"]


def test_no_identity_is_given_twice(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", text(FLOUR, FLOUR, FLOUR))
    revise(cast.amina, bread, text(FLOUR, FLOUR, FLOUR, FLOUR, WATER))

    listed = [unit.id for unit in revisions.load_units(hashes(bread, 2)["fr"])]
    assert len(set(listed)) == len(listed) == 5


def test_the_same_content_keeps_the_same_list(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", text(FLOUR, WATER))
    revise(cast.amina, bread, facts={"type": "template"})

    assert hashes(bread, 2)["fr"] == hashes(bread, 1)["fr"]
