"""What changed in a passage, word by word. For the eye only: merges never cut a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from wiki.texts.sequences import Hunk, hunks
from wiki.texts.words import is_word, tokens

_SHORT = 3  # letters: "de", "la", "the" left standing between two changes only chop the line


class Op(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, went or came."""

    op: Op
    text: str


def diff_words(old: str, new: str) -> list[Piece]:
    """The pieces from `old` to `new`.

    Same and removed pieces joined give `old`; same and added pieces joined give `new`.
    """
    if old == new:
        return [Piece(Op.SAME, old)] if old else []
    olds, news = tokens(old), tokens(new)
    pieces: list[tuple[Op, Sequence[str]]] = []
    at = 0
    for hunk in _without_islands(olds, hunks(olds, news)):
        pieces.append((Op.SAME, olds[at : hunk.old_start]))
        pieces.append((Op.REMOVED, olds[hunk.old_start : hunk.old_end]))
        pieces.append((Op.ADDED, news[hunk.new_start : hunk.new_end]))
        at = hunk.old_end
    pieces.append((Op.SAME, olds[at:]))
    return [Piece(op, "".join(part)) for op, part in pieces if part]


def _without_islands(olds: Sequence[str], found: Sequence[Hunk]) -> list[Hunk]:
    """The changes, those joined that only a mark, blanks or one short word kept apart."""
    joined: list[Hunk] = []
    for hunk in found:
        if joined and _is_island(olds[joined[-1].old_end : hunk.old_start]):
            last = joined.pop()
            hunk = Hunk(last.old_start, hunk.old_end, last.new_start, hunk.new_end)
        joined.append(hunk)
    return joined


def _is_island(between: Sequence[str]) -> bool:
    kept = [token for token in between if is_word(token)]
    return not kept or (len(kept) == 1 and len(kept[0]) <= _SHORT)


_BETWEEN_WORDS = re.compile(r"(?<=\S)[^\S\r\n]+(?=\S)")
_INNER_BLANK = re.compile(r"(?<=[«“]) | (?=[»”])")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "})


def is_typography_only(old: str, new: str) -> bool:
    """Whether the two differ at most in kinds of blanks, apostrophes and blanks inside quotes.

    Line breaks and indentation count: in Markdown they mean something.
    """
    return _folded(old) == _folded(new)


def _folded(text: str) -> str:
    plain = text.replace("\r\n", "\n").translate(_PLAIN)
    return _INNER_BLANK.sub("", _BETWEEN_WORDS.sub(" ", plain))
