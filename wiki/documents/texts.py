"""What many documents publish, texts and facts, for those who read them all."""

import json
from collections.abc import Collection, Iterator
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import aliased

from wiki.db import db
from wiki.documents import contents
from wiki.documents.models import Content, Document, Heading, Publication, RevisionPart
from wiki.documents.rules import FACTS
from wiki.kinds.fields import FactValue
from wiki.kinds.registry import get_kind
from wiki.texts.discretion import without_addresses
from wiki.texts.plain import plain

_Base = aliased(Content)


class PublishedText(NamedTuple):
    """One language of a document that is public; `body` is all its Markdown, without its marks and
    the e-mail addresses in it.
    """

    document: Document
    heading: Heading
    body: str


def published(*where: ColumnElement[bool]) -> Iterator[PublishedText]:
    """The published texts of the documents that answer to `where`, by title."""
    rows = db.session.execute(
        _query().where(Document.deleted_at.is_(None), *where).order_by(Heading.sort_key),
        execution_options={"yield_per": 200},
    )
    for document, heading, data, base in rows:
        if data is not None:  # else it was erased
            texts = contents.parse(contents.unpack(data, base))
            body = plain(get_kind(document.kind).markdown_of(texts))
            yield PublishedText(document, heading, without_addresses(body))


def _query() -> Select[Document, Heading, bytes | None, bytes | None]:
    live = and_(
        Publication.document_id == Heading.document_id,
        Publication.part == Heading.language,
        Publication.until.is_(None),
    )
    held = and_(
        RevisionPart.document_id == Heading.document_id,
        RevisionPart.part == Heading.language,
        RevisionPart.number == Publication.number,
    )
    return (
        select(Document, Heading, Content.data, _Base.data)
        .join(Heading, Heading.document_id == Document.id)
        .join(Publication, live)
        .join(RevisionPart, held)
        .join(Content, Content.hash == RevisionPart.content_hash)
        .outerjoin(_Base, _Base.hash == Content.base_hash)
    )


def published_facts(ids: Collection[int]) -> dict[int, dict[str, FactValue]]:
    """The published facts of each document."""
    held = and_(
        RevisionPart.document_id == Publication.document_id,
        RevisionPart.part == Publication.part,
        RevisionPart.number == Publication.number,
    )
    rows = db.session.execute(
        select(Publication.document_id, RevisionPart.content_hash)
        .join(RevisionPart, held)
        .where(
            Publication.document_id.in_(ids),
            Publication.part == FACTS,
            Publication.until.is_(None),
        )
    ).all()
    found = contents.load_many(bytes(row.content_hash) for row in rows)
    told = {row.document_id: found.get(bytes(row.content_hash)) for row in rows}
    return {one: json.loads(text) for one, text in told.items() if text is not None}
