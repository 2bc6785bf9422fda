"""What a person may know, told from the rows alone and by other means than the queries."""

from sqlalchemy import select

from tests.wiki.documents.random_acts import WORD, World, documents
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents import contents
from wiki.documents.models import (
    Address,
    Document,
    Hidden,
    Publication,
    Revision,
    RevisionPart,
)


def known(world: World, actor: Actor) -> set[str]:
    """The words that may reach this person: their own, and those that were public for them."""
    words = {word for word, by in world.minted.items() if by == actor.account_id is not None}
    for document in documents():
        if document.owner_id == actor.account_id is not None:
            words |= _all_words(document)
        elif document.deleted_at is None and document.audience in actor.audiences:
            words |= _public_words(document)
    return words


def _all_words(document: Document) -> set[str]:
    rows = db.session.execute(
        select(RevisionPart.content_hash, Revision.note)
        .join(
            Revision,
            (Revision.document_id == RevisionPart.document_id)
            & (Revision.number == RevisionPart.number),
        )
        .where(RevisionPart.document_id == document.id)
    ).all()
    texts = contents.load_many(bytes(key) for key, _ in rows)
    slugs = db.session.scalars(select(Address.slug).where(Address.document_id == document.id))
    told = [*(text.decode() for text in texts.values()), *(note for _, note in rows), *slugs]
    return set(WORD.findall(" ".join(told)))


def _public_words(document: Document) -> set[str]:
    """Texts that were public in a language that still is, notes of such revisions, addresses."""
    rows = db.session.scalars(select(Publication).where(Publication.document_id == document.id))
    published = [(row.part, row.number, row.until is None) for row in rows]
    live = {part: number for part, number, stands in published if stands and number is not None}
    if not set(live) - {"facts"}:
        return set()
    hidden = dict(
        db.session.execute(
            select(Hidden.number, Hidden.what).where(Hidden.document_id == document.id)
        ).all()
    )
    told: list[str] = []
    for part, number, _ in published:
        if number is not None and hidden.get(number) != "revision":
            if part in live:
                told.append(_text(document.id, number, part))
            if number not in hidden:
                told.append(db.session.get_one(Revision, (document.id, number)).note)
    told += [_text(document.id, number, part) for part, number in live.items()]
    told += db.session.scalars(
        select(Address.slug).where(Address.document_id == document.id, Address.state != "reserved")
    )
    return set(WORD.findall(" ".join(told)))


def _text(document_id: int, number: int, part: str) -> str:
    key = db.session.get_one(RevisionPart, (document_id, number, part)).content_hash
    return contents.load_many([bytes(key)]).get(bytes(key), b"").decode()
