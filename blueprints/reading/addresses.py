"""Where documents are read, and the links that lead there."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from flask import url_for

from wiki.config import current
from wiki.documents.listings import Item
from wiki.documents.views import DocumentView


class Pointer(NamedTuple):
    """A link to a document. `language` is that of its words, None when it is the reader's."""

    label: str
    href: str
    language: str | None
    summary: str


def point_to(item: Item, language: str) -> Pointer:
    """The link for a reader of `language`."""
    other = item.language if item.language != language else None
    return Pointer(item.title, item_href(item, language), other, item.summary)


def item_href(item: Item, language: str) -> str:
    """Where a reader of `language` reads an item: its text in another language if need be."""
    return url_for("reading.show", language=language, kind=item.kind, slug=item.slug)


def document_href(
    document: DocumentView, language: str, endpoint: str = "reading.show", **query: str
) -> str:
    """Where a reader of `language` reads the document, or finds that screen of it."""
    slug = document.parts[document.language_for(language)].slug
    return _asking(url_for(endpoint, language=language, kind=document.kind, slug=slug), query)


def switch(document: DocumentView, endpoint: str = "reading.show") -> dict[str, str]:
    """Where each language of the site shows the document, or that screen of it."""
    return {code: document_href(document, code, endpoint) for code in current().languages}


def list_href(language: str, kind: str, query: Mapping[str, str]) -> str:
    """The list of a kind, narrowed and ordered by `query`."""
    return _asking(url_for("reading.index", language=language, kind=kind), query)


def _asking(path: str, query: Mapping[str, str]) -> str:
    return f"{path}?{urlencode(query)}" if query else path
