"""What changed from one list of passages to another, in the order of the new text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wiki.texts.regrouping import run_within
from wiki.texts.sequences import common_pairs
from wiki.texts.units import Unit
from wiki.texts.worddiff import Piece, diff_words, is_typography_only

_NEIGHBOURS = 3  # passages on each side that may be parts of a split or of a join
_CONTAINED = 0.6  # share of its letters that a part must have from the whole


class ChangeKind(StrEnum):
    """What happened to a passage."""

    SAME = "same"
    CHANGED = "changed"
    TYPOGRAPHY = "typography"  # blanks and apostrophes only
    MOVED = "moved"  # its words may have changed too
    ADDED = "added"
    REMOVED = "removed"
    SPLIT = "split"  # one passage became several neighbours
    JOINED = "joined"  # several neighbours became one


@dataclass(frozen=True, slots=True)
class Change:
    """One passage, or the several that were split or joined, before and after.

    Positions count from 1, None where it was not or is no more; of several passages it is the
    first one's. Texts come without the blank lines around them; the pieces rebuild both.
    """

    kind: ChangeKind
    old_position: int | None
    new_position: int | None
    old_text: str
    new_text: str
    pieces: tuple[Piece, ...]


def diff_units(old: Sequence[Unit], new: Sequence[Unit]) -> list[Change]:
    """Every passage of both lists once, unchanged ones too; what was removed stands at the place
    it had among those that stayed.
    """
    return list(_Comparison(old, new).changes())


def count_kinds(changes: Iterable[Change]) -> dict[ChangeKind, int]:
    """How many changes there are of each kind, all kinds told."""
    counted = Counter(change.kind for change in changes)
    return {kind: counted[kind] for kind in ChangeKind}


class _Comparison:
    """Two lists of texts, and which old position each new one answers."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self._old = [unit.text for unit in old]
        self._new = [unit.text for unit in new]
        old_at = {unit.id: at for at, unit in enumerate(old)}
        self._kept = {at: old_at[unit.id] for at, unit in enumerate(new) if unit.id in old_at}
        self._added = set(range(len(new))) - self._kept.keys()
        self._removed = set(range(len(old))) - set(self._kept.values())
        self._stayed = common_pairs([unit.id for unit in old], [unit.id for unit in new])
        self._in_place = set(self._stayed)
        self._groups = self._regroup()

    def changes(self) -> Iterator[Change]:
        old_next = new_next = 0
        for old_end, new_end in [*self._stayed, (len(self._old), len(self._new))]:
            for old in range(old_next, old_end):
                if old in self._removed:
                    yield self._change(ChangeKind.REMOVED, range(old, old + 1), range(0))
            for new in range(new_next, min(new_end + 1, len(self._new))):
                yield from self._tell(new)
            old_next, new_next = old_end + 1, new_end + 1

    def _regroup(self) -> dict[int, Change]:
        """The splits and joins, by the new position they are told at."""
        groups: dict[int, Change] = {}
        for new, old in list(self._kept.items()):
            if _shown(self._old[old]) == _shown(self._new[new]):
                continue
            parts = run_within(self._old[old], self._new, new, self._added)
            wholes = run_within(self._new[new], self._old, old, self._removed)
            if len(parts) > 1:
                self._added -= set(parts)
                del self._kept[new]
                one = range(old, old + 1)
                groups[parts.start] = self._change(ChangeKind.SPLIT, one, parts)
            elif len(wholes) > 1:
                self._removed -= set(wholes)
                one = range(new, new + 1)
                groups[new] = self._change(ChangeKind.JOINED, wholes, one)
        return groups

    def _tell(self, new: int) -> Iterator[Change]:
        here = range(new, new + 1)
        if new in self._groups:
            yield self._groups[new]
        elif new in self._added:
            yield self._change(ChangeKind.ADDED, range(0), here)
        elif new in self._kept:
            old = self._kept[new]
            yield self._change(self._kind_of(old, new), range(old, old + 1), here)

    def _kind_of(self, old: int, new: int) -> ChangeKind:
        before, after = _shown(self._old[old]), _shown(self._new[new])
        if (old, new) not in self._in_place:
            return ChangeKind.MOVED
        if before == after:
            return ChangeKind.SAME
        return ChangeKind.TYPOGRAPHY if is_typography_only(before, after) else ChangeKind.CHANGED

    def _change(self, kind: ChangeKind, olds: range, news: range) -> Change:
        old_text = _shown("".join(self._old[olds.start : olds.stop]))
        new_text = _shown("".join(self._new[news.start : news.stop]))
        return Change(
            kind,
            olds.start + 1 if olds else None,
            news.start + 1 if news else None,
            old_text,
            new_text,
            tuple(diff_words(old_text, new_text)),
        )


def _shown(text: str) -> str:
    """The passage without what surrounds it; its indentation stays, for it means something."""
    return text.rstrip().lstrip("\r\n")
