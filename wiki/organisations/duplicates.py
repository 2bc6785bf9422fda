"""Organisations that may be the one somebody is about to register, by their names."""

from dataclasses import dataclass

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.listings import has_facet, visible_to
from wiki.documents.models import Document, Heading
from wiki.documents.naming import Name, name_documents
from wiki.kinds.organisation import ORGANISATION
from wiki.organisations import rules
from wiki.vocab import territories

_MOST = 10


@dataclass(frozen=True)
class Alike:
    """An organisation with a name like the one asked about."""

    document_id: int
    name: Name


def list_alike(actor: Actor, title: str, territory: str, language: str) -> list[Alike]:
    """Those of the same country that this actor may read, the most alike first."""
    country = territories.country_of(territory)
    rows = db.session.execute(
        select(Heading.document_id, Heading.title)
        .join(Document, Document.id == Heading.document_id)
        .where(
            Document.kind == ORGANISATION.name,
            visible_to(actor),
            has_facet("territory", country),
        )
    )
    ranks: dict[int, float] = {}
    for document_id, other in rows:
        if rules.is_alike(title, other):
            ranks[document_id] = max(ranks.get(document_id, 0), rules.likeness(title, other))
    found = sorted(ranks, key=lambda one: (-ranks[one], one))[:_MOST]
    names = name_documents(found, language)
    return [Alike(document_id, names[document_id]) for document_id in found]
