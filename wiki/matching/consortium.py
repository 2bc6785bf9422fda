"""Whole sets of partners for the places that somebody wants filled: plain values in and out.

A set is possible when each member suits each other, the asker too; the best has the highest mean
score over all its pairs. Found depth first with a bound, the most promising first: exact within
`_STEPS`, and the best met until then beyond it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import combinations

import numpy as np

from wiki.matching.scoring.columns import Values

#: places beside the asker's own
FEWEST, MOST = 2, 5
#: partial sets that are looked at
_STEPS = 12_000


@dataclass(frozen=True)
class Place:
    """A partner wanted: codes of `organisation-types` and of `area-types`; "": any."""

    type: str = ""
    area: str = ""


@dataclass(frozen=True, eq=False)
class Table:
    """Who could be together. Number 0 is the asker; the others are candidates.

    `scores`: of each with each, 0 where they do not suit each other; `countries`: of each, "" where
    it is not known; `fitting`: by place, the candidates for it.
    """

    scores: Values
    countries: Sequence[str]
    fitting: Sequence[Sequence[int]]

    @cached_property
    def reach(self) -> Values:
        """Of each with each place: the best score with a candidate for it."""
        found = [self.scores[:, list(each)].max(axis=1, initial=0) for each in self.fitting]
        return np.array(found).T

    @cached_property
    def between(self) -> Values:
        """Of each place with each place: the best score of two candidates."""
        found = [self.reach[list(each)].max(axis=0, initial=0) for each in self.fitting]
        return np.array(found)

    def spread(self, members: Collection[int]) -> int:
        """In how many countries the asker and these are, as far as it is known."""
        return len({self.countries[one] for one in (0, *members)} - {""})


@dataclass(frozen=True)
class Team:
    """One candidate for each place, in their order; `score`: the mean over all pairs."""

    members: tuple[int, ...]
    score: float


class Missing(StrEnum):
    """Why there is no whole set."""

    #: nobody who suits the asker is right for the place
    PLACE = "place"
    #: nobody right for the one place suits anybody right for the other
    PAIR = "pair"
    COUNTRIES = "countries"
    WHOLE = "whole"


@dataclass(frozen=True)
class Gap:
    """What is missing: places by their number; how many countries there can be at most."""

    code: Missing
    places: tuple[int, ...] = ()
    countries: int = 0


def teams(table: Table, least_countries: int, most: int) -> list[Team]:
    """The best sets, of which any two differ in half their members at least; best first."""
    found: list[Team] = []
    while len(found) < most:
        team = _Search(table, least_countries, found).run()
        if team is None:
            break
        found.append(team)
    return sorted(found, key=lambda team: (-team.score, team.members))


def gap(table: Table, least_countries: int) -> Gap:
    """Why `teams` finds none; the nearest reason that one can do something about."""
    empty = tuple(place for place, each in enumerate(table.fitting) if not each)
    if empty:
        return Gap(Missing.PLACE, empty)
    for pair in combinations(range(len(table.fitting)), 2):
        if not table.between[pair]:
            return Gap(Missing.PAIR, pair)
    for fewer in range(least_countries - 1, 0, -1):
        if _Search(table, fewer, []).run():
            return Gap(Missing.COUNTRIES, countries=fewer)
    return Gap(Missing.WHOLE)


class _Search:
    """The best set that has few members in common with each of the `former` ones."""

    def __init__(self, table: Table, least_countries: int, former: Sequence[Team]) -> None:
        self._table, self._least, self._former = table, least_countries, former
        self._size = len(table.fitting)
        self._best: Team | None = None
        self._steps = 0

    def run(self) -> Team | None:
        """Search; None where nothing is possible."""
        self._extend((), 0.0)
        return self._best

    def _extend(self, members: tuple[int, ...], total: float) -> None:
        if len(members) == self._size:
            if self._best is None or self._mean(total) > self._best.score:
                self._best = Team(members, self._mean(total))
            return
        within = [0, *members]
        candidates = np.array(self._candidates(members), np.intp)
        links = self._table.scores[within][:, candidates]
        possible = links.all(axis=0)
        candidates, gains = candidates[possible], links.sum(axis=0)[possible]
        for at in np.lexsort((candidates, -gains)).tolist():
            self._steps += 1
            added, sum_ = (*members, int(candidates[at])), total + float(gains[at])
            if self._steps <= _STEPS and self._is_worth(added, sum_):
                self._extend(added, sum_)

    def _candidates(self, members: tuple[int, ...]) -> Sequence[int]:
        """Those for the next place; in one order only where two places are alike."""
        fitting = self._table.fitting
        here = fitting[len(members)]
        before = [one for each, one in zip(fitting, members, strict=False) if each == here]
        return [one for one in here if not before or one > before[-1]]

    def _is_worth(self, members: tuple[int, ...], total: float) -> bool:
        """Whether it may still become a set that is better than the best one met."""
        left = list(range(len(members), self._size))
        if self._table.spread(members) + len(left) < self._least:
            return False
        if any(len({*members} & {*one.members}) > self._size // 2 for one in self._former):
            return False
        if self._best is None:
            return True
        total += float(self._table.reach[[0, *members]][:, left].sum())
        total += sum(float(self._table.between[pair]) for pair in combinations(left, 2))
        return self._mean(total) > self._best.score

    def _mean(self, total: float) -> float:
        return total / (self._size * (self._size + 1) / 2)
