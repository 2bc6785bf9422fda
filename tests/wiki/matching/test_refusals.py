"""What excludes two sides, from whichever of them it is asked."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from tests.wiki.matching.parties import MINE, OTHER, TODAY, chance_sides, changed, listed, pool_of
from wiki.matching.rules import Refusal, own_refusals, refusals
from wiki.matching.sides import Side

_YESTERDAY = TODAY - timedelta(1)


def excluded(mine: Side, other: Side) -> set[Refusal]:
    return set(refusals(pool_of(mine, other), mine.document_id, other.document_id))


def test_two_that_suit_each_other_are_not_excluded() -> None:
    assert excluded(MINE, OTHER) == set()
    assert listed([MINE, OTHER]) == [2]


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"expires_on": _YESTERDAY}, Refusal.UNPUBLISHED),
        ({"organisation_id": 1}, Refusal.SAME_GROUP),
        ({"type": "research"}, Refusal.TYPE),
        ({"types_sought": ("funder",)}, Refusal.TYPE),
        ({"territories_sought": frozenset({"DE"})}, Refusal.COUNTRY),
        ({"languages": frozenset({"nl"}), "translates": False}, Refusal.LANGUAGE),
        ({"project_types": frozenset({"within-country"})}, Refusal.PROJECT_KIND),
        ({"project_types": frozenset({"non-eu-countries"})}, Refusal.PROJECT_KIND),
        ({"starts_on": MINE.ends_on + timedelta(1)}, Refusal.WINDOW),
        ({"starts_on": None, "ends_on": MINE.starts_on - timedelta(1)}, Refusal.WINDOW),
        ({"places_left": 0}, Refusal.FULL),
    ],
)
def test_one_reason_excludes_both_ways(facts: dict[str, Any], reason: Refusal) -> None:
    other = changed(OTHER, **facts)

    assert excluded(MINE, other) == excluded(other, MINE) == {reason}
    assert listed([MINE, other]) == listed([other, MINE]) == []


@pytest.mark.parametrize(
    "facts",
    [
        {"expires_on": TODAY},
        {"places_left": 1},
        {"type": ""},
        {"territory": ""},
        {"territory": "BE"},
        {"territory": "FRH", "project_types": frozenset({"sea-basin"})},
        {"languages": frozenset()},
        {"languages": frozenset({"nl"}), "translates": None},
        {"languages": frozenset({"nl"}), "translates": True},
        {"starts_on": MINE.ends_on},
        {"project_types": frozenset()},
        {"project_types": frozenset({"within-country", "transnational"})},
    ],
)
def test_what_is_unknown_or_suits_excludes_nobody(facts: dict[str, Any]) -> None:
    mine = changed(MINE, project_types=frozenset())

    assert excluded(mine, changed(OTHER, **facts)) == set()


def test_within_a_country_needs_the_same_one() -> None:
    mine = changed(MINE, project_types=frozenset({"same-region"}))
    theirs = changed(OTHER, project_types=frozenset({"within-country"}))

    assert excluded(mine, theirs) == {Refusal.PROJECT_KIND}
    assert excluded(mine, changed(theirs, territory="FRI12")) == set()


def test_a_country_outside_the_union_is_told_from_one_in_it() -> None:
    beyond = changed(MINE, territories_sought=frozenset())
    swiss = changed(OTHER, territory="CH")

    assert excluded(beyond, swiss) == {Refusal.PROJECT_KIND}
    assert excluded(beyond, changed(swiss, project_types=frozenset({"non-eu-countries"}))) == set()


def test_a_region_is_wanted_for_the_country_it_is_in() -> None:
    breton = changed(MINE, project_types=frozenset())
    looking = changed(OTHER, project_types=frozenset(), territories_sought=frozenset({"FRH"}))

    assert excluded(breton, looking) == set()
    assert excluded(changed(breton, territory="FR"), looking) == set()
    assert excluded(changed(breton, territory="FRI12"), looking) == {Refusal.COUNTRY}


def test_it_is_known_whose_wish_it_is() -> None:
    theirs = changed(OTHER, types_sought=("funder",), territory="DE212", places_left=0)
    pool = pool_of(MINE, theirs)

    assert set(refusals(pool, 1, 2)) == {Refusal.TYPE, Refusal.COUNTRY, Refusal.FULL}
    assert own_refusals(pool, 1, 2) == (Refusal.COUNTRY,)
    assert own_refusals(pool, 2, 1) == (Refusal.TYPE,)
    assert own_refusals(pool, 1, 77) == ()


def test_a_wish_of_both_is_each_ones_own() -> None:
    theirs = changed(OTHER, types_sought=("funder",), type="research", starts_on=date(2028, 1, 1))
    pool = pool_of(MINE, theirs)

    assert own_refusals(pool, 1, 2) == (Refusal.TYPE, Refusal.WINDOW)
    assert own_refusals(pool, 2, 1) == (Refusal.TYPE, Refusal.WINDOW)


def test_who_is_not_in_the_pool_is_not_published() -> None:
    pool = pool_of(MINE, OTHER)

    assert refusals(pool, 1, 77) == refusals(pool, 77, 1) == (Refusal.UNPUBLISHED,)


@settings(deadline=None, max_examples=50)
@given(chance_sides(1), chance_sides(2))
def test_the_reasons_are_the_same_from_either_side(mine: Side, other: Side) -> None:
    assert excluded(mine, other) == excluded(other, mine)


@settings(deadline=None, max_examples=50)
@given(chance_sides(1))
def test_who_says_nothing_is_excluded_by_nobody_who_is_there(mine: Side) -> None:
    silent = Side(document_id=2, organisation_id=2)

    assert excluded(mine, silent) <= {Refusal.UNPUBLISHED, Refusal.FULL}
