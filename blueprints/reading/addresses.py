"""Where documents are read, and the links that lead there."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from blueprints.web.routing import document_path, screen_path, with_query
from wiki.config import current
from wiki.documents.listings import Item
from wiki.documents.surroundings import Neighbour
from wiki.documents.views import DocumentView

Query = Mapping[str, str] | Sequence[tuple[str, str]]


class Pointer(NamedTuple):
    """A link to a document. `language` is that of its words, None when it is the reader's."""

    label: str
    href: str
    language: str | None
    summary: str


def point_to(item: Item | Neighbour, language: str) -> Pointer:
    """The link for a reader of `language`."""
    other = item.language if item.language != language else None
    summary = item.summary if isinstance(item, Item) else ""
    return Pointer(item.title, item_href(item, language), other, summary)


def item_href(item: Item | Neighbour, language: str) -> str:
    """Where a reader of `language` reads an item: its text in another language if need be."""
    return document_path("reading.show", language, item.kind, item.slug)


def document_href(
    document: DocumentView, language: str, endpoint: str = "reading.show", **query: str
) -> str:
    """Where a reader of `language` reads the document, or finds that screen of it."""
    slug = document.parts[document.language_for(language)].slug
    return with_query(document_path(endpoint, language, document.kind, slug), query)


def switch(document: DocumentView, endpoint: str = "reading.show") -> dict[str, str]:
    """Where each language of the site shows the document, or that screen of it."""
    return {code: document_href(document, code, endpoint) for code in current().languages}


def list_href(language: str, kind: str, query: Query = (), endpoint: str = "index") -> str:
    """The list of a kind, narrowed and ordered by `query`, or a file that holds it."""
    return with_query(screen_path(f"reading.{endpoint}", language=language, kind=kind), query)
