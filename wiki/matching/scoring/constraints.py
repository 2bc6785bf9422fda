"""What no score mends: the reasons that exclude two sides, the same from either.

What is not known excludes nobody.
"""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from wiki.matching.scoring import places
from wiki.matching.scoring.asking import Mine
from wiki.matching.scoring.columns import Bits, Flags, Rows
from wiki.matching.scoring.measures import Refusal
from wiki.matching.scoring.pool import Pool

#: for each of these rows, whether the two are excluded
Check = Callable[[Pool, Mine, Rows], Flags]


def _unpublished(pool: Pool, mine: Mine, rows: Rows) -> Flags:
    today = pool.today.toordinal()
    return (pool.plain.expires_on[rows] < today) | (mine.plain.expires_on < today)


def _same_group(pool: Pool, mine: Mine, rows: Rows) -> Flags:
    same: Flags = pool.plain.organisation[rows] == mine.plain.organisation
    return same


def _type(pool: Pool, mine: Mine, rows: Rows) -> Flags:
    ours = _unwanted(mine.plain.types_sought, pool.plain.type[rows])
    return ours | _unwanted(pool.plain.types_sought[rows], mine.plain.type)


def _unwanted(sought: Bits, own: Bits) -> Flags:
    unwanted: Flags = (sought != 0) & (own != 0) & (sought & own == 0)
    return unwanted


def _country(pool: Pool, mine: Mine, rows: Rows) -> Flags:
    here = places.is_about(mine.sets.territories_sought)[pool.plain.territory[rows]]
    there = ~pool.seeks_territories[rows]
    near = places.lineage(int(mine.plain.territory))
    for byte in np.flatnonzero(near):
        there |= pool.sets.territories_sought[byte][rows] & near[byte] != 0
    return ~here | ~there if near.any() else ~here


def _project_kind(pool: Pool, mine: Mine, rows: Rows) -> Flags:
    territory = pool.plain.territory[rows]
    possible = places.possible_kinds(int(mine.plain.territory))[territory]
    ours = _unwanted(mine.plain.project_types, possible)
    return ours | _unwanted(pool.plain.project_types[rows], possible)


def _language(pool: Pool, mine: Mine, rows: Rows) -> Flags:
    apart = _unwanted(pool.plain.languages[rows], mine.plain.languages)
    alone: Flags = apart & ((pool.plain.translates[rows] == 0) | (mine.plain.translates == 0))
    return alone


def _window(pool: Pool, mine: Mine, rows: Rows) -> Flags:
    before = pool.plain.ends_on[rows] < mine.plain.starts_on
    return before | (pool.plain.starts_on[rows] > mine.plain.ends_on)


def _full(pool: Pool, mine: Mine, rows: Rows) -> Flags:
    full: Flags = (pool.plain.places_left[rows] == 0) | (mine.plain.places_left == 0)
    return full


#: those that the pool can tell; who is blocked or declined, rows tell at the time of asking
_CHECKS: Mapping[Refusal, Check] = {
    Refusal.UNPUBLISHED: _unpublished,
    Refusal.SAME_GROUP: _same_group,
    Refusal.TYPE: _type,
    Refusal.COUNTRY: _country,
    Refusal.PROJECT_KIND: _project_kind,
    Refusal.LANGUAGE: _language,
    Refusal.WINDOW: _window,
    Refusal.FULL: _full,
}


def refused(pool: Pool, mine: Mine, rows: Rows) -> Iterator[tuple[Refusal, Flags]]:
    """Each reason, and which of these rows it excludes."""
    return ((refusal, check(pool, mine, rows)) for refusal, check in _CHECKS.items())


def possible(pool: Pool, mine: Mine, rows: Rows) -> Rows:
    """Those of the rows that nothing excludes."""
    for check in _CHECKS.values():
        rows = rows[~check(pool, mine, rows)]
    return rows
