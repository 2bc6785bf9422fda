"""A word diff in plain text: [-words that went-] and {+words that came+}."""

import re
from collections.abc import Sequence

from wiki.texts.worddiff import Op, Piece

_AROUND = 80  # signs of unchanged text kept on each side of a change
_LONGEST = 600  # signs of one change that are told
_BLANK_LINES = re.compile(r"\n\s*\n")
_MARKS = {Op.REMOVED: ("[-", "-]"), Op.ADDED: ("{+", "+}")}


def says_something(pieces: Sequence[Piece]) -> bool:
    """Whether a word changed, not only the blanks between."""
    return any(piece.op is not Op.SAME and piece.text.strip() for piece in pieces)


def mark(pieces: Sequence[Piece]) -> str:
    """The passage with its changes marked, shortened around them."""
    last = len(pieces) - 1
    told = [
        _context(piece.text, is_first=at == 0, is_last=at == last)
        if piece.op is Op.SAME
        else _marked(piece)
        for at, piece in enumerate(pieces)
    ]
    return _BLANK_LINES.sub("\n", "".join(told)).strip()


def _marked(piece: Piece) -> str:
    """The marks stand against the words, and the blanks around them outside."""
    words = piece.text.strip()
    if not words:
        return piece.text
    before, after = piece.text.split(words, 1)
    opening, closing = _MARKS[piece.op]
    return f"{before}{opening}{_head(words, _LONGEST)}{closing}{after}"


def _context(text: str, is_first: bool, is_last: bool) -> str:
    if is_first:
        return _tail(text, _AROUND)
    if is_last:
        return _head(text, _AROUND)
    if len(text) <= 2 * _AROUND:
        return text
    return f"{_head(text, _AROUND)} {_tail(text, _AROUND)}"


def _head(text: str, most: int) -> str:
    """The beginning, up to a blank if there is one."""
    if len(text) <= most:
        return text
    cut = text[:most]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip()} …"


def _tail(text: str, most: int) -> str:
    """The end, from a blank on if there is one."""
    if len(text) <= most:
        return text
    cut = text[-most:]
    return f"… {(cut.partition(' ')[2] or cut).lstrip()}"
