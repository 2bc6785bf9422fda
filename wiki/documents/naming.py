"""Documents by their titles, for lists that name them: a published title, else the draft's."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import and_, select

from wiki.db import db
from wiki.documents import contents
from wiki.documents.models import Address, Document, Heading, RevisionPart
from wiki.documents.rules import FACTS, AddressState

#: language → (title, slug)
_Titles = dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Name:
    """A document as a list names it, in the reader's language if it can be.

    A draft (`is_public` False) is read under its own language only.
    """

    public_id: str
    kind: str
    language: str
    title: str
    slug: str
    is_public: bool


def name_documents(document_ids: Collection[int], language: str) -> dict[int, Name]:
    """The names of documents that the reader was given already, drafts and deleted ones too."""
    rows = db.session.execute(
        select(
            Document.id, Document.public_id, Document.kind, Document.origin, Document.head
        ).where(Document.id.in_(document_ids))
    ).all()
    published = _published_titles(document_ids)
    names: dict[int, Name] = {}
    for document_id, public_id, kind, origin, head in rows:
        held = published.get(document_id) or _draft_titles(document_id, head)
        spoken = next((code for code in (language, origin, *held) if code in held), language)
        title, slug = held.get(spoken, ("", ""))
        names[document_id] = Name(
            public_id, kind, spoken, title, slug, is_public=document_id in published
        )
    return names


def _published_titles(document_ids: Collection[int]) -> dict[int, _Titles]:
    titles: dict[int, _Titles] = {}
    for owner, language, title, slug in db.session.execute(
        select(Heading.document_id, Heading.language, Heading.title, Heading.slug).where(
            Heading.document_id.in_(document_ids)
        )
    ):
        titles.setdefault(owner, {})[language] = (title, slug)
    return titles


def _draft_titles(document_id: int, head: int) -> _Titles:
    rows = db.session.execute(
        select(RevisionPart.part, RevisionPart.content_hash, Address.slug)
        .outerjoin(
            Address,
            and_(
                Address.document_id == RevisionPart.document_id,
                Address.language == RevisionPart.part,
                Address.state.in_((AddressState.RESERVED, AddressState.LIVE, AddressState.OLD)),
            ),
        )
        .where(
            RevisionPart.document_id == document_id,
            RevisionPart.number == head,
            RevisionPart.part != FACTS,
        )
        .order_by(Address.state)  # "live", "old", then "reserved", which wins for a draft
    ).all()
    held = contents.load_many(bytes(key) for _, key, _ in rows)
    return {
        part: (str(contents.parse(held[bytes(key)]).get("title", "")), slug or "")
        for part, key, slug in rows
        if bytes(key) in held
    }
