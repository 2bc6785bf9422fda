"""The blueprint that the screens of this folder hang on, and what they share."""

from functools import partial

from flask import Blueprint

from blueprints.web import writing
from blueprints.web.routing import on_documents
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
