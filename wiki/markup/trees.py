"""Small questions about the tree of elements that Markdown makes."""

import re
from collections.abc import Iterable
from html import unescape
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element

SLOT_SCHEME = "wiki:"
_BLANKS = re.compile(r"[ \t\n]+")
_ENTITY = re.compile(r"&#?\w+;")


def decoded(text: str) -> str:
    """The text with its entities as characters, as the page will show it: `&copy` is no entity."""
    return _ENTITY.sub(lambda entity: unescape(entity[0]), text)


def slot_href(raw: str) -> str:
    """The address that a slot for the wiki link `raw` carries until it is filled."""
    return SLOT_SCHEME + quote(raw, safe="")


def is_slot(element: Element) -> bool:
    """Whether the element is a wiki link still to be resolved."""
    return element.tag == "a" and element.get("href", "").startswith(SLOT_SCHEME)


def plain_text(element: Element) -> str:
    """What the element says, without the numbers of its notes.

    A wiki link says its title, a picture what is written for who does not see it.
    """
    return _BLANKS.sub(" ", decoded("".join(_words(element)))).strip()


def _words(element: Element) -> list[str]:
    if is_slot(element) and not element.text:
        return [unquote(element.get("href", "").removeprefix(SLOT_SCHEME))]
    words = [element.get("alt", ""), element.text or ""]
    for child in element:
        if child.tag != "sup":
            words += _words(child)
        words.append(child.tail or "")
    return words


def holds_only(element: Element, child: Element) -> bool:
    """Whether `child` is the element's one child, with no words around it."""
    words = (element.text or "") + (child.tail or "")
    return len(element) == 1 and element[0] is child and not words.strip()


def units_of(element: Element) -> list[str]:
    """The units that the element shows: more than one where Markdown sees a single block."""
    return element.get("data-unit", "").split()


def set_units(element: Element, units: Iterable[str]) -> None:
    """Say which units the element shows; nothing when it shows none."""
    if listed := " ".join(dict.fromkeys(units)):
        element.set("data-unit", listed)


def append_text(element: Element, text: str) -> None:
    """Put `text` after everything that the element holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def insert_before_text(parent: Element, child: Element, gap: str = "") -> None:
    """Put `child` before everything that `parent` holds."""
    child.tail = gap + (parent.text or "")
    parent.text = None
    parent.insert(0, child)


def unnest_links(root: Element) -> None:
    """Where a link holds a wiki link, keep the inner one: HTML has no link within a link."""
    for link in list(root.iter("a")):
        if any(is_slot(inner) for inner in link.iter("a") if inner is not link):
            link.tag = "span"
            link.attrib.clear()
