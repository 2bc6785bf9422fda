"""Pairs that a machine found, confirmed by a person."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import journal
from tests.wiki.documents.freshness.both import bread
from wiki.documents.freshness import twins
from wiki.documents.freshness.confirming import confirm
from wiki.errors import Forbidden, NotSignedIn

GUESSES = {("1.1", "2.1"), ("1.2", "2.2"), ("1.3", "2.3")}


def sure(recipe: int) -> set[tuple[str, str]]:
    """The pairs that somebody vouches for."""
    pairs = twins.load(recipe).between("fr", "en")
    return {pair for pair in pairs if pairs.is_sure(*pair)}


def test_a_guess_becomes_somebodys_word(cast: Cast) -> None:
    recipe = bread(cast.amina)
    assert sure(recipe) == set()

    assert confirm(cast.basile, recipe, "fr", "en", GUESSES) == 3

    assert sure(recipe) == GUESSES
    assert journal(recipe)[-1] == "passages.paired"


def test_one_pair_is_confirmed_from_either_side(cast: Cast) -> None:
    recipe = bread(cast.amina)

    assert confirm(cast.basile, recipe, "en", "fr", {("2.2", "1.2")}) == 1

    assert sure(recipe) == {("1.2", "2.2")}


def test_what_is_no_guess_is_left_alone(cast: Cast) -> None:
    recipe = bread(cast.amina)
    confirm(cast.basile, recipe, "fr", "en", GUESSES)
    entries = len(journal(recipe))

    assert confirm(cast.basile, recipe, "fr", "en", {("1.1", "2.1"), ("1.1", "2.2")}) == 0

    assert sure(recipe) == GUESSES
    assert len(journal(recipe)) == entries


def test_only_those_whose_word_counts_confirm(cast: Cast) -> None:
    recipe = bread(cast.amina)

    with pytest.raises(NotSignedIn):
        confirm(cast.stranger, recipe, "fr", "en", GUESSES)
    with pytest.raises(Forbidden):
        confirm(cast.nour, recipe, "fr", "en", GUESSES)

    assert sure(recipe) == set()
