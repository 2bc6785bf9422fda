"""The blueprint that the screens of this folder hang on, and what they share."""

from functools import partial

from flask import Blueprint, url_for

from blueprints.web import writing
from blueprints.web.routing import on_documents
from wiki.documents.naming import Name
from wiki.documents.views import DocumentView
from wiki.kinds.offer import OFFER

blueprint = Blueprint("offering", "blueprints.offering")

#: answers at an offer's address, then the rule
on_offers = partial(on_documents, blueprint, only=(OFFER.name,))


def find(language: str, slug: str) -> DocumentView:
    """The offer as its people or its moderators write it.

    Raises NotFound, Moved, Gone, NotSignedIn, and Forbidden for whoever may only read it.
    """
    return writing.find(language, OFFER.name, slug)


def name_href(name: Name, language: str, endpoint: str = "reading.show") -> str:
    """A screen of the document that a list names, for readers of `language`."""
    if not name.slug:
        return url_for("reading.short", name=name.public_id)
    spoken = language if name.is_public else name.language
    return url_for(endpoint, language=spoken, kind=name.kind, slug=name.slug)
