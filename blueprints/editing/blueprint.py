"""The blueprint of writing, and the document that its views are about."""

from flask import Blueprint, request

from blueprints.web.actor import current_actor
from wiki.documents import queries
from wiki.documents.queries import Moved
from wiki.documents.views import DocumentView
from wiki.errors import NotFound

blueprint = Blueprint("editing", __name__)


def find(language: str, kind: str, slug: str) -> DocumentView:
    """The document to write, as this person edits it.

    A form that was opened at a former address is still taken: its text must not travel again.
    Raises NotFound, Forbidden, NotSignedIn, and Moved for a page that is only opened.
    """
    actor = current_actor()
    try:
        document = queries.find_to_edit(actor, language, kind, slug)
    except Moved as moved:
        if request.method != "POST":
            raise
        document = queries.find_to_edit(actor, moved.language, moved.kind, moved.slug)
    if document is None:
        raise NotFound(slug)
    return document
