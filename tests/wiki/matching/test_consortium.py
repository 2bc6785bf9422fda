"""Sets of partners: as good as trying them all, never an impossible one, and what is missing."""

from itertools import combinations, product
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wiki.matching.consortium import Gap, Missing, Table, Team, gap, teams

ALIKE = [[0, 0.5, 0.5], [0.5, 0, 0.5], [0.5, 0.5, 0]]


def table_of(
    scores: list[list[float]], fitting: list[list[int]], countries: list[str] | None = None
) -> Table:
    """A table in which everybody is in a country of their own, unless told otherwise."""
    lands = countries or [str(one) for one in range(len(scores))]
    return Table(np.array(scores), lands, fitting)


def by_chance(random: Random) -> Table:
    """Twelve nodes, two to five places; many do not suit each other."""
    scores, likely = np.zeros((12, 12)), random.choice([0.4, 0.7, 0.95])
    for one, other in combinations(range(12), 2):
        suits = random.random() < likely
        scores[one, other] = scores[other, one] = suits * random.uniform(0.15, 1)
    mine = [one for one in range(1, 12) if scores[0, one]]
    places = [random.sample(mine, random.randint(0, len(mine))) for _ in range(4)]
    chosen = [sorted(random.choice(places)) for _ in range(random.randint(2, 5))]
    return Table(scores, [random.choice(["", "FR", "IE", "PT"]) for _ in range(12)], chosen)


def is_possible(table: Table, members: tuple[int, ...], least: int) -> bool:
    """Whether everybody suits everybody, in that many countries."""
    pairs = combinations((0, *members), 2)
    return all(table.scores[pair] > 0 for pair in pairs) and table.spread(members) >= least


def mean_of(table: Table, members: tuple[int, ...]) -> float:
    """The mean score over all pairs."""
    return float(np.mean([table.scores[pair] for pair in combinations((0, *members), 2)]))


def exhaustive(table: Table, least: int) -> float | None:
    """The best mean of all the sets there are."""
    tried = (one for one in product(*table.fitting) if is_possible(table, one, least))
    return max((mean_of(table, one) for one in tried), default=None)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_the_best_of_twelve_is_the_best_there_is(seed: int, least: int) -> None:
    table = by_chance(Random(seed))
    best = exhaustive(table, least)

    found = teams(table, least, 1)

    assert [one.score for one in found] == ([] if best is None else [pytest.approx(best)])


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_no_set_is_impossible_and_all_differ_by_half(seed: int, least: int) -> None:
    table = by_chance(Random(seed))

    found = teams(table, least, 3)

    for team in found:
        fits = all(one in place for one, place in zip(team.members, table.fitting, strict=True))
        assert fits and is_possible(table, team.members, least)
        assert team.score == pytest.approx(mean_of(table, team.members))
    for one, other in combinations(found, 2):
        assert len({*one.members} & {*other.members}) <= len(table.fitting) // 2


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_what_is_missing_is_so(seed: int, least: int) -> None:
    table = by_chance(Random(seed))
    if teams(table, least, 1):
        return

    missing = gap(table, least)

    if missing.code == Missing.COUNTRIES:
        assert missing.countries < least
        assert exhaustive(table, missing.countries) is not None
        assert exhaustive(table, missing.countries + 1) is None
    elif missing.code == Missing.WHOLE:
        assert exhaustive(table, 1) is None


def test_equals_go_by_their_number() -> None:
    assert teams(table_of(ALIKE, [[1, 2], [1, 2]]), 1, 3) == [Team((1, 2), 0.5)]


def test_nobody_for_a_place() -> None:
    assert gap(table_of(ALIKE, [[1, 2], []]), 1) == Gap(Missing.PLACE, (1,))


def test_two_places_that_do_not_go_together() -> None:
    apart = [[0, 0.5, 0.5], [0.5, 0, 0], [0.5, 0, 0]]

    assert gap(table_of(apart, [[1], [2]]), 1) == Gap(Missing.PAIR, (0, 1))


def test_too_few_countries() -> None:
    table = table_of(ALIKE, [[1], [2]], ["FR", "FR", ""])

    assert teams(table, 2, 1) == []
    assert gap(table, 2) == Gap(Missing.COUNTRIES, countries=1)


def test_every_pair_is_possible_and_no_set_is() -> None:
    scores = np.zeros((7, 7))
    scores[0, 1:] = 0.5
    for one, other in ((1, 3), (2, 4), (3, 5), (4, 6), (1, 6), (2, 5)):
        scores[one, other] = 0.5
    table = Table(np.maximum(scores, scores.T), [""] * 7, [[1, 2], [3, 4], [5, 6]])

    assert gap(table, 1) == Gap(Missing.WHOLE)
