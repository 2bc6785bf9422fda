"""Which former passage each new passage is.

In turn: equal texts in order, equal texts elsewhere (moves), texts the part had before, most
alike by words (wikidiff2's measure), splits and joins, and what stands alone in the same gap.
"""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence

from wiki.texts.pairing import best_pairs, largest_of_alike_run
from wiki.texts.sequences import common_pairs, hunks
from wiki.texts.similarity import Wording

_GAP_MOST = 8  # splits and joins are looked for in gaps of at most so many passages


def align(
    old_ids: Sequence[str],
    old_texts: Sequence[str],
    new_texts: Sequence[str],
    former: Mapping[str, str],
) -> list[str]:
    """The identity of each new passage, "" for one that is new. None is given twice."""
    if not old_ids and not former:
        return [""] * len(new_texts)
    naming = _Naming(old_ids, old_texts, new_texts)
    naming.by_equal_text()
    naming.by_former_text(former)
    naming.by_likeness()
    naming.by_regrouping()
    naming.by_place()
    return naming.ids


class _Naming:
    """Who is who so far; each step names some of the passages that are still without a name."""

    def __init__(
        self, old_ids: Sequence[str], old_texts: Sequence[str], new_texts: Sequence[str]
    ) -> None:
        self.old_ids = old_ids
        self.old = [text.strip() for text in old_texts]
        self.new = [text.strip() for text in new_texts]
        self.ids = [""] * len(self.new)
        self._used: set[str] = set()

    def by_equal_text(self) -> None:
        for old, new in common_pairs(self.old, self.new):
            self._name(new, self.old_ids[old])
        waiting: dict[str, deque[int]] = defaultdict(deque)
        for old in self._free_old():
            waiting[self.old[old]].append(old)
        for new in self._free_new():
            if same := waiting.get(self.new[new]):
                self._name(new, self.old_ids[same.popleft()])

    def by_former_text(self, former: Mapping[str, str]) -> None:
        by_text = {text.strip(): unit_id for text, unit_id in former.items()}
        for new in self._free_new():
            unit_id = by_text.get(self.new[new], "")
            if unit_id not in self._used:
                self._name(new, unit_id)

    def by_likeness(self) -> None:
        old, new = self._free_old(), self._free_new()
        if not old or not new:
            return
        pairs = best_pairs(
            {position: Wording.of(self.old[position]) for position in old},
            {position: Wording.of(self.new[position]) for position in new},
        )
        for one, other in pairs:
            self._name(other, self.old_ids[one])

    def by_regrouping(self) -> None:
        """A passage cut in several is its largest part; several made one are the largest."""
        for old, new in self._gaps():
            if len(old) + len(new) > _GAP_MOST:
                continue
            olds = [(position, Wording.of(self.old[position])) for position in old]
            news = [(position, Wording.of(self.new[position])) for position in new]
            for position, whole in olds:
                part = largest_of_alike_run(whole, news)
                if part is not None and not self.ids[part]:
                    self._name(part, self.old_ids[position])
            for position, whole in news:
                part = None if self.ids[position] else largest_of_alike_run(whole, olds)
                if part is not None and self.old_ids[part] not in self._used:
                    self._name(position, self.old_ids[part])

    def by_place(self) -> None:
        for old, new in self._gaps():
            if len(old) == 1 and len(new) == 1:
                self._name(new[0], self.old_ids[old[0]])

    def _gaps(self) -> list[tuple[list[int], list[int]]]:
        """The passages still without a name between two that stayed in order, old and new."""
        return [
            (
                [old for old in range(*hunk[:2]) if self.old_ids[old] not in self._used],
                [new for new in range(*hunk[2:]) if not self.ids[new]],
            )
            for hunk in hunks(self.old_ids, self.ids)
        ]

    def _free_old(self) -> list[int]:
        return [at for at, unit_id in enumerate(self.old_ids) if unit_id not in self._used]

    def _free_new(self) -> list[int]:
        return [at for at, unit_id in enumerate(self.ids) if not unit_id]

    def _name(self, new: int, unit_id: str) -> None:
        if unit_id:
            self.ids[new] = unit_id
            self._used.add(unit_id)
