"""What two sequences have in common, in bounded time and memory."""

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

# Cells of old × new that are searched, one bit of memory each: 8 MB and some 20 ms at most.
_MOST_CELLS = 64_000_000


class Block(NamedTuple):
    """`length` items that are the same from `old` in one sequence and `new` in the other."""

    old: int
    new: int
    length: int


class Hunk(NamedTuple):
    """Where two sequences differ: old[old_start:old_end] stands for new[new_start:new_end]."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def common_blocks(
    old: Sequence[str], new: Sequence[str], most_cells: int = _MOST_CELLS
) -> list[Block]:
    """A longest common subsequence, as runs in order.

    Only the common beginning and end are compared when what lies between them has more than
    `most_cells` cells, old × new: a hostile text is then told coarsely, never slowly.
    """
    start = _common_start(old, new)
    end = _common_end(old, new, start)
    old_size, new_size = len(old) - start - end, len(new) - start - end
    blocks = [Block(0, 0, start)]
    if 0 < old_size * new_size <= most_cells:
        middle = LCSseq.opcodes(old[start : len(old) - end], new[start : len(new) - end])
        blocks += [
            Block(start + step.src_start, start + step.dest_start, step.src_end - step.src_start)
            for step in middle
            if step.tag == "equal"
        ]
    blocks.append(Block(len(old) - end, len(new) - end, end))
    return [block for block in blocks if block.length]


def hunks(old: Sequence[str], new: Sequence[str], most_cells: int = _MOST_CELLS) -> list[Hunk]:
    """The places where the two differ, in order; between them all is the same."""
    found: list[Hunk] = []
    old_at = new_at = 0
    for block in [*common_blocks(old, new, most_cells), Block(len(old), len(new), 0)]:
        if block.old > old_at or block.new > new_at:
            found.append(Hunk(old_at, block.old, new_at, block.new))
        old_at, new_at = block.old + block.length, block.new + block.length
    return found


def common_pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The positions of a longest common subsequence, two by two."""
    return [
        (block.old + step, block.new + step)
        for block in common_blocks(old, new)
        for step in range(block.length)
    ]


def _common_start(old: Sequence[str], new: Sequence[str]) -> int:
    for position, (one, other) in enumerate(zip(old, new, strict=False)):
        if one != other:
            return position
    return min(len(old), len(new))


def _common_end(old: Sequence[str], new: Sequence[str], start: int) -> int:
    most = min(len(old), len(new)) - start
    for count in range(most):
        if old[-1 - count] != new[-1 - count]:
            return count
    return most
