"""The blueprint that the screens of this folder hang on, and what they share."""

from functools import partial

from flask import Blueprint, url_for

from blueprints.web.routing import on_documents
from wiki.documents.naming import Name
from wiki.kinds.offer import OFFER

blueprint = Blueprint("answering", "blueprints.answering")

#: answers at an offer's address, then the rule
on_offers = partial(on_documents, blueprint, only=(OFFER.name,))


def read_href(name: Name, language: str) -> str:
    """Where a document that a list names is read, for readers of `language`."""
    if not name.slug:
        return url_for("reading.short", name=name.public_id)
    spoken = language if name.is_public else name.language
    return url_for("reading.show", language=spoken, kind=name.kind, slug=name.slug)
