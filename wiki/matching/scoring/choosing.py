"""Which of the best become the list: not all alike, shown by turns, with a place for newcomers."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wiki.matching.scoring.bits import sizes
from wiki.matching.scoring.columns import Flags, Rows, Values
from wiki.matching.scoring.measures import LAMBDA, Asked
from wiki.matching.scoring.places import countries
from wiki.matching.scoring.pool import Pool

#: what a score counts for, and what being like one of the chosen counts against it
_WORTH, _LIKENESS = 0.75, 0.25
#: what makes two sides alike
_THEMES, _COUNTRY, _TYPE = 0.5, 0.3, 0.2
_TEN = 10
#: of ten
_FROM_ONE_COUNTRY, _NEWCOMERS = 4, 1
#: boards a month: being shown less than that tells nothing, even where it is more than usual
_SELDOM = 5.0
#: times as often as usual: who was shown more than that waits while there are others
_TOO_OFTEN = 5.0
#: the share of the last one's score with which a newcomer takes its place
_NEARLY = 0.8


@dataclass(frozen=True, eq=False)
class Candidates:
    """Documents with their scores, best first; what they are worth next to each other."""

    documents: list[int]
    scores: Values
    #: scores, less what is taken for having been shown
    worth: Values
    is_seldom: Flags
    #: of each to each other, from 0 to 1
    likeness: Values
    #: the place of the country of each; -1: not known
    countries: NDArray[np.int16]

    def find_next(self, chosen: list[int], most_from_one: int, among: Flags) -> int | None:
        """The best of `among` to stand beside the chosen, the first of those that are equal.

        While there are others, none from a country of which enough are chosen.
        """
        fresh = among & ~np.isin(np.arange(len(self.documents)), chosen)
        often = Counter(self.countries[chosen].tolist())
        full = [one for one, count in often.items() if one >= 0 and count >= most_from_one]
        others = fresh & ~np.isin(self.countries, full)
        open_ = others if others.any() else fresh
        if not open_.any():
            return None
        alike = self.likeness[chosen].max(axis=0, initial=0)
        value = _WORTH * self.worth - _LIKENESS * alike
        return int(np.argmax(np.where(open_, value, -np.inf)))


def candidates(pool: Pool, rows: Rows, scores: Values, asked: Asked) -> Candidates:
    """These rows of the pool, to choose from."""
    documents: list[int] = pool.plain.document[rows].tolist()
    lands = countries()[pool.plain.territory[rows]]
    same_land = (lands[:, None] == lands) & (lands >= 0)
    same_type = pool.plain.type[rows][:, None] & pool.plain.type[rows] != 0
    themes = pool.sets.themes[:, rows]
    shared = sizes(themes[:, :, None] & themes[:, None, :])
    have = sizes(themes)
    either = np.maximum(have[:, None] + have - shared, 1)
    likeness = _THEMES * shared / either + _COUNTRY * same_land + _TYPE * same_type
    usual = max(_SELDOM, sum(asked.exposures.values()) / len(pool))
    shown = np.array([asked.exposures.get(one, 0.0) for one in documents]) / usual
    worth = scores - LAMBDA * np.log1p(shown * usual) / np.log1p(usual)
    return Candidates(documents, scores, worth, shown <= _TOO_OFTEN, likeness, lands)


def choose(found: Candidates, asked: Asked) -> list[int]:
    """The places, among those found, of those that make the list, in its order."""
    most_from_one = max(1, asked.most * _FROM_ONE_COUNTRY // _TEN)
    limit = asked.most if len(asked.countries) == 1 else most_from_one
    chosen: list[int] = []
    for among in (found.is_seldom, ~found.is_seldom):
        while len(chosen) < asked.most:
            best = found.find_next(chosen, limit, among)
            if best is None:
                break
            chosen.append(best)
    return chosen if len(chosen) < asked.most else _with_newcomers(found, chosen, limit, asked)


def _with_newcomers(found: Candidates, chosen: list[int], limit: int, asked: Asked) -> list[int]:
    """The list with one place in ten for newcomers, if they come near the one who makes room."""
    is_new = np.array([one in asked.newcomers for one in found.documents])
    missing = asked.most * _NEWCOMERS // _TEN - int(is_new[chosen].sum())
    for _ in range(missing):
        last = next(at for at in reversed(chosen) if not is_new[at])
        rest = [at for at in chosen if at != last]
        near = is_new & (found.scores >= _NEARLY * found.scores[last])
        best = found.find_next(rest, limit, near)
        if best is None:
            break
        chosen = [*rest, best]
    return chosen
