"""Passages brought together by a merge: neighbours that never were must not run into one."""

import re
from collections.abc import Sequence
from itertools import pairwise

from wiki.texts.units import Unit

_MARK = re.compile(r"\s*(?:([-*+])\s|(\d)+\.\s|(\|))")


def mend_seams(units: Sequence[Unit], *sides: Sequence[Unit]) -> list[Unit]:
    """`units`, a line end or a blank line added where two follow each other as in no side."""
    known = {seam for side in sides for seam in _seams(side)}
    mended = list(units)
    for at, seam in enumerate(_seams(units)):
        if seam not in known:
            mended[at] = _set_apart(units[at], units[at + 1])
    return mended


def tail_of(text: str) -> str:
    """The blanks and line ends that follow a passage."""
    return text[len(text.rstrip()) :]


def _seams(units: Sequence[Unit]) -> list[tuple[str, str, str]]:
    """Between each unit and the next: the blanks, and the two they stand between."""
    return [(unit.id, tail_of(unit.text), following.id) for unit, following in pairwise(units)]


def _set_apart(unit: Unit, following: Unit) -> Unit:
    tail = tail_of(unit.text)
    needed = 1 if _mark(unit) and _mark(unit) == _mark(following) else 2
    line_end = "\r\n" if "\r\n" in unit.text + following.text else "\n"
    missing = needed - max(tail.count("\n"), tail.count("\r"))
    return Unit(unit.id, unit.text + line_end * missing)


def _mark(unit: Unit) -> str:
    """What starts an item or a row, "" for other passages; numbers are all one mark."""
    match = _MARK.match(unit.text)
    return (match[1] or match[3] or "1.") if match else ""
