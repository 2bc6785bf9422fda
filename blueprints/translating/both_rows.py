"""The rows of two languages face to face: the fields first, then the passages, numbered."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprints.translating.both_side import Cell, Side
from wiki.documents.freshness.pairs import Pairs
from wiki.kinds.registry import get_kind
from wiki.translation.facing import face, moved

Pair = tuple[str, str]


@dataclass(frozen=True)
class Gap:
    """Nothing stands in `side` here. `missing`: what wants translating; None: it is right so.

    `is_meant`: on purpose.
    """

    side: Side
    missing: str | None
    is_meant: bool
    words: int


@dataclass(frozen=True)
class Row:
    """What stands side by side. `number` is None for a field, such as the title.

    `guesses` are the pairs in it that nobody confirmed. `has_moved`: the right side does not stand
    where the left one does.
    """

    name: str
    number: int | None
    left: Cell | None
    right: Cell | None
    gap: Gap | None
    guesses: Sequence[Pair]
    has_moved: bool = False

    @property
    def id(self) -> str:
        """Its anchor in the page."""
        return "p-" + self.name.replace(".", "-")


def lay_out(kind: str, left: Side, right: Side, pairs: Pairs) -> list[Row]:
    """Every row, in the order of the left text."""
    return [*_fields(kind, left, right), *_passages(left, right, pairs)]


def _fields(kind: str, left: Side, right: Side) -> Iterator[Row]:
    for text in get_kind(kind).texts:
        cells = left.field(text.name), right.field(text.name)
        if text.name != "body" and any(cells):
            yield Row(text.name, None, *cells, _gap(left, right, Pairs({}), *cells), ())


def _passages(left: Side, right: Side, pairs: Pairs) -> Iterator[Row]:
    known = [one for one in pairs if one[0] in left.first_of and one[1] in right.first_of]
    firsts = [(left.first_of[one], right.first_of[other]) for one, other in known]
    guessed: dict[str, list[Pair]] = defaultdict(list)
    for (first, _), pair in zip(firsts, known, strict=True):
        if not pairs.is_sure(*pair):
            guessed[first].append(pair)
    rows = face(list(left.shown), list(right.shown), firsts)
    elsewhere = moved(rows, list(right.shown))
    for number, row in enumerate(rows, 1):
        cells = left.cell(row.left), right.cell(row.right)
        yield Row(
            name=f"{left.code}-{row.left[0]}" if row.left else f"{right.code}-{row.right[0]}",
            number=number,
            left=cells[0],
            right=cells[1],
            gap=_gap(left, right, pairs, *cells),
            guesses=[pair for first in row.left for pair in guessed[first]],
            has_moved=bool(row.left) and row.left[0] in elsewhere,
        )


def _gap(left: Side, right: Side, pairs: Pairs, one: Cell | None, other: Cell | None) -> Gap | None:
    side, there, cell = (left, right, other) if one is None else (right, left, one)
    if cell is None or (one and other):
        return None
    lone = pairs.turned().lone if one is None else pairs.lone
    return Gap(
        side=side,
        missing=next((unit for unit in cell.units if side.lacks(unit)), None),
        is_meant={*cell.units} <= {*lone},
        words=there.words_in(cell.units),
    )
