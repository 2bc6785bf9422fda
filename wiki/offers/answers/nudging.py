"""What the clock does to answers: whoever is silent is reminded, whoever waits is told of the end.

Every step looks for the answers that it is due for, then decides each in a transaction of its own,
with its letters: killed at any point, it goes on where it was, and no letter leaves twice.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_, select

from wiki import clock, config
from wiki.db import db, writing
from wiki.documents.models import Document
from wiki.journal.service import record
from wiki.offers import keeping
from wiki.offers.answers import forgetting, letters, rules
from wiki.offers.answers.events import AnswerNudged
from wiki.offers.answers.rules import NUDGES
from wiki.offers.models import Answer, Offer
from wiki.offers.rules import State as OfferState

log = logging.getLogger(__name__)

_Step = Callable[[Answer, Document], None]


def do_due() -> int:
    """Do all that is due now; how many answers it concerned."""
    return (
        sum(
            _each(due, step)
            for due, step in (
                (and_(has_waited(NUDGES[0]), _is_kept(), _has_nudges_left()), _nudge),
                (_was_left_behind(), _tell_end),
                (forgetting.is_due(), forgetting.forget),
            )
        )
        + forgetting.drop_unproven()
    )


def has_waited(days: int) -> ColumnElement[bool]:
    """A condition on `Answer`: nobody decided nor wrote back for so many days."""
    return and_(
        Answer.state.in_(rules.UNDECIDED),
        Answer.answered_at.is_(None),
        Answer.arrived_at < _before(days),
    )


def _is_kept() -> ColumnElement[bool]:
    """Its people have not told how the offer ended."""
    return Offer.state.in_((OfferState.PUBLISHED, OfferState.EXPIRED))


def _before(days: int) -> datetime:
    """What arrived before this instant has waited for `days` calendar days."""
    zone = config.current().timezone
    return clock.start_of(keeping.today() - timedelta(days=days - 1), zone)


def _each(due: ColumnElement[bool], step: _Step) -> int:
    """Take the step for every answer that is due; one that fails keeps no other back."""
    query = (
        select(Answer.id)
        .join(Offer, Offer.document_id == Answer.offer_id)
        .join(Document, Document.id == Answer.offer_id)
        .where(due)
        .order_by(Answer.id)
    )
    found = db.session.scalars(query).all()
    db.session.rollback()
    for answer_id in found:
        try:
            with writing():
                if db.session.scalar(query.where(Answer.id == answer_id)):
                    answer = db.session.get_one(Answer, answer_id)
                    step(answer, db.session.get_one(Document, answer.offer_id))
        except Exception:
            log.exception("what is due to answer %d is put off", answer_id)
    return len(found)


def _has_nudges_left() -> ColumnElement[bool]:
    """The next nudge of each is due."""
    steps = enumerate(NUDGES)
    return or_(
        *(and_(Answer.nudges <= done, Answer.arrived_at < _before(days)) for done, days in steps)
    )


def _nudge(answer: Answer, document: Document) -> None:
    """On day 7 and 14 to its people; on day 21 the page of the offer says that they are slow."""
    if answer.arrived_at is None:
        return
    zone = config.current().timezone
    days = (keeping.today() - clock.day_of(answer.arrived_at, zone)).days
    due = rules.due_nudge(days, answer.nudges)
    if due is None:
        return
    answer.nudges = due
    record(None, AnswerNudged(document.id, answer.key, NUDGES[due - 1]))
    if due < len(NUDGES) and document.deleted_at is None:
        letters.nudge(answer, document, days)


def _was_left_behind() -> ColumnElement[bool]:
    """Its offer ended after its sender was last told so, if ever."""
    return and_(
        Answer.state.in_(rules.OPEN),
        Offer.ended_at.is_not(None),
        or_(Answer.end_told_at.is_(None), Answer.end_told_at < Offer.ended_at),
    )


def _tell_end(answer: Answer, document: Document) -> None:
    answer.end_told_at = clock.now()
    letters.tell_end(answer, document)
