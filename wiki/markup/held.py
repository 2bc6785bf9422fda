"""Pieces taken out of a text, each leaving a sign that Markdown passes by without reading."""

import re

from wiki.markup.pieces import Mark, Piece

# A sign is one character of the two last planes of Unicode, which authors cannot use.
_SIGN = re.compile("[\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_FIRST, _PLANE, _GAP = 0xF0000, 0xFFFE, 2
_MOST = 2 * _PLANE


class Held:
    """What was taken out of one text, found again by its sign."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []

    def put(self, piece: Piece) -> str:
        """Keep `piece` and answer the sign to leave in its place.

        That of a mark stands after a blank of its own: the star before it still ends a word.
        Raises OverflowError when there are more pieces (131,068) than signs.
        """
        number = len(self._pieces)
        if number == _MOST:
            raise OverflowError("too many pieces")
        self._pieces.append(piece)
        sign = chr(_FIRST + number + _GAP * (number // _PLANE))
        return f" {sign}" if isinstance(piece, Mark) else sign

    def split(self, text: str) -> list[str | Piece]:
        """The text cut at its signs, a piece in the place of each; never an empty string."""
        parts: list[str | Piece] = []
        at = 0
        for sign in _SIGN.finditer(text):
            piece = self._find(sign[0])
            words = text[at : sign.start()]
            parts += [words.removesuffix(" ") if isinstance(piece, Mark) else words, piece]
            at = sign.end()
        return [part for part in [*parts, text[at:]] if part != ""]

    def plain(self, text: str) -> str:
        """The text with what each piece says in words, for places that hold no markup."""
        parts = self.split(text)
        return "".join(part if isinstance(part, str) else part.plain for part in parts)

    def _find(self, sign: str) -> Piece:
        number = ord(sign) - _FIRST
        return self._pieces[number - _GAP * (number // (_PLANE + _GAP))]


def has_sign(text: str | None) -> bool:
    """Whether something was taken out of `text`."""
    return text is not None and _SIGN.search(text) is not None
