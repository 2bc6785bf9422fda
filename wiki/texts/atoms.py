"""A passage cut into what merging never cuts: sentences, lines of code, or nothing smaller."""

import re
from enum import StrEnum
from typing import NamedTuple

from wiki.texts.sentences import split_sentences

_CODE = re.compile(r"\s*+(?:(?:[-*+]|\d{1,9}\.)\s++)?+(?:`{3}|~{3})")
_WHOLE = re.compile(r"\s*+(?:#{1,6}|\||\*?\[[^\^\[\]][^\[\]]*+\]:)")
_DASHES = "-=|: \t\r"
_LONGEST = 50_000  # characters: what is longer is no prose, and would take seconds


class Grain(StrEnum):
    """How finely a passage is merged; its value parts two atoms that never were neighbours."""

    SENTENCE = " "
    LINE = "\n"
    WHOLE = "\n\n"


class Atom(NamedTuple):
    """A sentence, a line or a passage, and the blanks that follow it there."""

    body: str
    tail: str

    @classmethod
    def of(cls, text: str) -> "Atom":
        """`text`, its last blanks set apart."""
        body = text.rstrip()
        return cls(body, text[len(body) :])


def grain_of(passage: str) -> Grain:
    """Code goes by lines; headings, rows of tables and addresses set aside are whole."""
    if len(passage) > _LONGEST:
        return Grain.WHOLE
    if _CODE.match(passage):
        return Grain.LINE
    lines = passage.strip().split("\n", 2)
    is_underlined = len(lines) > 1 and not lines[1].strip(_DASHES)
    is_row = len(lines) == 1 and " | " in passage
    return Grain.WHOLE if is_underlined or is_row or _WHOLE.match(passage) else Grain.SENTENCE


def atoms_of(passage: str, grain: Grain, language: str) -> list[Atom]:
    """The atoms of a passage; joined with their tails they are the passage."""
    if grain is Grain.SENTENCE:
        return [Atom.of(sentence) for sentence in split_sentences(passage, language)]
    if grain is Grain.LINE:
        return [Atom.of(line) for line in re.findall(r"[^\n]*+\n|[^\n]++", passage)]
    return [Atom.of(passage)]
