"""The side that asks, as plain values, with the wishes that it would do without taken out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from wiki.matching.scoring import encoding
from wiki.matching.scoring.columns import Plain, Sets
from wiki.matching.scoring.measures import Refusal
from wiki.matching.scoring.pool import Pool


@dataclass(frozen=True, eq=False)
class Mine:
    """What the pool knows of the side that asks, and where it stands there."""

    row: int
    plain: Plain
    sets: Sets

    def without(self, wishes: Iterable[Refusal]) -> "Mine":
        """The same, had it not made these wishes. Others than its own refuse as before."""
        mine = self
        for wish in wishes:
            mine = _without(mine, wish)
        return mine

    def wishes(self) -> list[Refusal]:
        """The wishes that it made, and could do without."""
        window = self.plain.starts_on > encoding.FIRST or self.plain.ends_on < encoding.LAST
        made = {
            Refusal.TYPE: self.plain.types_sought != 0,
            Refusal.COUNTRY: self.sets.territories_sought.any(),
            Refusal.PROJECT_KIND: self.plain.project_types != 0,
            Refusal.LANGUAGE: self.plain.translates == 0,
            Refusal.WINDOW: window,
        }
        return [wish for wish, is_made in made.items() if is_made]


def mine_of(pool: Pool, document_id: int) -> Mine | None:
    """The side, if the pool has it."""
    row = pool.find_row(document_id)
    return None if row is None else Mine(row, pool.plain.take(row), pool.sets.take(row))


def _without(mine: Mine, wish: Refusal) -> Mine:
    plain, sets = mine.plain, mine.sets
    match wish:
        case Refusal.TYPE:
            none = np.zeros_like(plain.types_sought)
            return replace(mine, plain=replace(plain, types_sought=none, type_first=none))
        case Refusal.COUNTRY:
            nowhere = np.zeros_like(sets.territories_sought)
            return replace(mine, sets=replace(sets, territories_sought=nowhere))
        case Refusal.PROJECT_KIND:
            none = np.zeros_like(plain.project_types)
            return replace(mine, plain=replace(plain, project_types=none))
        case Refusal.LANGUAGE:
            return replace(mine, plain=replace(plain, translates=np.ones_like(plain.translates)))
        case Refusal.WINDOW:
            first = np.full_like(plain.starts_on, encoding.FIRST)
            last = np.full_like(plain.ends_on, encoding.LAST)
            return replace(mine, plain=replace(plain, starts_on=first, ends_on=last))
    return mine
