"""Who meets whom: no two guests are left who would rather meet each other."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from wiki.gatherings.pairing import Pair, pair, pair_of

GUESTS = range(1, 9)
PAIRS = [(one, other) for one in GUESTS for other in GUESTS if one < other]
scores = st.dictionaries(st.sampled_from(PAIRS), st.integers(1, 9).map(lambda n: n / 10))
capacities = st.fixed_dictionaries({one: st.integers(0, 4) for one in GUESTS})


def _of(guest: int, pairs: list[Pair]) -> list[Pair]:
    return [two for two in pairs if guest in two]


def test_the_best_two_meet_and_the_third_waits() -> None:
    assert pair({(1, 2): 0.9, (1, 3): 0.8, (2, 3): 0.7}, {1: 1, 2: 1, 3: 1}) == [(1, 2)]


def test_who_has_room_meets_the_next_best() -> None:
    assert pair({(1, 2): 0.9, (1, 3): 0.8, (2, 3): 0.7}, {1: 2, 2: 1, 3: 1}) == [(1, 2), (1, 3)]


def test_of_equals_the_smaller_ids_meet() -> None:
    assert pair({(2, 3): 0.5, (1, 2): 0.5}, {1: 1, 2: 1, 3: 1}) == [(1, 2)]


def test_a_pair_set_by_hand_takes_its_places_first() -> None:
    assert pair({(1, 2): 0.9, (1, 3): 0.8}, {1: 1, 2: 1, 3: 1}, {(1, 3)}) == [(1, 3)]
    assert pair({}, {1: 0}, {(1, 2)}) == [(1, 2)]


@given(scores, capacities)
def test_capacities_are_kept(scores: dict[Pair, float], capacities: dict[int, int]) -> None:
    pairs = pair(scores, capacities)

    assert all(len(_of(one, pairs)) <= capacities[one] for one in GUESTS)
    assert set(pairs) <= scores.keys()


@given(scores, capacities)
def test_there_is_no_blocking_pair(scores: dict[Pair, float], capacities: dict[int, int]) -> None:
    pairs = pair(scores, capacities)

    def would(guest: int, score: float) -> bool:
        held = _of(guest, pairs)
        return len(held) < capacities[guest] or any(scores[two] < score for two in held)

    left = {two: score for two, score in scores.items() if two not in pairs}
    assert not [
        two
        for two, score in left.items()
        if all(would(one, score) for one in two) and all(capacities[one] for one in two)
    ]


@given(scores, capacities, st.randoms())
def test_the_order_of_what_is_given_does_not_matter(
    scores: dict[Pair, float], capacities: dict[int, int], chance: object
) -> None:
    backwards = dict(reversed(scores.items()))

    assert pair(backwards, dict(reversed(capacities.items()))) == pair(scores, capacities)


@given(scores, capacities)
def test_it_is_where_deferred_acceptance_ends(
    scores: dict[Pair, float], capacities: dict[int, int]
) -> None:
    camps = {two: score for two, score in scores.items() if two[0] <= 4 < two[1]}

    assert set(pair(camps, capacities)) == _accepted(camps, capacities)


def _accepted(scores: Mapping[Pair, float], capacities: Mapping[int, int]) -> set[Pair]:
    """Deferred acceptance, guests up to 4 asking the others, the textbook's way."""
    order = {two: (-score, two) for two, score in scores.items()}
    asks = {
        one: sorted((two for two in scores if two[0] == one), key=order.__getitem__)
        for one in range(1, 5)
    }
    held: set[Pair] = set()
    while True:
        free = [
            one
            for one, list_ in asks.items()
            if list_ and len(_of(one, list(held))) < capacities[one]
        ]
        if not free:
            return held
        asked = asks[free[0]].pop(0)
        held.add(asked)
        mine = sorted(_of(asked[1], list(held)), key=order.__getitem__)
        held -= set(mine[capacities[asked[1]] :])


def test_a_pair_has_one_order() -> None:
    assert pair_of(5, 2) == pair_of(2, 5) == (2, 5)
