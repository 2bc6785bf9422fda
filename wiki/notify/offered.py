"""Telling the people of a document that a volunteer's translation waits: once, when it is whole.

A translator saves passage by passage: the letter leaves once they have stopped for a while, and
nothing is missing that readers need. Killed at any point, it goes on where it was.
"""

import logging

from sqlalchemy import ColumnElement, and_, select

from wiki import clock
from wiki.accounts.models import Account
from wiki.db import db, writing
from wiki.documents import proposals
from wiki.documents.models import Document, Review, Revision
from wiki.documents.naming import name_documents
from wiki.mail import letters
from wiki.notify.rules import SETTLE
from wiki.offers import recipients
from wiki.offers.recipients import Recipient
from wiki.vocab import languages

log = logging.getLogger(__name__)


def tell_due() -> int:
    """Write to the people of every document for which a translation waits: how many waited."""
    keys = db.session.execute(
        select(Review.document_id, Review.number)
        .join(Revision, _is_last())
        .join(Document, Document.id == Review.document_id)
        .where(
            Review.language != "",
            Review.decided_at.is_(None),
            Review.told_at.is_(None),
            Revision.at <= clock.now() - SETTLE,
            Document.deleted_at.is_(None),
        )
        .order_by(Review.document_id, Review.number)
    ).all()
    db.session.rollback()
    return sum(_try(document_id, number) for document_id, number in keys)


def _is_last() -> ColumnElement[bool]:
    return and_(Revision.document_id == Review.document_id, Revision.number == Review.number)


def _try(document_id: int, number: int) -> bool:
    """A letter that cannot be written keeps nobody else's back."""
    try:
        with writing():
            return _tell(document_id, number)
    except Exception:
        log.exception("nobody was told of a translation of document %d", document_id)
        return False


def _tell(document_id: int, number: int) -> bool:
    """Post the letters, unless it was decided, or went on, since it was looked for."""
    review = db.session.get(Review, (document_id, number))
    document = db.session.get_one(Document, document_id)
    if review is None or review.decided_at is not None or review.told_at is not None:
        return False
    if not proposals.is_complete(document_id, document.kind, review.language, number):
        return False
    review.told_at = clock.now()
    translator = db.session.scalar(
        select(Account.name)
        .join(Revision, Revision.author_id == Account.id)
        .where(Revision.document_id == document_id, Revision.number == number)
    )
    for reader in _readers(document):
        _post(document, review, translator or "", reader)
    return True


def _readers(document: Document) -> list[Recipient]:
    """Its own people who may sign in, else those who look after it."""
    own = [one for one in recipients.people_of(document) if not one.is_mailbox]
    return own or recipients.moderators_of(document)


def _post(document: Document, review: Review, translator: str, reader: Recipient) -> None:
    name = name_documents([document.id], reader.language)[document.id]
    letters.write(
        "translations/waiting",
        reader.email,
        reader.language,
        name=reader.name,
        title=name.title,
        spoken=name.language,
        translator=translator,
        into=languages.name_in(review.language, reader.language),
        review_href=letters.link(
            "stewarding.review",
            language=reader.language,
            public_id=document.public_id,
            number=review.number,
        ),
    )
