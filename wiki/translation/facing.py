"""Two texts laid out like an open book: what answers each other stands side by side.

Pure: names of passages in and out.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_Node = tuple[bool, str]  # whether it is on the right, and the passage


@dataclass(frozen=True)
class Row:
    """What stands side by side. One side is empty where nothing answers the other."""

    left: Sequence[str]
    right: Sequence[str]


def face(left: Sequence[str], right: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[Row]:
    """Every passage of both texts, once, in rows; passages paired n to m share one.

    The left text keeps its order, but that a group stands where its first passage does. So does
    the right one where the pairs do not cross; what answers nothing follows its neighbour.
    """
    answers = _answers(left, right, pairs)
    place = {(False, unit): at for at, unit in enumerate(left)}
    place |= {(True, unit): at for at, unit in enumerate(right)}
    rows: list[Row] = []
    row_of: dict[_Node, int] = {}
    for unit in left:
        if (False, unit) not in row_of:
            group = sorted(_group((False, unit), answers), key=place.__getitem__)
            row_of |= dict.fromkeys(group, len(rows))
            rows.append(Row(*(_side(group, is_right) for is_right in (False, True))))
    return _with_lone(
        rows, right, {unit: at for (is_right, unit), at in row_of.items() if is_right}
    )


def _answers(
    left: Sequence[str], right: Sequence[str], pairs: Iterable[tuple[str, str]]
) -> Mapping[_Node, list[_Node]]:
    lefts, rights = set(left), set(right)
    answers: dict[_Node, list[_Node]] = defaultdict(list)
    for one, other in pairs:
        if one in lefts and other in rights:
            answers[False, one].append((True, other))
            answers[True, other].append((False, one))
    return answers


def _group(start: _Node, answers: Mapping[_Node, list[_Node]]) -> set[_Node]:
    """The passages that answer this one, those that answer them, and so on."""
    group, waiting = {start}, [start]
    while waiting:
        for node in answers.get(waiting.pop(), ()):
            if node not in group:
                group.add(node)
                waiting.append(node)
    return group


def _side(group: Iterable[_Node], is_right: bool) -> Sequence[str]:
    return tuple(unit for on_right, unit in group if on_right is is_right)


def _with_lone(rows: Sequence[Row], right: Sequence[str], row_of: Mapping[str, int]) -> list[Row]:
    lone: dict[int, list[Row]] = defaultdict(list)
    last = -1
    for unit in right:
        last = row_of.get(unit, last)
        if unit not in row_of:
            lone[last].append(Row((), (unit,)))
    return lone[-1] + [one for at, row in enumerate(rows) for one in (row, *lone[at])]


def moved(rows: Sequence[Row], right: Sequence[str]) -> set[str]:
    """The rows, by their first left passage, whose right side stands elsewhere: as few as can be.

    The others are a longest run in which the right text has the order of the left one (patience
    sorting).
    """
    place = {unit: at for at, unit in enumerate(right)}
    both = [(row.left[0], place[row.right[0]]) for row in rows if row.left and row.right]
    ends: list[int] = []
    ranks = []
    for _, at in both:
        rank = bisect_left(ends, at)
        ends[rank : rank + 1] = [at]
        ranks.append(rank)
    rank, limit, found = len(ends) - 1, len(right), set[str]()
    for (unit, at), own in zip(reversed(both), reversed(ranks), strict=True):
        if own == rank and at < limit:
            rank, limit = rank - 1, at
        else:
            found.add(unit)
    return found
