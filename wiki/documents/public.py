"""Everything that anybody may read, with each of its addresses: for the maps that machines read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import func, select

from wiki.access.actor import VISITOR
from wiki.db import db
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Heading


@dataclass(frozen=True)
class PublicDocument:
    """A document that anybody may read: language → (slug, when its text became public)."""

    kind: str
    addresses: Mapping[str, tuple[str, datetime]]


def count_public() -> int:
    """How many documents anybody may read."""
    query = select(func.count()).select_from(Document).where(visible_to(VISITOR))
    return db.session.scalar(query) or 0


def list_public(offset: int, limit: int) -> list[PublicDocument]:
    """Documents that anybody may read, oldest first."""
    chosen = (
        select(Document.id)
        .where(visible_to(VISITOR))
        .order_by(Document.id)
        .offset(offset)
        .limit(limit)
        .subquery()
    )
    rows = db.session.execute(
        select(Document.id, Document.kind, Heading.language, Heading.slug, Heading.published_at)
        .join(chosen, chosen.c.id == Document.id)
        .join(Heading, Heading.document_id == Document.id)
        .order_by(Document.id, Heading.language)
    )
    return [
        PublicDocument(kind, {language: (slug, at) for _, _, language, slug, at in texts})
        for (_, kind), texts in groupby(rows, key=lambda row: (row[0], row[1]))
    ]
