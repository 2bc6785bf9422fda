"""The list that is proposed: not all alike, shown by turns, with a place for newcomers."""

from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wiki.matching.parties import (
    MINE,
    OTHER,
    all_mutual,
    chance_crowds,
    changed,
    crowd,
    listed,
    pool_of,
    ranked,
)
from wiki.matching.rules import Asked, Pool, rank
from wiki.matching.scoring.places import countries
from wiki.matching.sides import Side

ANYWHERE = changed(
    MINE, territories_sought=frozenset(), project_types=frozenset(), within_km=None, types_sought=()
)
WILLING = changed(OTHER, project_types=frozenset(), within_km=None, type="")
_ABROAD = ["DE212", "IT", "ES", "PT", "NL", "AT"]


def test_the_best_comes_first_and_equals_go_by_their_number() -> None:
    better = changed(OTHER, document_id=50, organisation_id=50, area=frozenset({"rural"}))

    assert listed([MINE, *crowd(3), better]) == [50, 10, 11, 12]


def test_a_list_is_no_longer_than_asked() -> None:
    sides = [MINE, *crowd(30)]

    assert len(listed(sides)) == 10
    assert len(listed(sides, most=3)) == 3
    assert len(all_mutual(sides)) == 30


def test_what_is_like_those_before_it_waits() -> None:
    twins = crowd(2, has={"shared-workspace": 1.0, "village-centre-revival": 1.0})
    another = changed(
        twins[0],
        document_id=90,
        organisation_id=90,
        has={"shared-workspace": 1.0, "village-centre-revival": 0.6, "crafts": 1.0},
        type="emerging-network",
        territory="FRI12",
        project_types=frozenset(),
    )

    assert listed([ANYWHERE, *twins, another], most=2) == [10, 90]


def test_one_country_fills_four_places_of_ten_while_others_are_there() -> None:
    home = crowd(12, WILLING, territory="FRI12", area=frozenset({"rural", "coastal"}))
    abroad = [
        changed(WILLING, document_id=50 + n, organisation_id=50 + n, territory=_ABROAD[n])
        for n in range(6)
    ]

    assert sum(one < 50 for one in listed([ANYWHERE, *home, *abroad])) == 4
    assert sum(one < 50 for one in listed([ANYWHERE, *home, *abroad[:2]])) == 8


def test_the_only_country_asked_for_fills_the_list() -> None:
    home = crowd(12, WILLING, territory="FRI12")
    abroad = changed(WILLING, territory="DE212")

    assert len(listed([ANYWHERE, *home, abroad], countries=frozenset({"FR"}))) == 10
    assert listed([ANYWHERE, *home, abroad], countries=frozenset({"DE"})) == [2]


def test_only_what_is_asked_for_is_listed() -> None:
    offer = changed(OTHER, document_id=3, organisation_id=2, is_offer=True)
    sides = [MINE, OTHER, offer, *crowd(1)]

    assert set(listed(sides)) == {2, 3, 10}
    assert listed(sides, kinds=frozenset({"offer"})) == [3]
    assert set(listed(sides, excluded=frozenset({2}))) == {3, 10}
    assert listed(sides, excluded_organisations=frozenset({2})) == [10]


def test_who_is_not_there_is_proposed_nobody() -> None:
    assert rank(pool_of(OTHER), 1, Asked()) == []
    assert rank(pool_of(), 1, Asked()) == []


def test_who_was_shown_often_makes_room() -> None:
    sides = [MINE, *crowd(11)]

    assert listed(sides) == [*range(10, 20)]
    assert listed(sides, exposures={10: 40.0, 11: 2.0}) == [*range(12, 21), 11]


def test_being_shown_once_or_twice_takes_little() -> None:
    better = changed(OTHER, area=frozenset({"rural"}), languages=MINE.languages)

    assert listed([MINE, better, *crowd(3)], exposures={2: 1.0})[0] == 2


def test_who_was_shown_far_too_often_waits_while_there_are_others() -> None:
    better = changed(OTHER, area=frozenset({"rural"}), languages=MINE.languages, know_how={})
    best = changed(better, has=dict.fromkeys(MINE.seeks, 1.0), know_how={"shared-workspace": 5})

    assert listed([MINE, best, *crowd(9)], exposures={2: 99.0})[-1] == 2
    assert 2 not in listed([MINE, best, *crowd(10)], exposures={2: 99.0})


def test_a_newcomer_gets_the_last_place_when_it_comes_near() -> None:
    plain = changed(OTHER, document_id=40, organisation_id=40, know_how={})
    sides = [MINE, *crowd(12), plain]

    assert 40 not in listed(sides)
    assert listed(sides, newcomers=frozenset({40})) == [*range(10, 19), 40]


def test_a_newcomer_who_suits_much_less_does_not() -> None:
    poor = changed(
        OTHER,
        document_id=40,
        organisation_id=40,
        has={"remote-work": 0.6},
        know_how={},
        languages=frozenset({"nl"}),
        area=frozenset({"forest"}),
    )

    assert 40 not in listed([MINE, *crowd(12), poor], newcomers=frozenset({40}))


def test_a_newcomer_who_is_listed_anyway_takes_no_other_place() -> None:
    sides = [MINE, *crowd(12)]

    assert listed(sides, newcomers=frozenset({12, 21})) == listed(sides)


@settings(deadline=None, max_examples=50)
@given(chance_crowds(), st.randoms(use_true_random=False))
def test_the_order_in_which_sides_come_changes_nothing(sides: list[Side], random: Random) -> None:
    mixed = random.sample(sides, len(sides))
    exposures = {side.document_id: float(side.document_id % 7) for side in sides}
    asked = Asked(exposures=exposures, newcomers=frozenset({3, 5, 8}))

    assert rank(pool_of(*mixed), 1, asked) == rank(pool_of(*sides), 1, asked)


@settings(deadline=None, max_examples=50)
@given(chance_crowds(15, 40))
def test_what_is_listed_is_mutual_and_from_many_countries(sides: list[Side]) -> None:
    pool = pool_of(*sides)
    found = [one.document_id for one in ranked(sides)]

    assert set(found) <= set(all_mutual(sides))
    assert len(found) == min(10, len(all_mutual(sides)))
    lands = {one: _land(pool, one) for one in all_mutual(sides)}
    often = Counter(lands[one] for one in found)
    left = {land for one, land in lands.items() if one not in found and often[land] < 4}
    if left and len(found) == 10:
        assert all(count <= 4 for land, count in often.items() if land >= 0)


def _land(pool: Pool, document_id: int) -> int:
    row = pool.find_row(document_id)
    return int(countries()[pool.plain.territory[row]])
