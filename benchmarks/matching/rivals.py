"""Other ways of proposing, to compare with: from chance to one who knows everything."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from benchmarks.matching.hidden import Numbers
from benchmarks.matching.judging import Lists
from wiki.matching.rules import LEAST, PRIOR, WEIGHTS, Feature, Pool
from wiki.matching.scoring.asking import mine_of
from wiki.matching.scoring.constraints import possible
from wiki.matching.scoring.features import Found, both_ways
from wiki.matching.sides import Side

LONGEST = 50
_WORD = re.compile(r"\w{4,}")
_NOBODY = -1.0


@dataclass(frozen=True, eq=False)
class Features:
    """All features of all pairs, as the scorer finds them: feature × N × N, NaN where unknown."""

    forth: Mapping[Feature, Numbers]
    possible: NDArray[np.bool_]

    @classmethod
    def of(cls, pool: Pool) -> Self:
        """Ask for each side in turn."""
        size, everybody = len(pool), np.arange(len(pool))
        found = {feature: np.empty((size, size), np.float32) for feature in Feature}
        may = np.zeros((size, size), np.bool_)
        for row in everybody:
            mine = mine_of(pool, int(pool.plain.document[row]))
            assert mine is not None  # noqa: S101
            forth, _ = both_ways(pool, mine, everybody)
            _note(found, forth, row)
            may[row, possible(pool, mine, everybody)] = True
        return cls(found, may)

    def score(self, without: Feature | None = None) -> Numbers:
        """How much each suits each, in one direction, with one feature less."""
        weights = {name: weight for name, weight in WEIGHTS.items() if name != without}
        total, unknown = (np.zeros(self.possible.shape) for _ in range(2))
        for feature, weight in weights.items():
            is_unknown = np.isnan(self.forth[feature])
            total += np.where(is_unknown, 0, weight * self.forth[feature])
            unknown += weight * is_unknown
        return (total + PRIOR * unknown) / sum(weights.values())

    def mutual(self, without: Feature | None = None) -> Numbers:
        """The harmonic mean of both directions, where both are worth a proposal."""
        one = self.score(without)
        harmonic = 2 * one * one.T / np.maximum(one + one.T, 1e-9)
        is_worth = self.possible & (np.minimum(one, one.T) >= LEAST)
        return np.where(is_worth, harmonic, _NOBODY)

    def obeying(self, values: Numbers) -> Numbers:
        """The same, for those only that nothing excludes."""
        return np.where(self.possible, values, _NOBODY)


def _note(found: Mapping[Feature, Numbers], forth: Found, row: int) -> None:
    for feature, values in forth.items():
        found[feature][row] = values


def lists(values: Numbers) -> Lists:
    """The best of each row, not itself; a tie goes by the place."""
    values = values.copy()
    np.fill_diagonal(values, _NOBODY)
    best = np.argsort(-values, axis=1, kind="stable")[:, :LONGEST]
    return [ranked[values[at, ranked] > _NOBODY] for at, ranked in enumerate(best)]


@dataclass(frozen=True, eq=False)
class Simple:
    """What boards do without a scorer: a value for each pair, by what sides say."""

    sides: Sequence[Side]

    def by_chance(self, draw: Generator) -> Numbers:
        """Any."""
        return draw.random((len(self.sides), len(self.sides)))

    @cached_property
    def newest(self) -> Numbers:
        """Who came last."""
        days = [side.published_at.toordinal() for side in self.sides if side.published_at]
        return self._for_all(days)

    @cached_property
    def popular(self) -> Numbers:
        """Whose themes are looked for most."""
        sought = [theme for side in self.sides for theme in side.seeks]
        return self._for_all([sum(map(sought.count, side.has)) for side in self.sides])

    @cached_property
    def keyword(self) -> Numbers:
        """Who has most words in common, in texts and in codes of themes."""
        said = [
            {word for text in side.texts.values() for word in _WORD.findall(text.lower())}
            for side in self.sides
        ]
        asked = [words | side.seeks for words, side in zip(said, self.sides, strict=True)]
        given = [words | side.has.keys() for words, side in zip(said, self.sides, strict=True)]
        return np.array([[len(one & other) for other in given] for one in asked], float)

    def _for_all(self, values: Sequence[int]) -> Numbers:
        return np.broadcast_to(np.array(values, float), (len(values), len(values))).copy()
