"""A Markdown source cut into what is prose and what only gives it its form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wiki.markup.labels import table_words
from wiki.markup.passages import Form, Passage, split
from wiki.markup.pieces import Fence
from wiki.markup.scanner import scan

_FORMAL = {Form.FENCE, Form.RULE, Form.REFERENCE}
_LEAD = re.compile(
    r"""
    [ \t]*+ (?:>[ \t]*+)*+
    (?:  (?:[-*+]|\d{1,9}\.)[ \t]++(?:\[[ xX]\][ \t]++)?  # an item, its box
    | \#{1,6}[ \t]*+
    | :[ \t]++
    | \[\^[^\]\n]++\]:[ \t]*+
    | (?:CAPTION)[ ]?:[ \t]++
    | !!![ ]?+\w++[ \t]*+"?+
    )?""".replace("CAPTION", "|".join(table_words())),
    re.VERBOSE,
)
_BAR = re.compile(r"(?<!\\)\|")
_MARK = re.compile(r"[^\s>]")


@dataclass(frozen=True)
class Segment:
    """A stretch of source. Prose is one line, and alone is translated."""

    text: str
    is_prose: bool = False


def cut(source: str) -> list[Segment]:
    """The segments of `source`; joined, they read as it does.

    The lines of one paragraph become one: where they broke, a space.
    """
    segments = (segment for passage in split(source) for segment in _segments(passage))
    return [segment for segment in segments if segment.text]


def _segments(passage: Passage) -> Iterator[Segment]:
    if passage.form in _FORMAL or any(isinstance(span.piece, Fence) for span in scan(passage.text)):
        yield Segment(passage.text)
    elif passage.form is Form.ROW:
        yield from _cells(passage.text)
    else:
        yield from _joined(passage.text.splitlines(keepends=True))


def _cells(rows: str) -> Iterator[Segment]:
    for line in rows.splitlines(keepends=True):
        if not line.strip("|:- \t\r\n"):
            yield Segment(line)
            continue
        held = [(span.start, span.end) for span in scan(line)]
        at = 0
        for bar in _BAR.finditer(line):
            if not any(start <= bar.start() < end for start, end in held):
                yield from _set_apart(line[at : bar.start()])
                yield Segment("|")
                at = bar.end()
        yield from _set_apart(line[at:])


def _joined(lines: list[str]) -> Iterator[Segment]:
    """The lines, those that only go on with a sentence joined to the one before."""
    prose, tail = "", ""
    for line in lines:
        lead, words, end = _parts(line)
        goes_on = prose and words and not _MARK.search(lead) and tail.strip(" \t") in {"\n", "\r\n"}
        if goes_on and not tail.startswith("  "):
            prose, tail = f"{prose} {words}", end
            continue
        yield from (Segment(prose, is_prose=True), Segment(f"{tail}{lead}"))
        prose, tail = words, end
    yield from (Segment(prose, is_prose=True), Segment(tail))


def _parts(line: str) -> tuple[str, str, str]:
    """What opens a line, its words, and what closes it."""
    bare = line.strip()
    if not bare.strip("=") or not bare.strip("-"):
        return line, "", ""
    lead = _LEAD.match(line)
    start = lead.end() if lead else 0
    words = line[start:].rstrip()
    if line[:start].lstrip().startswith("!!!"):
        words = words.removesuffix('"')
    elif line[:start].lstrip().startswith("#"):
        words = words.rstrip("#").rstrip()
    else:
        words = words.removesuffix("\\")
    return line[:start], words, line[start + len(words) :]


def _set_apart(text: str) -> Iterator[Segment]:
    """`text` with the blanks around it apart."""
    words = text.strip()
    start = text.find(words) if words else len(text)
    yield Segment(text[:start])
    yield Segment(words, is_prose=True)
    yield Segment(text[start + len(words) :])
