"""Which segments are put together, so that they stay few and a save is still found at once."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

_FAN: Final = 8
_TOP: Final = 4


def small_parts(living: Sequence[int]) -> set[int]:
    """The indexes of the segments to write anew with the next commit, given their entries.

    Segments of about as many entries (below 8, 64, 512, 4096) are of one tier. Those of a tier
    that has seven, and of the tiers below it, become one with what is new (O'Neil and others, "The
    log-structured merge-tree", 1996): in all, an entry is written as often as there are tiers.
    Larger ones are left alone until the index is rebuilt.
    """
    tiers: dict[int, set[int]] = defaultdict(set)
    for index, entries in enumerate(living):
        if entries:
            tiers[_tier(entries)].add(index)
    chosen: set[int] = set()
    for tier in range(_TOP):
        if len(tiers[tier]) < _FAN - 1:
            break
        chosen |= tiers[tier]
    return chosen


def _tier(entries: int) -> int:
    return next((tier for tier in range(_TOP) if entries < _FAN ** (tier + 1)), _TOP)
