"""Pieces of a text that are edited alone: a section (a heading and all until the next one of its
level or above), a single passage.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from wiki.markup.passages import Form, split
from wiki.texts.units import Unit


@dataclass(frozen=True)
class Section:
    """Where a section stands in its source (positions in characters), and its heading.

    A passage that is edited alone is a section that has no heading.
    """

    unit_id: str
    heading: str
    start: int
    end: int


def list_sections(units: Sequence[Unit]) -> list[Section]:
    """Every section of a text that is cut into `units`, in order."""
    starts: list[tuple[int, int, Unit]] = []
    at = 0
    for unit in units:
        level = _level(unit.text)
        if level:
            starts.append((at, level, unit))
        at += len(unit.text)
    return [
        Section(
            unit_id=unit.id,
            heading=unit.text.strip().strip("#").strip().partition("\n")[0],
            start=start,
            end=next((after for after, below, _ in starts[place + 1 :] if below <= level), at),
        )
        for place, (start, level, unit) in enumerate(starts)
    ]


def find_section(units: Sequence[Unit], unit_id: str) -> Section | None:
    """The section under this heading."""
    return next((found for found in list_sections(units) if found.unit_id == unit_id), None)


def find_section_around(units: Sequence[Unit], unit_id: str) -> Section | None:
    """The smallest section that holds this passage."""
    passage = find_passage(units, unit_id)
    if passage is None:
        return None
    holding = [one for one in list_sections(units) if one.start <= passage.start < one.end]
    return holding[-1] if holding else None


def find_passage(units: Sequence[Unit], unit_id: str) -> Section | None:
    """This passage alone, without the blank lines that follow it."""
    at = 0
    for unit in units:
        if unit.id == unit_id:
            return Section(unit_id, "", at, at + len(unit.text.rstrip()))
        at += len(unit.text)
    return None


@lru_cache(maxsize=4_096)  # a history asks of the same passages again and again
def _level(text: str) -> int:
    """1 to 6 for a heading, else 0."""
    if not text.strip():
        return 0
    first = split(text)[0]
    return first.level if first.form is Form.HEADING else 0
