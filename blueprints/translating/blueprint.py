"""The blueprint of translating, and the document that its screens are about."""

from flask import Blueprint

from blueprints.web.actor import current_actor
from wiki.documents import queries
from wiki.documents.views import DocumentView
from wiki.errors import NotFound

blueprint = Blueprint("translating", __name__)


def find(language: str, kind: str, slug: str) -> DocumentView:
    """The document at this address. Raises NotFound, Moved or Gone."""
    document = queries.find_by_address(current_actor(), language, kind, slug)
    if document is None:
        raise NotFound(slug)
    return document
