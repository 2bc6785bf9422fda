"""Two sequences that come from one base, walked together (diff3).

S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3" (FSTTCS 2007), with two
differences: changes that only touch each other do not collide, and items that were each reworded
in place change one by one.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from wiki.texts.pairing import ALIKE
from wiki.texts.sequences import Hunk, hunks
from wiki.texts.similarity import Wording, similarity

_REWORDED_MOST = 50  # items: a longer change is one change


class Verdict(StrEnum):
    """Who changed a stretch."""

    NOBODY = "nobody"
    MINE = "mine"
    THEIRS = "theirs"
    ALIKE = "alike"  # both, in the same way
    TORN = "torn"


class Stretch(NamedTuple):
    """The items that answer each other in the three sequences, as ranges of positions."""

    verdict: Verdict
    base: range
    mine: range
    theirs: range


class _Change(NamedTuple):
    start: int  # in the base
    end: int
    is_mine: bool
    growth: int  # items that it adds, less those it takes away


def weave(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[Stretch]:
    """The stretches of the three, in order: they cover each of them whole."""
    at = mine_at = theirs_at = 0
    changes = sorted([*_changes(base, mine, True), *_changes(base, theirs, False)])
    for group in _colliding(changes):
        start, end = group[0].start, max(change.end for change in group)
        if kept := start - at:
            yield _stretch(Verdict.NOBODY, (at, kept), (mine_at, kept), (theirs_at, kept))
        mine_at, theirs_at = mine_at + kept, theirs_at + kept
        mine_size, theirs_size = (
            end - start + sum(change.growth for change in group if change.is_mine is side)
            for side in (True, False)
        )
        items = mine[mine_at : mine_at + mine_size], theirs[theirs_at : theirs_at + theirs_size]
        yield _stretch(
            _judge(group, *items),
            (start, end - start),
            (mine_at, mine_size),
            (theirs_at, theirs_size),
        )
        at, mine_at, theirs_at = end, mine_at + mine_size, theirs_at + theirs_size
    if rest := len(base) - at:
        yield _stretch(Verdict.NOBODY, (at, rest), (mine_at, rest), (theirs_at, rest))


def _stretch(verdict: Verdict, *spans: tuple[int, int]) -> Stretch:
    base, mine, theirs = (range(start, start + size) for start, size in spans)
    return Stretch(verdict, base, mine, theirs)


def _judge(group: Sequence[_Change], mine: Sequence[str], theirs: Sequence[str]) -> Verdict:
    if len({change.is_mine for change in group}) == 1:
        return Verdict.MINE if group[0].is_mine else Verdict.THEIRS
    return Verdict.ALIKE if mine == theirs else Verdict.TORN


def _colliding(changes: Sequence[_Change]) -> Iterator[list[_Change]]:
    """Changes of the same items, or additions at the same place, together."""
    group: list[_Change] = []
    end = -1
    for change in changes:
        is_same_place = change.start == change.end == end == (group[0].start if group else -1)
        if group and not (change.start < end or is_same_place):
            yield group
            group = []
            end = -1
        group.append(change)
        end = max(end, change.end)
    if group:
        yield group


def _changes(base: Sequence[str], side: Sequence[str], is_mine: bool) -> Iterator[_Change]:
    for hunk in hunks(base, side):
        size = hunk.old_end - hunk.old_start
        if _is_reworded(base, side, hunk):
            for start in range(hunk.old_start, hunk.old_end):
                yield _Change(start, start + 1, is_mine, 0)
        else:
            growth = hunk.new_end - hunk.new_start - size
            yield _Change(hunk.old_start, hunk.old_end, is_mine, growth)


def _is_reworded(base: Sequence[str], side: Sequence[str], hunk: Hunk) -> bool:
    """Whether each item of the change stands for one that reads alike."""
    olds, news = base[hunk.old_start : hunk.old_end], side[hunk.new_start : hunk.new_end]
    return 1 < len(olds) == len(news) <= _REWORDED_MOST and all(
        similarity(Wording.of(old), Wording.of(new)) >= ALIKE
        for old, new in zip(olds, news, strict=True)
    )
