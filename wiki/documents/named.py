"""Documents by a slug they have, or ever had, in any language: for words that name them once."""

from collections.abc import Collection

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.listings import Item, visible_to
from wiki.documents.models import Address, Document, Heading
from wiki.documents.rules import AddressState


def find_named(actor: Actor, slugs: Collection[str], language: str) -> dict[tuple[str, str], Item]:
    """By (kind, slug), the documents that this actor may read, as a reader of `language` does."""
    rows = db.session.execute(
        select(
            *(Address.kind, Address.slug, Document.id, Document.public_id, Document.kind),
            *(Heading.language, Heading.title, Heading.summary, Heading.slug, Heading.menu),
            Heading.published_at,
        )
        .join(Document, Document.id == Address.document_id)
        .join(Heading, Heading.document_id == Document.id)
        .where(
            visible_to(actor),
            Address.slug.in_(slugs),
            Address.state.in_((AddressState.LIVE, AddressState.OLD)),
        )
        .order_by(Heading.language == language, Heading.language == Document.origin)
    )
    return {(row[0], row[1]): Item(*row[2:]) for row in rows}
