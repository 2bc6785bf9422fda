"""Undoing: old edits are taken back, later ones stay."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, hashes, revise, saved, visit, write
from wiki.documents import contents, publishing, queries, removing
from wiki.documents.saving import EditConflict
from wiki.documents.undoing import Words, undo
from wiki.errors import Forbidden, NotFound, NotSignedIn

BACK = Words("Retour")
KNEAD, REST, BAKE = "Pétrir dix minutes.\n", "Laisser reposer une nuit.\n", "Cuire au bois.\n"


def text(*paragraphs: str) -> str:
    return "\n".join(paragraphs)


def test_the_last_edit_is_taken_back_by_its_old_hashes(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")

    result = undo(cast.basile, oven, 2, 2, BACK)

    assert result.published == ("fr",)
    assert hashes(oven, 3) == hashes(oven, 1)


def test_an_old_edit_is_taken_back_and_later_ones_stay(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, REST, BAKE))
    revise(cast.amina, oven, text(KNEAD.replace("dix", "mille"), REST, BAKE))
    revise(cast.amina, oven, text(KNEAD.replace("dix", "mille"), REST, BAKE.replace("bois", "gaz")))

    undo(cast.basile, oven, 2, 2, BACK)

    assert body(cast.stranger, oven) == text(KNEAD, REST, BAKE.replace("bois", "gaz"))


def test_a_range_is_taken_back(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, REST))
    revise(cast.amina, oven, text(KNEAD.replace("dix", "mille"), REST))
    revise(cast.amina, oven, text(KNEAD.replace("dix", "cent"), REST))
    revise(cast.amina, oven, text(KNEAD.replace("dix", "cent"), REST, BAKE))

    undo(cast.amina, oven, 2, 3, BACK)

    assert body(cast.stranger, oven) == text(KNEAD, REST, BAKE)


def test_a_passage_taken_away_comes_back_in_its_place(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, REST, BAKE))
    revise(cast.amina, oven, text(KNEAD, BAKE))
    revise(cast.amina, oven, text(KNEAD, BAKE, "Manger.\n"))

    undo(cast.amina, oven, 2, 2, BACK)

    assert body(cast.stranger, oven) == text(KNEAD, REST, BAKE, "Manger.\n")


def test_a_fact_that_changed_again_since_is_a_conflict(cast: Cast) -> None:
    oven = write(cast.amina, facts={"minutes": 90})
    revise(cast.amina, oven, title="Faux titre", facts={"type": "template", "minutes": 1})
    revise(cast.amina, oven, summary="Un four.", facts={"type": "experience", "minutes": 1})

    with pytest.raises(EditConflict) as torn:
        undo(cast.amina, oven, 2, 2, BACK)

    assert list(torn.value.mine) == ["facts"]


def test_a_title_is_taken_back_and_the_summary_stays(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, title="Faux titre")
    revise(cast.amina, oven, summary="Un four.")

    undo(cast.amina, oven, 2, 2, BACK)

    document = queries.find_document(cast.stranger, oven)
    assert document is not None
    assert document.parts["fr"].texts == {
        "title": "Four à pain",
        "summary": "Un four.",
        "body": "Pétrir.\n",
    }


def test_a_fact_is_taken_back_and_the_others_stay(cast: Cast) -> None:
    oven = write(cast.amina, facts={"minutes": 90})
    revise(cast.amina, oven, facts={"type": "method", "minutes": 1})
    revise(cast.amina, oven, facts={"type": "template", "minutes": 1})

    undo(cast.amina, oven, 2, 2, BACK)

    document = queries.find_document(cast.stranger, oven)
    assert document is not None
    assert document.facts == {"type": "template", "minutes": 90}


def test_a_passage_that_changed_again_since_is_a_conflict(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, REST))
    revise(cast.amina, oven, text(KNEAD.replace("dix", "mille"), REST.replace("nuit", "heure")))
    revise(cast.amina, oven, text(KNEAD.replace("dix", "cent"), REST.replace("nuit", "heure")))

    with pytest.raises(EditConflict) as torn:
        undo(cast.amina, oven, 2, 2, BACK)

    assert torn.value.number == 3
    assert "cent" in contents.parse(torn.value.theirs["fr"])["body"]
    assert "nuit" in contents.parse(torn.value.mine["fr"])["body"]
    assert hashes(oven, 4) == {}


def test_a_translation_is_taken_back_whole(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")

    undo(cast.amina, oven, 2, 2, BACK)

    assert queries.live_numbers(oven) == {"facts": 1, "fr": 1}
    assert visit(cast.stranger, "en/bread-oven") == "→ en/four-a-pain"


@pytest.mark.parametrize("later", ["Knead.\n\nBake.\n", "Bake.\n", ""])
def test_a_translation_that_others_went_on_with_is_a_conflict(cast: Cast, later: str) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")
    revise(cast.basile, oven, later, language="en")

    with pytest.raises(EditConflict):
        undo(cast.amina, oven, 2, 2, BACK)

    assert body(cast.stranger, oven, "en") == later


def test_a_part_that_is_there_no_more_has_nothing_to_take_back(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")
    revise(cast.amina, oven, "Knead well.\n", language="en")
    undo(cast.amina, oven, 2, 3, BACK)

    assert undo(cast.amina, oven, 3, 3, BACK).number is None


def test_taking_back_what_is_already_so_makes_no_revision(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")
    undo(cast.amina, oven, 2, 2, BACK)

    assert undo(cast.amina, oven, 2, 2, BACK).number is None


def test_an_undoing_can_be_undone(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")
    undo(cast.amina, oven, 2, 2, BACK)

    undo(cast.amina, oven, 3, 3, BACK)

    assert hashes(oven, 4) == hashes(oven, 2)


@pytest.mark.parametrize(("first", "last"), [(1, 1), (1, 2), (0, 1), (2, 3), (3, 2), (-1, -1)])
def test_the_first_revision_and_those_that_never_were_cannot_be(
    cast: Cast, first: int, last: int
) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")

    with pytest.raises(NotFound):
        undo(cast.amina, oven, first, last, BACK)


def test_a_text_that_was_erased_is_not_taken_back_to(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, REST))
    revise(cast.amina, oven, text(KNEAD, REST, BAKE))
    removing.erase(cast.ida, oven, 1, "fr")

    assert undo(cast.amina, oven, 2, 2, BACK).number is None

    assert body(cast.stranger, oven) == text(KNEAD, REST, BAKE)


def test_undoing_what_readers_see_publishes_no_draft(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, REST))
    revise(cast.basile, oven, text(KNEAD.replace("dix", "mille"), REST))
    revise(
        cast.amina, oven, text(KNEAD.replace("dix", "mille"), REST, "Un secret.\n"), public=False
    )

    undo(cast.chloe, oven, 2, 2, BACK)

    assert body(cast.stranger, oven) == text(KNEAD, REST)
    assert "secret" in saved(oven, 3)


def test_undoing_a_draft_stays_a_draft(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD))
    revise(cast.amina, oven, text(KNEAD, REST), public=False)
    revise(cast.amina, oven, text(KNEAD, REST, "Un secret.\n"), public=False)

    undo(cast.chloe, oven, 3, 3, BACK)

    assert body(cast.stranger, oven) == text(KNEAD)
    assert saved(oven, 4) == text(KNEAD, REST)


def test_undoing_a_translation_leaves_a_withdrawn_one_withdrawn(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")
    revise(cast.amina, oven, "Knead well.\n", language="en")
    publishing.withdraw(cast.chloe, oven, ["en"])

    undo(cast.amina, oven, 3, 3, BACK)

    assert body(cast.stranger, oven, "en") is None


def test_others_undo_what_readers_saw_only(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD))
    revise(cast.amina, oven, text(KNEAD, "Un secret.\n"), public=False)
    revise(cast.basile, oven, text(KNEAD, REST))

    assert undo(cast.basile, oven, 2, 2, BACK).number is None

    undo(cast.basile, oven, 3, 3, BACK)
    assert body(cast.stranger, oven) == text(KNEAD)


def test_who_may_not_write_does_not_undo(cast: Cast) -> None:
    oven = write(cast.amina)
    page = write(cast.chloe, "Nos valeurs", kind="page")

    with pytest.raises(NotSignedIn):
        undo(cast.stranger, oven, 1, 1, BACK)
    with pytest.raises(Forbidden):
        undo(cast.basile, page, 1, 1, BACK)
