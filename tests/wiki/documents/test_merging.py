"""Two people start from one base and write apart: both stay, and only what meets is asked."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, hashes, revise, write
from wiki.documents import contents, revisions
from wiki.documents.saving import EditConflict
from wiki.texts.rows import Conflict

KNEAD, REST, BAKE = "Pétrir dix minutes. Couvrir.\n", "Laisser reposer une nuit.\n", "Cuire.\n"


def text(*paragraphs: str) -> str:
    return "\n".join(paragraphs)


def units(document_id: int, number: int) -> list[str]:
    return [unit.id for unit in revisions.load_units(hashes(document_id, number)["fr"])]


def test_different_passages_are_merged_and_counted(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, REST, BAKE))
    revise(cast.amina, oven, text(KNEAD, "Laisser reposer deux nuits.\n", BAKE), base=1)

    saved = revise(cast.basile, oven, text(KNEAD, REST, "Cuire au bois.\n"), base=1)

    assert (saved.number, saved.taken, saved.published) == (3, 1, ("fr",))
    assert body(cast.stranger, oven) == text(
        KNEAD, "Laisser reposer deux nuits.\n", "Cuire au bois.\n"
    )


def test_different_sentences_of_a_passage_are_merged(cast: Cast) -> None:
    oven = write(cast.amina, body=KNEAD)
    revise(cast.amina, oven, "Pétrir dix minutes. Couvrir d’un linge.\n", base=1)

    revise(cast.basile, oven, "Pétrir vingt minutes. Couvrir.\n", base=1)

    assert body(cast.stranger, oven) == "Pétrir vingt minutes. Couvrir d’un linge.\n"


def test_passages_keep_their_identity_through_a_merge(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, REST, BAKE))
    revise(cast.amina, oven, text(BAKE, KNEAD, REST, "Sel.\n"), base=1)

    revise(cast.basile, oven, text(KNEAD, "Poivre.\n", REST.replace("une", "la"), BAKE), base=1)

    assert body(cast.stranger, oven) == text(
        BAKE, KNEAD, "Poivre.\n", REST.replace("une", "la"), "Sel.\n"
    )
    assert units(oven, 3) == ["1.3", "1.1", "3.1", "1.2", "2.1"]


def test_what_both_added_stands_once(cast: Cast) -> None:
    oven = write(cast.amina, body=KNEAD)
    revise(cast.amina, oven, text(KNEAD, "Sel.\n"), base=1)

    revise(cast.basile, oven, text("Farine.\n", KNEAD, "Sel.\n"), base=1)

    assert body(cast.stranger, oven) == text("Farine.\n", KNEAD, "Sel.\n")


def test_a_title_and_a_body_go_together(cast: Cast) -> None:
    oven = write(cast.amina, body=KNEAD)
    revise(cast.amina, oven, title="Four commun", base=1)

    revise(cast.basile, oven, text(KNEAD, BAKE), title="Four à pain", base=1)

    assert body(cast.stranger, oven) == text(KNEAD, BAKE)
    key = hashes(oven, 3)["fr"][0]
    assert contents.parse(contents.load_many([key])[key])["title"] == "Four commun"


def test_only_the_torn_sentence_is_asked_and_nothing_is_written(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, BAKE))
    revise(cast.amina, oven, text("Pétrir cent minutes. Couvrir.\n", BAKE), base=1)

    with pytest.raises(EditConflict) as torn:
        revise(cast.basile, oven, text("Pétrir mille minutes. Couvrir.\n", "Cuire tôt.\n"), base=1)

    asked = torn.value.merged["fr"]
    assert [piece for piece in asked.texts["body"] if isinstance(piece, Conflict)] == [
        Conflict(
            "1.1", "Pétrir dix minutes. ", "Pétrir mille minutes. ", "Pétrir cent minutes. ", " "
        )
    ]
    assert "".join(unit.text for unit in asked.units) == text(
        "Pétrir cent minutes. Couvrir.\n", "Cuire tôt.\n"
    )
    assert hashes(oven, 3) == {}


def test_nothing_is_left_to_save_when_the_others_did_it_all(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, BAKE))
    revise(cast.amina, oven, text(KNEAD, "Cuire tôt.\n", "Sel.\n"), base=1)

    assert revise(cast.basile, oven, text(KNEAD, "Cuire tôt.\n"), base=1).number is None


def test_a_draft_is_not_taken_along_unseen(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, BAKE))
    revise(cast.amina, oven, text(KNEAD, "Un secret.\n"), public=False)

    with pytest.raises(EditConflict) as torn:
        revise(cast.chloe, oven, text("Pétrir.\n", BAKE), base=1)

    assert torn.value.merged["fr"].is_torn
    assert body(cast.stranger, oven) == text(KNEAD, BAKE)


def test_a_draft_that_was_written_over_is_asked_and_not_lost(cast: Cast) -> None:
    oven = write(cast.amina, body=text(KNEAD, BAKE))
    revise(cast.amina, oven, text(KNEAD, BAKE, "Un secret.\n"), public=False)
    revise(cast.basile, oven, text(KNEAD, "Cuire tôt.\n"), base=1)

    with pytest.raises(EditConflict) as torn:
        revise(cast.amina, oven, text(KNEAD, BAKE, "Un secret.\n", "Deux.\n"), base=2)

    held = "".join(unit.text for unit in torn.value.merged["fr"].units)
    assert "Un secret.\n" in held
    assert "Deux.\n" in held
    assert "Cuire tôt.\n" in held


def test_two_first_translations_are_asked(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven", base=1)

    with pytest.raises(EditConflict) as torn:
        revise(cast.basile, oven, "Bake.\n", language="en", title="Bread oven", base=1)

    asked = torn.value.merged["en"]
    assert asked.texts["title"] == ("Bread oven",)
    assert "Knead.\n" in "".join(unit.text for unit in asked.units)
