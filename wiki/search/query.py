"""A question as typed, made of words, "phrases", pre*fixes, OR and -not; nothing else.

Whatever is typed can be asked: too much is cut, and what means nothing is only a space.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from wiki.search.analysis.languages import ALL_WORDS, ANY_WORDS, PLAIN
from wiki.search.analysis.words import LONGEST, readable, words

LONGEST_TEXT = 200
"""Characters of a question that are read."""
MOST_WORDS = 12
"""Words of a question that are looked for."""
SHORTEST_PREFIX = 3
"""Letters a prefix must have; a shorter one is a word."""
MOST_PREFIXES = 4
"""Prefixes of a question; the others are words."""

_TOKEN = re.compile(
    r'(?P<minus>(?<!\S)-)?(?:["“”«»](?P<phrase>[^"“”«»]*)["“”«»]|(?P<word>[^\s"“”«»]+))'
)
_PREFIX = re.compile(rf"[^\W_]{{{SHORTEST_PREFIX},}}(?=\*+$)")


class Manner(Enum):
    """How the words of a part are to be met."""

    ALL = auto()
    PHRASE = auto()
    PREFIX = auto()


@dataclass(frozen=True)
class Part:
    """A stretch of the question, from the character `start` on."""

    text: str
    start: int
    manner: Manner = Manner.ALL
    is_unwanted: bool = False


@dataclass(frozen=True)
class Query:
    """`wanted`: one part of each group must be met. `unwanted`: none may.

    `text` is what was read of the question; the parts' offsets count in it.
    """

    text: str
    wanted: tuple[tuple[Part, ...], ...]
    unwanted: tuple[Part, ...]
    is_capped: bool


def parse(text: str) -> Query:
    """The question that somebody typed."""
    read = readable(text[:LONGEST_TEXT])
    parts, is_capped = _within_bounds(_parts(read))
    return Query(
        read,
        _grouped(parts),
        tuple(part for part in parts if part.is_unwanted),
        is_capped or len(text) > LONGEST_TEXT,
    )


def _parts(text: str) -> Iterator[Part]:
    for token in _TOKEN.finditer(text):
        is_unwanted = token["minus"] is not None
        if token["phrase"] is not None:
            yield Part(token["phrase"], token.start("phrase"), Manner.PHRASE, is_unwanted)
        else:
            manner = Manner.PREFIX if _PREFIX.search(token["word"]) else Manner.ALL
            yield Part(token["word"], token.start("word"), manner, is_unwanted)


def _within_bounds(parts: Iterable[Part]) -> tuple[list[Part], bool]:
    """The parts that have words, as far as they may go; and whether anything was cut."""
    kept: list[Part] = []
    left, prefixes, is_capped = MOST_WORDS, 0, False
    for part in parts:
        found = [word for word in words(part.text, PLAIN) if not word.parts]
        is_capped |= len(found) > left or any(word.end - word.start > LONGEST for word in found)
        if len(found) > left:
            found = found[:left]
            part = replace(part, text=part.text[: found[-1].end] if found else "")
        if part.manner is Manner.PREFIX and prefixes == MOST_PREFIXES:
            part, is_capped = replace(part, manner=Manner.ALL), True
        prefixes += part.manner is Manner.PREFIX
        if found:
            kept.append(part)
        left -= len(found)
    return kept, is_capped


def _grouped(parts: Sequence[Part]) -> tuple[tuple[Part, ...], ...]:
    """Groups of parts between which one may choose; OR and AND are words at either end."""
    groups: list[tuple[Part, ...]] = []
    is_choice = False
    for index, part in enumerate(parts):
        is_between = bool(groups) and index + 1 < len(parts) and part.manner is Manner.ALL
        if is_between and part.text in ANY_WORDS | ALL_WORDS:
            is_choice = part.text in ANY_WORDS
            continue
        if is_choice and not part.is_unwanted:
            groups[-1] += (part,)
        elif not part.is_unwanted:
            groups.append((part,))
        is_choice = False
    return tuple(groups)
