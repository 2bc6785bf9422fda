"""Where the screens of a document are, in each language."""

from typing import Any

from flask import url_for

from wiki.config import current
from wiki.documents.views import DocumentView


def document_href(document: DocumentView, language: str, endpoint: str, **values: Any) -> str:
    """A screen of the document in the interface of `language`; None leaves a value out."""
    slug = document.parts[document.language_for(language)].slug
    return url_for(endpoint, language=language, kind=document.kind, slug=slug, **values)


def switch(document: DocumentView, endpoint: str, **values: Any) -> dict[str, str]:
    """Where each language of the site shows that screen of the document."""
    return {code: document_href(document, code, endpoint, **values) for code in current().languages}
