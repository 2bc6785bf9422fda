"""Headings: a stable anchor from the passage, a readable alias, and room for a section link."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from xml.etree.ElementTree import Element, SubElement

from wiki.markup.model import Heading
from wiki.markup.trees import insert_before_text, plain_text, units_of
from wiki.texts.slugs import slugify

SECTION_SCHEME = "section:"
_LEVELS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
# The sanitiser writes quotes and angle brackets of authors as entities: only a heading looks so.
_OPENING = re.compile(r'<h[2-6] [^<>]*?\bid="([^"<>]*)"[^<>]*>')
_WITH_SECTION = {"h2", "h3"}


def readable_anchor(title: str) -> str:
    """The id under which a link `[[Page#title]]` finds a heading."""
    return f"s-{slugify(title)}"


def stable_anchor(unit: str) -> str:
    """The id that a heading keeps when its words change."""
    return "u" + re.sub(r"\W+", "-", unit)


def add_anchors(html: str, former: Mapping[str, Iterable[str]]) -> str:
    """The sanitised `html`, each heading with other anchors too, told by unit.

    What stands in the page already is left as it is.
    """

    def widened(heading: re.Match[str]) -> str:
        free = [name for name in wanted.get(heading[1], ()) if f' id="{name}"' not in html]
        return heading[0] + "".join(f'<span id="{escape(name)}"></span>' for name in free)

    wanted = {stable_anchor(unit): names for unit, names in former.items()}
    return _OPENING.sub(widened, html) if wanted else html


def anchor(root: Element, field: str = "") -> tuple[Heading, ...]:
    """Give every heading its anchors, and list them. The page itself has the only `h1`.

    `field`: the text stands beneath a heading of its own, and so do its headings; each of several
    such texts in a page has anchors of its own.
    """
    taken: set[str] = set()
    headings = []
    for element in root.iter():
        level = _LEVELS.get(element.tag)
        if level and (text := plain_text(element)):
            level = min(level + bool(field), 6)
            element.tag = f"h{level}"
            alias = _untaken(readable_anchor(f"{field} {text}".strip()), taken)
            headings.append(_anchor_one(element, level, text, alias))
        elif level:
            element.tag = "p"  # a heading that says nothing misleads who jumps from one to another
    _offer_sections(root)
    return tuple(headings)


def _anchor_one(element: Element, level: int, text: str, alias: str) -> Heading:
    unit = next(iter(units_of(element)), None)
    if unit is None:
        element.set("id", alias)
        return Heading(level, text, alias, None)
    element.set("id", stable_anchor(unit))
    insert_before_text(element, Element("span", {"id": alias}))
    return Heading(level, text, stable_anchor(unit), unit)


def _untaken(alias: str, taken: set[str]) -> str:
    """The alias, with the first number that makes it unlike those before it."""
    number, free = 1, alias
    while free in taken:
        number += 1
        free = f"{alias}-{number}"
    taken.add(free)
    return free


def _offer_sections(root: Element) -> None:
    """Set beside each main heading the slot of the link that edits its section."""
    for place, heading in enumerate(list(root)):
        if heading.tag in _WITH_SECTION and (units := units_of(heading)):
            row = Element("div", {"class": "sech"})
            row.tail, heading.tail = heading.tail, None
            root[place] = row
            row.append(heading)
            SubElement(row, "a", {"href": SECTION_SCHEME + units[0]})
