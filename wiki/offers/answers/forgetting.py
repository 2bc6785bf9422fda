"""Throwing away what was kept for a stated time only: words and addresses go, the counts stay.

An answer is kept for two years after its offer has ended or was deleted. A person who takes their
data out is forgotten at once, in what they sent and in what they wrote for an offer.
"""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, or_, select, update

from wiki import clock
from wiki.accounts.models import Account, AccountState
from wiki.db import db, writing
from wiki.documents.models import Document
from wiki.journal.service import record
from wiki.offers.answers import rules
from wiki.offers.answers.events import AnswerForgotten
from wiki.offers.answers.rules import State
from wiki.offers.models import Answer, AnswerStep, Offer

_WORDS = ("organisation", "name", "email", "message", "place", "brings", "call_dates", "spoken")
_MONTH = timedelta(days=365.25) / 12
_ERASED = select(Account.id).where(Account.state == AccountState.ERASED)


def is_due() -> ColumnElement[bool]:
    """A condition on `Answer`, `Offer` and `Document`: the time is over, or a person left."""
    past = kept_since(clock.now())
    left_words = select(AnswerStep.answer_id).where(
        AnswerStep.by_id.in_(_ERASED), AnswerStep.words != ""
    )
    return or_(
        and_(
            Answer.forgotten_at.is_(None),
            or_(
                Offer.ended_at < past,
                Document.deleted_at < past,
                Answer.account_id.in_(_ERASED),
            ),
        ),
        Answer.id.in_(left_words),
    )


def kept_since(now: datetime) -> datetime:
    """What ended before this instant is kept no longer."""
    return now - rules.KEPT_MONTHS * _MONTH


def forget(answer: Answer, document: Document) -> None:
    """Throw away what is due of this answer, in the open transaction."""
    is_theirs = db.session.scalar(_ERASED.where(Account.id == answer.account_id)) is not None
    if not is_theirs and not _is_over(answer, document):
        db.session.execute(
            update(AnswerStep)
            .where(AnswerStep.answer_id == answer.id, AnswerStep.by_id.in_(_ERASED))
            .values(words="")
        )
        return
    for name in (*_WORDS, "note"):
        setattr(answer, name, "")
    answer.account_id = answer.organisation_id = None
    answer.forgotten_at = clock.now()
    db.session.execute(update(AnswerStep).where(AnswerStep.answer_id == answer.id).values(words=""))
    record(None, AnswerForgotten(document.id, answer.key))


def _is_over(answer: Answer, document: Document) -> bool:
    past = kept_since(clock.now())
    ended_at = db.session.get_one(Offer, answer.offer_id).ended_at
    return any(at is not None and at < past for at in (ended_at, document.deleted_at))


def drop_unproven() -> int:
    """Throw away the answers whose sender never followed the link of their letter."""
    old = and_(
        Answer.state == State.UNPROVEN,
        Answer.sent_at < clock.now() - timedelta(days=rules.PROVEN_WITHIN),
    )
    if db.session.scalar(select(Answer.id).where(old).limit(1)) is None:
        return 0
    with writing():
        gone = db.session.execute(delete(Answer).where(old).returning(Answer.id)).all()
    return len(gone)
