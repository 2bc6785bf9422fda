"""Something set beside the blocks of a rendered text: a link to edit a passage, what it lacks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*+)((?:[^"<>]|"[^"]*")*+)>')
_UNITS = re.compile(r' data-unit="([^"]*)"')
_LAST_CELL = re.compile(r"</t[dh]>\s*</tr>")
_VOID = {"br", "hr", "img", "input"}
_ENDS_WITHIN = {"caption", "dd", "dt", "li"}
_HOLDS_PASSAGES = {"blockquote", "div", "dl", "ol", "p", "ul"}


def insert(html: str, beside: Mapping[str, str]) -> str:
    """The sanitised `html`, with the HTML that `beside` gives a unit next to what shows the unit.

    It stands after a paragraph, a heading, code or a figure; at the end of the own words of an
    item, a definition or a caption; in the last cell of a row. Never within a link. What belongs
    to units that are not shown is left out.
    """
    if not beside:
        return html
    left = dict(beside)
    parts: list[str] = []
    at = 0
    for place, unit in _places(html):
        if piece := left.pop(unit, ""):
            parts += [html[at:place], piece]
            at = place
    return "".join([*parts, html[at:]])


def shown_units(html: str) -> set[str]:
    """The units that the HTML shows somewhere."""
    return {unit for found in _UNITS.finditer(html) for unit in found[1].split()}


@dataclass
class _Element:
    """An element whose end is not reached yet, and the units to be served when it is."""

    name: str
    units: list[str]
    is_heading_row: bool


def _places(html: str) -> Iterator[tuple[int, str]]:
    """(position, unit) in the order of the page; the first one of a unit is its place."""
    around: list[_Element] = []
    for tag in _TAG.finditer(html):
        is_end, name, attributes = tag.groups()
        if name in _VOID:
            continue
        if is_end:
            ended = around.pop()
            yield from _places_at_end(html, tag, ended, around[-1] if around else None)
            continue
        if around and around[-1].name in _ENDS_WITHIN and name in _HOLDS_PASSAGES:
            yield from ((tag.start(), unit) for unit in around[-1].units)
        around.append(_Element(name, _units(attributes), 'class="sech"' in attributes))


def _places_at_end(
    html: str, tag: re.Match[str], ended: _Element, parent: _Element | None
) -> Iterator[tuple[int, str]]:
    if parent and parent.is_heading_row:
        parent.units += ended.units
    elif ended.name in _ENDS_WITHIN:
        yield from ((tag.start(), unit) for unit in ended.units)
    elif parent and _LAST_CELL.match(html, tag.start()):
        yield from ((tag.start(), unit) for unit in parent.units)
    elif ended.name != "tr":
        yield from ((tag.end(), unit) for unit in ended.units)


def _units(attributes: str) -> list[str]:
    found = _UNITS.search(attributes)
    return found[1].split() if found else []
