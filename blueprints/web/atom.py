"""Atom feeds (RFC 4287)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element

from blueprints.web.xml import add, written

TYPE = "application/atom+xml; charset=utf-8"
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Entry:
    """Something that happened. `name` never changes; `language` is that of the title."""

    name: str
    title: str
    language: str
    href: str
    at: datetime
    author: str
    summary: str


@dataclass(frozen=True)
class Feed:
    """Entries, newest first. `self_href` is the feed, `href` the page it goes with."""

    name: str
    title: str
    language: str
    self_href: str
    href: str
    entries: Iterable[Entry]
    updated_at: datetime


def feed(told: Feed) -> bytes:
    """The feed in XML."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", _XML_LANGUAGE: told.language})
    add(root, "id", told.name)
    add(root, "title", told.title)
    add(root, "updated", _instant(told.updated_at))
    add(root, "link", rel="self", type="application/atom+xml", href=told.self_href)
    add(root, "link", rel="alternate", type="text/html", href=told.href)
    for entry in told.entries:
        _add_entry(root, entry)
    return written(root)


def _add_entry(root: Element, entry: Entry) -> None:
    element = add(root, "entry")
    add(element, "id", entry.name)
    add(element, "title", entry.title).set(_XML_LANGUAGE, entry.language)
    add(element, "updated", _instant(entry.at))
    add(element, "link", rel="alternate", type="text/html", href=entry.href)
    add(add(element, "author"), "name", entry.author)
    if entry.summary:
        add(element, "summary", entry.summary)


def _instant(at: datetime) -> str:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")
