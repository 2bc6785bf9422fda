"""Where the languages of every document stand, to be compared between two instances."""

from dataclasses import replace

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents import queries
from wiki.documents.freshness import twins
from wiki.documents.freshness.queries import find_origin, list_stale
from wiki.documents.models import Document


def states(actor: Actor) -> list[object]:
    """What this person is told of each document, language by language, and all pairs."""
    told: list[object] = []
    for document in db.session.scalars(select(Document).order_by(Document.id)):
        pairs = twins.load(document.id).items()
        told.append([(key, held.encode()) for key, held in pairs if len(held)])
        if document.deleted_at is not None:
            continue
        seen = queries.find_document(actor, document.id)
        for language, part in seen.parts.items() if seen else ():
            if language != "facts":
                stale = [replace(one, changes=()) for one in list_stale(seen, language)]
                told += [language, stale, find_origin(seen, part)]
    db.session.rollback()
    return told
