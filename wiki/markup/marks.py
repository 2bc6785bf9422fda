"""Where a passage can carry the mark of its unit without disturbing Markdown.

The mark stands at the end of what the passage shows: before the signs that close a heading or a
row of a table, on the line above the one that underlines a title, and nowhere in a passage that
shows nothing, such as a rule or the address of a link.
"""

import re
from collections.abc import Iterable, Iterator

_SHOWS = re.compile(r"[^\s!-/:-@\[-`{-~]")
_DEFINITION = re.compile(r"[ ]{0,3}(?:\[[^\]^][^\]]*\]|\*\[[^\]]+\])[ ]?:")
_NOTE_WITHOUT_TITLE = re.compile(r"[ ]*!!![^\"]*$")


def list_marks(source: str, units: Iterable[tuple[str, int]]) -> Iterator[tuple[int, str]]:
    """(position in the source, unit) of each mark, in order. `units` are (unit, length)."""
    start = 0
    for unit, length in units:
        position = find_position(source[start : start + length])
        if position is not None:
            yield start + position, unit
        start += length


def find_position(passage: str) -> int | None:
    """Where in `passage` its mark may stand, if anywhere."""
    end = len(passage)
    while end > 0:
        start = passage.rfind("\n", 0, end) + 1
        line = passage[start:end]
        if _may_be_marked(line):
            return start + _end_of_words(line)
        end = start - 1
    return None


def _may_be_marked(line: str) -> bool:
    return bool(
        _SHOWS.search(line) and not _DEFINITION.match(line) and not _NOTE_WITHOUT_TITLE.match(line)
    )


def _end_of_words(line: str) -> int:
    words = line.rstrip()
    if words.lstrip().startswith("!!!"):
        return len(words.removesuffix('"'))
    if words.lstrip().startswith("#"):
        return len(words.rstrip("# "))
    if words.endswith("|") and not words.endswith("\\|"):
        return len(words.rstrip("| "))
    return len(words)
