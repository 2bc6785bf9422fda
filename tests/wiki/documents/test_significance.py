"""What a change weighs: the writer says so, and going back proposes it from the difference."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.db import db
from wiki.documents import service
from wiki.documents.comparing import weigh
from wiki.documents.history import PastPart
from wiki.documents.models import Revision
from wiki.documents.saving import Edit
from wiki.documents.undoing import Words, restore, undo
from wiki.texts.units import Unit


def kept(document_id: int, number: int) -> str:
    return db.session.get_one(Revision, (document_id, number)).significance


def part(**content: str) -> PastPart:
    return PastPart(content, [Unit("1.1", content.get("body", ""))])


@pytest.mark.parametrize("told", ["typo", "clearer", "meaning"])
def test_it_is_kept_as_it_was_told(cast: Cast, told: str) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Pétrir !\n", significance=told)

    assert kept(oven, 2) == told


def test_an_edit_that_says_nothing_changes_the_meaning(cast: Cast) -> None:
    oven = write(cast.amina)
    service.revise(cast.amina, oven, Edit({"fr": {"title": "Four à pain", "body": "Cuire."}}, 1))

    assert kept(oven, 2) == "meaning"


def test_a_first_text_always_has_a_meaning(cast: Cast) -> None:
    edit = Edit({"fr": {"title": "Four"}}, 0, {"type": "method"}, significance="typo")
    oven = service.create(cast.amina, "article", "fr", edit).document_id

    assert kept(oven, 1) == "meaning"


def test_a_step_back_weighs_what_its_author_says(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Pétrirr.\n")
    restore(cast.amina, oven, 1, Words("", "typo"))
    undo(cast.amina, oven, 3, 3, Words(""))

    assert (kept(oven, 3), kept(oven, 4)) == ("typo", "meaning")


PROPOSED = [
    (
        {"fr": part(body="Pétrirr la pate à la main.")},
        {"fr": part(body="Pétrir la pâte à la main.")},
        "typo",
    ),
    ({"fr": part(body="Cuire 10 min.")}, {"fr": part(body="Cuire 20 min.")}, "meaning"),
    ({"fr": part(body="Cuire.")}, {"fr": part(body="Cuire."), "en": part(body="Bake.")}, "meaning"),
    ({"fr": part(title="Four")}, {"fr": part(title="Four")}, "typo"),
    (
        {"facts": part(type="method"), "fr": part(body="Cuire.")},
        {"facts": part(type="template"), "fr": part(body="Cuire.")},
        "meaning",
    ),
]


@pytest.mark.parametrize(("old", "new", "proposed"), PROPOSED)
def test_it_is_proposed_from_the_difference(
    old: dict[str, PastPart], new: dict[str, PastPart], proposed: str
) -> None:
    assert weigh(old, new) == proposed
