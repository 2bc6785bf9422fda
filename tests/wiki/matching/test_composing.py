"""Whole sets for an organisation of the directory, as of now, and what is missing."""

import pytest

from tests.support import index
from tests.wiki.matching import guild
from tests.wiki.matching.town import Town
from wiki.access.actor import VISITOR
from wiki.documents.publishing import withdraw
from wiki.documents.saving import Saved
from wiki.errors import Forbidden, NotSignedIn
from wiki.introductions import introducing, setting_aside
from wiki.introductions.introducing import Asking
from wiki.introductions.rules import Why
from wiki.matching import composing
from wiki.matching.board import Wanted
from wiki.matching.composing import Call, Composed
from wiki.matching.consortium import Gap, Missing, Place

TWO = (Place("third-place"), Place("third-place"))


@pytest.fixture
def kiln(town: Town) -> Saved:
    """A third place that suits the mill as the forge does."""
    return guild.add_kiln(town)


def composed(town: Town, call: Call | None = None) -> Composed:
    """What the mill is told."""
    return composing.compose(town.basile, "en", Wanted(town.mill), call)


def titles(told: Composed) -> list[list[str]]:
    """Who is in each set."""
    return [[member.item.title for member in one.members] for one in told.sets]


def test_without_a_call_it_is_composed_of_the_partners_looked_for(town: Town, kiln: Saved) -> None:
    told = composed(town)

    assert told.call == Call(TWO, countries=3)
    assert titles(told) == [["The Forge", "The Kiln"]]
    assert (told.sets[0].countries, told.gap) == (3, None)


def test_a_place_that_nobody_takes_is_named(town: Town, kiln: Saved) -> None:
    told = composed(town, Call((Place("third-place"), Place("flag", "coastal"))))

    assert (told.sets, told.gap) == ([], Gap(Missing.PLACE, (1,)))
    assert told.there == [3, 0]


def test_who_is_out_of_the_question_is_still_counted(town: Town, kiln: Saved) -> None:
    block = Why("other", "")
    setting_aside.set_aside(town.amina, town.forge, town.mill, block, is_blocked=True)

    told = composed(town, Call((Place("third-place"), Place("flag"))))
    assert told.there == [3, 0]


def test_too_many_countries_are_named(town: Town, kiln: Saved) -> None:
    assert composed(town, Call(TWO, countries=4)).gap == Gap(Missing.COUNTRIES, countries=3)


def test_whoever_blocks_another_is_not_in_one_set_with_it(town: Town, kiln: Saved) -> None:
    block = Why("other", "")
    setting_aside.set_aside(town.amina, town.forge, kiln.document_id, block, is_blocked=True)

    assert composed(town).gap == Gap(Missing.PAIR, (0, 1))


def test_what_is_gone_or_set_aside_is_in_no_set(town: Town, kiln: Saved) -> None:
    withdraw(town.chloe, kiln.document_id, ["facts", "en"])  # and no follower has read it
    assert titles(composed(town)) == []

    index.match()
    setting_aside.set_aside(town.basile, town.mill, town.forge, Why("later", ""))
    assert composed(town).gap == Gap(Missing.PLACE, (0, 1))


def test_whoever_is_introduced_already_may_be_in_a_set_and_is_marked(
    town: Town, kiln: Saved
) -> None:
    introducing.introduce(town.basile, town.mill, town.forge, Asking("Let us meet.", "en"))

    [one] = composed(town).sets
    assert [member.is_introduced for member in one.members] == [True, False]


def test_only_its_people_compose_for_it(town: Town) -> None:
    for actor, refusal in ((VISITOR, NotSignedIn), (town.amina, Forbidden)):
        with pytest.raises(refusal):
            composing.compose(actor, "en", Wanted(town.mill), None)
