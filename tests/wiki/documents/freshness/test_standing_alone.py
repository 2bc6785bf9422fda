"""A passage without a counterpart, on purpose: remembered, never asked for, taken back."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import journal, revise
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, behind, bread, text
from wiki.access.actor import Actor
from wiki.documents import checking
from wiki.documents.freshness import twins
from wiki.documents.freshness.confirming import pair, unpair
from wiki.documents.freshness.pairs import Pairs
from wiki.errors import Forbidden
from wiki.translation.board import list_board
from wiki.translation.queue import choose
from wiki.translation.wish import Wish

COOL, NOTE = "Laisser refroidir.\n", "See the note on flour in Ireland.\n"


@pytest.fixture
def recipe(cast: Cast) -> int:
    """The French has a fourth passage."""
    document = bread(cast.amina)
    revise(cast.amina, document, text((*FRENCH, COOL)))
    return document


def lone(document: int) -> list[str]:
    """The French passages that stand alone."""
    return twins.load(document).between("fr", "en").lone


def statuses(actor: Actor) -> list[str]:
    """Where each language stands on the board."""
    (line,) = list_board(actor, "fr", Wish()).lines
    return [cell.status.value for cell in line.cells]


def test_it_is_not_missing_any_more(cast: Cast, recipe: int) -> None:
    (unit,) = [task.unit for task in choose(cast.basile, "en", 3)]
    assert statuses(cast.basile) == ["fresh", "partial"]

    pair(cast.basile, recipe, "fr", "en", {unit: []})

    assert behind(cast.stranger, recipe, "en") == []
    assert choose(cast.basile, "en", 3) == []
    assert statuses(cast.basile) == ["fresh", "fresh"]
    assert journal(recipe)[-1] == "passages.paired"


def test_it_may_change_and_go_without_telling_anybody(cast: Cast, recipe: int) -> None:
    pair(cast.basile, recipe, "fr", "en", {"3.1": []})

    revise(cast.amina, recipe, text((*FRENCH, "Laisser refroidir une heure.\n")))
    assert lone(recipe) == ["3.1"]
    revise(cast.amina, recipe, text(FRENCH))

    assert behind(cast.stranger, recipe, "en") == []
    assert list(checking.faults()) == []


def test_nobody_guesses_it_again(cast: Cast, recipe: int) -> None:
    pair(cast.basile, recipe, "fr", "en", {"3.1": []})

    revise(cast.amina, recipe, text((*ENGLISH, NOTE)), language="en")

    assert behind(cast.stranger, recipe, "fr") == [NOTE.strip()]
    assert lone(recipe) == ["3.1"]


def test_taken_back_it_is_missing_again(cast: Cast, recipe: int) -> None:
    pair(cast.basile, recipe, "fr", "en", {"3.1": []})

    assert unpair(cast.chloe, recipe, "fr", "en", ["3.1", "1.1"]) == 1

    assert behind(cast.stranger, recipe, "en") == [COOL.strip()]
    assert lone(recipe) == []
    assert journal(recipe)[-1] == "passages.unpaired"
    assert list(checking.faults()) == []


def test_taken_back_it_finds_what_answers_it(cast: Cast) -> None:
    recipe = bread(cast.amina)
    pair(cast.basile, recipe, "fr", "en", {"1.2": []})

    unpair(cast.basile, recipe, "fr", "en", ["1.2"])

    assert twins.load(recipe).of("fr", "1.2", "en") == ["2.2"]
    assert behind(cast.stranger, recipe, "en") == []


def test_pairing_it_takes_it_back_too(cast: Cast, recipe: int) -> None:
    pair(cast.basile, recipe, "fr", "en", {"3.1": []})

    pair(cast.basile, recipe, "en", "fr", {"2.3": ["3.1"]})

    assert lone(recipe) == []


def test_only_those_whose_word_counts(cast: Cast, recipe: int) -> None:
    pair(cast.basile, recipe, "fr", "en", {"3.1": []})

    with pytest.raises(Forbidden):
        unpair(cast.nour, recipe, "fr", "en", ["3.1"])

    assert lone(recipe) == ["3.1"]


def test_how_it_is_written() -> None:
    pairs = Pairs({("1.1", "2.1"): False}).with_lone(["1.2"]).turned().with_lone(["2.3"]).turned()

    assert pairs.encode() == "1.1~2.1 1.2= =2.3"
    assert Pairs.decode("1.1~2.1 1.2= =2.3") == pairs
    assert (list(pairs), pairs.twins("1.2"), pairs.turned().lone) == ([("1.1", "2.1")], [], ["2.3"])
    for nonsense in ("=", "~", "1.2~", "~2.3"):
        with pytest.raises(ValueError, match="not a pair"):
            Pairs.decode(nonsense)
