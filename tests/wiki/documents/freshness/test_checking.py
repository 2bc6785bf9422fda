"""Damage done by hand to the rows of freshness is told, and told where."""

import pytest
from sqlalchemy import text as sql

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, bread, said, translate
from wiki.db import db
from wiki.documents import checking, removing
from wiki.documents.freshness.provenance import Translated

WARMER, HOTTER = "Cuire à 260 degrés.\n", "Bake at 260 °C.\n"


@pytest.fixture
def recipe(cast: Cast) -> int:
    """A recipe whose hotter oven was brought over, and one change that was not."""
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))
    hotter = Translated("en", HOTTER, "fr", ["1.3"], 3)
    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), hotter)
    revise(cast.amina, recipe, said(FRENCH, 0, "Pétrir douze minutes.\n"))
    return recipe


def codes() -> set[str]:
    """What is wrong, by its code."""
    return {fault.code for fault in checking.faults()}


def test_sound_rows_have_no_fault(cast: Cast, recipe: int) -> None:
    assert codes() == set()


def test_an_erased_text_is_no_fault(cast: Cast, recipe: int) -> None:
    removing.erase(cast.ida, recipe, 1, "fr")

    assert codes() == set()


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("UPDATE changes SET unit = '9.9'", "change.of_nothing"),
        ("UPDATE changes SET number = 99", "change.of_nothing"),
        ("UPDATE changes SET base = 99 WHERE base > 0", "change.of_nothing"),
        ("UPDATE seen SET language = 'fr'", "seen.of_nothing"),
        ("UPDATE seen SET language = 'xx'", "seen.of_nothing"),
        ("UPDATE pairings SET pairs = '1.1=9.9'", "pairing.of_nothing"),
        ("UPDATE pairings SET pairs = '1.1'", "pairing.damaged"),
        ("UPDATE provenances SET number = 1", "provenance.of_nothing"),
        ("UPDATE provenances SET source_number = 99", "provenance.of_nothing"),
        ("UPDATE provenances SET source = 'en'", "provenance.of_nothing"),
        ("UPDATE provenances SET source = 'xx'", "provenance.of_nothing"),
    ],
)
def test_damage_is_told(cast: Cast, recipe: int, damage: str, code: str) -> None:
    db.session.execute(sql(damage))

    assert codes() == {code}
    db.session.rollback()
