"""Markdown source cut into passages: what one edits, translates and compares as one thing.

The cuts follow the blocks of the renderer (steps of four columns, no list right under a paragraph,
no indented code), line by line, in linear time. The passages joined are the source.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Form(StrEnum):
    """What a passage is in the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"  # of a table; its head and the line of dashes are one passage
    FENCE = "fence"  # code
    QUOTE = "quote"
    ADMONITION = "admonition"  # its opening line; the paragraphs in it are passages of their own
    FOOTNOTE = "footnote"
    DEFINITION = "definition"
    REFERENCE = "reference"  # an abbreviation or the address of a link, defined aside
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of source with the blank lines that follow it.

    `level` is the rank of a heading, 1 to 6; for the rest, how many lists, notes or admonitions
    it stands in.
    """

    text: str
    form: Form
    level: int


@lru_cache(maxsize=4)  # a text is cut when it is saved, and again when it is published
def split(source: str) -> tuple[Passage, ...]:
    """The passages of `source`, which they give back, joined, byte for byte.

    Blank lines belong to the passage before them, those at the top to the first one.
    """
    lines = _LINE.findall(source)
    starts = _Cutter([_Line.of(line) for line in lines]).cut()
    if lines and not starts:
        starts = [_Start(0, Form.PARAGRAPH, 0)]
    firsts = [0, *(start.line for start in starts[1:]), len(lines)]
    return tuple(
        Passage("".join(lines[firsts[order] : firsts[order + 1]]), start.form, start.level)
        for order, start in enumerate(starts)
    )


_STEP = 4
_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++")
_FENCE = re.compile(r"((?:[-*+]|\d{1,9}\.)\s+)?(`{3,20}+(?=[^`]*$)|~{3,20}+(?!~))")
_HEADING = re.compile(r"#{1,6}(?=.*[^#\s])")
_ITEM = re.compile(r"(?:[*+-]|\d+\.)\s")
_DEFINITION = re.compile(r":\s")
_ANYWHERE = (  # what starts a passage even right under a paragraph
    (Form.HEADING, _HEADING),
    (Form.RULE, re.compile(r"(?:(?:-\s*+){3,}+|(?:\*\s*+){3,}+|(?:_\s*+){3,}+)$")),
    (Form.ADMONITION, re.compile(r"!!! ?\w")),
    (Form.FOOTNOTE, re.compile(r"\[\^[^\]]*\]:")),
    (Form.REFERENCE, re.compile(r"\*\[[^\]]+\] ?:|\[[^\[\]]+\]:")),
)
_CLOSED = {Form.HEADING, Form.RULE, Form.REFERENCE, Form.ADMONITION}
_HOLDS_MORE = {Form.ITEM, Form.ADMONITION, Form.FOOTNOTE, Form.DEFINITION}


class _Line(NamedTuple):
    """A line without its blanks; `indent` is the column its text begins at."""

    text: str
    indent: int

    @classmethod
    def of(cls, line: str) -> "_Line":
        if not line[0].isspace():
            return cls(line.rstrip(), 0)
        blanks = line[: len(line) - len(line.lstrip(" \t"))]
        return cls(line.strip(), len(blanks.expandtabs(_STEP)))


class _Start(NamedTuple):
    line: int
    form: Form
    level: int


class _Cutter:
    """Walks down the lines and notes where each passage starts."""

    def __init__(self, lines: list[_Line]) -> None:
        self._lines = lines
        self._starts: list[_Start] = []
        self._is_fresh = True  # nothing is open that this line could continue
        self._room = 0  # the column of what stands inside the innermost list, note, admonition
        self._closings: dict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(lines):
            if line.text[:3] in ("```", "~~~") and not line.text.strip(line.text[0]):
                self._closings[line.text].append(at)

    def cut(self) -> list[_Start]:
        at = 0
        while at < len(self._lines):
            if self._lines[at].text:
                at = self._take(at)
            else:
                self._is_fresh = True
                at += 1
        return self._starts

    def _take(self, at: int) -> int:
        """Take the line `at`, and those that go with it; the line after them."""
        line = self._lines[at]
        if self._leaves_body(line):
            self._is_fresh = True
        if self._is_fresh:
            self._room = min(self._room, line.indent // _STEP * _STEP)
        if end := self._end_of_fence(at):
            self._start(at, Form.ITEM if _ITEM.match(line.text) else Form.FENCE)
            self._is_fresh = True
            return end
        if two := self._form_of_two(at):
            self._start(at, *two)
            return at + 2
        if form := self._form_of(line):
            rank = len(line.text) - len(line.text.lstrip("#"))
            self._start(at, form, min(rank, 6))
        if not line.text.strip("> "):
            self._is_fresh = True  # an empty line of a quote
        return at + 1

    def _start(self, at: int, form: Form, rank: int = 0) -> None:
        level = min(self._lines[at].indent, self._room) // _STEP
        self._room = (level + (form in _HOLDS_MORE)) * _STEP
        self._starts.append(_Start(at, form, rank if form is Form.HEADING else level))
        self._is_fresh = form in _CLOSED

    @property
    def _open_form(self) -> Form | None:
        """The form of the passage that the next line could continue."""
        return None if self._is_fresh else self._starts[-1].form

    def _may_be_defined(self) -> bool:
        """Whether the last passage, open or not, can be a term or one of its definitions."""
        return bool(self._starts) and self._starts[-1].form in (Form.PARAGRAPH, Form.DEFINITION)

    def _leaves_body(self, line: _Line) -> bool:
        """Whether the line stands left of the body that it would continue."""
        if self._open_form in (None, Form.ITEM):
            return False
        return line.indent // _STEP < self._starts[-1].level

    def _end_of_fence(self, at: int) -> int:
        """The line after the fence that opens at `at`, 0 when none opens or it never closes."""
        opening = _FENCE.match(self._lines[at].text)
        closings = self._closings.get(opening[2], []) if opening else []
        following = bisect_right(closings, at)
        return closings[following] + 1 if following < len(closings) else 0

    def _form_of_two(self, at: int) -> tuple[Form, int] | None:
        """What this line and the next make: an underlined heading, the head of a table."""
        text = self._lines[at].text
        if self._open_form is Form.ROW or at + 1 == len(self._lines) or _HEADING.match(text):
            return None
        under = self._lines[at + 1].text
        if self._is_fresh and under and not (under.strip("=") and under.strip("-")):
            return Form.HEADING, 1 if under[0] == "=" else 2
        if "|" in text and "|" in under and "-" in under and not under.strip("|:- \t"):
            return Form.ROW, 0
        return None

    def _form_of(self, line: _Line) -> Form | None:
        """The form of the passage that starts with this line, None when the last one goes on."""
        open_form = self._open_form
        if open_form and open_form is not Form.ITEM and line.indent >= self._room + _STEP:
            return None
        for form, pattern in _ANYWHERE:
            if pattern.match(line.text):
                return form
        if line.text[0] == ">":
            return None if open_form is Form.QUOTE else Form.QUOTE
        if open_form in (None, Form.ITEM) and _ITEM.match(line.text):
            return Form.ITEM
        if self._may_be_defined() and _DEFINITION.match(line.text):
            return Form.DEFINITION
        if open_form is Form.ROW:
            return Form.ROW
        return None if open_form else Form.PARAGRAPH
