"""Where the screens of a document are, in each language."""

from typing import Any

from flask import url_for

from wiki.config import current
from wiki.documents.listings import Item
from wiki.documents.naming import Name
from wiki.documents.recent import ChangeView
from wiki.documents.views import DocumentView


def document_href(document: DocumentView, language: str, endpoint: str, **values: Any) -> str:
    """A screen of the document in the interface of `language`; None leaves a value out."""
    slug = document.parts[document.language_for(language)].slug
    return url_for(endpoint, language=language, kind=document.kind, slug=slug, **values)


def switch(document: DocumentView, endpoint: str, **values: Any) -> dict[str, str]:
    """Where each language of the site shows that screen of the document."""
    return {code: document_href(document, code, endpoint, **values) for code in current().languages}


def name_href(
    named: Name | ChangeView, language: str, endpoint: str = "reading.show", **told: Any
) -> str:
    """A screen of a document that a list names, for readers of `language`."""
    if not named.slug:
        return url_for("reading.short", name=named.public_id)
    spoken = language if named.is_public else named.language
    return url_for(endpoint, language=spoken, kind=named.kind, slug=named.slug, **told)


def item_href(item: Item) -> str:
    """Where a document that a list found is read, in the language that it was found in."""
    return url_for("reading.show", language=item.language, kind=item.kind, slug=item.slug)
