"""What the clock does to offers: they expire, their people and their moderators are written to.

Every step looks for the offers that it is due for, then decides each in a transaction of its own,
with its letters: killed at any point, it goes on where it was, and no letter leaves twice. After a
stop the steps that were missed are done at once, and of two reminders the nearer one.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import ColumnElement, and_, or_, select

from wiki import clock
from wiki.db import db, writing
from wiki.documents.models import Document
from wiki.journal.service import record
from wiki.mail.letters import link
from wiki.offers import keeping, letters, rules
from wiki.offers.events import OfferExpired, OfferOverdue, OfferReminded
from wiki.offers.letters import Said
from wiki.offers.models import Offer
from wiki.offers.renewing import sign
from wiki.offers.rules import Move, Review, State

log = logging.getLogger(__name__)

_Step = Callable[[Document, Offer], None]


def do_due() -> int:
    """Do all that is due today; how many offers it concerned."""
    return sum(
        _each(due, step)
        for due, step in (
            (_has_ended(), _expire),
            (_may_need_reminding(), _remind),
            (_waits_too_long(), _alert),
        )
    )


def _each(due: ColumnElement[bool], step: _Step) -> int:
    """Take the step for every offer that is due; one that fails keeps no other back."""
    found = db.session.scalars(
        select(Offer.document_id)
        .join(Document, Document.id == Offer.document_id)
        .where(due, Document.deleted_at.is_(None))
        .order_by(Offer.document_id)
    ).all()
    db.session.rollback()
    for document_id in found:
        try:
            with writing():
                if db.session.scalar(select(Offer.document_id).where(due, _is(document_id))):
                    step(*keeping.get_or_begin(document_id))
        except Exception:
            log.exception("what is due to offer %d is put off", document_id)
    return len(found)


def _is(document_id: int) -> ColumnElement[bool]:
    return Offer.document_id == document_id


def _has_ended() -> ColumnElement[bool]:
    return and_(Offer.state == State.PUBLISHED, Offer.expires_on < keeping.today())


def _expire(document: Document, offer: Offer) -> None:
    """The day after its last one. Its people are asked how it ended."""
    waited = offer.review == Review.SUBMITTED
    keeping.move(offer, Move.EXPIRE)
    offer.ended_at = clock.now()
    record(None, OfferExpired(document.id))
    told = {"expires_on": offer.expires_on, "waited": waited, **_renewal(document, offer)}
    letters.tell(document, "ended", **told)


def _may_need_reminding() -> ColumnElement[bool]:
    today = keeping.today()
    windows = (
        and_(
            Offer.expires_on <= today + timedelta(days=days),
            or_(Offer.reminded.is_(None), Offer.reminded > days),
        )
        for days in rules.REMINDERS
    )
    return and_(Offer.state == State.PUBLISHED, Offer.expires_on >= today, or_(*windows))


def _remind(document: Document, offer: Offer) -> None:
    """Thirty and seven days before, with the link that renews."""
    if offer.expires_on is None:
        return
    days = rules.due_reminder(offer.expires_on, keeping.today(), offer.reminded)
    if days is None:
        return
    left = rules.days_left(offer.expires_on, keeping.today())
    offer.reminded = days
    record(None, OfferReminded(document.id, days))
    letters.tell(
        document, "reminder", days=left, expires_on=offer.expires_on, **_renewal(document, offer)
    )


def _waits_too_long() -> ColumnElement[bool]:
    return and_(
        Offer.review == Review.SUBMITTED,
        Offer.review_at <= clock.now() - rules.PATIENCE,
        Offer.alerted_at.is_(None),
    )


def _alert(document: Document, offer: Offer) -> None:
    """Fifteen days after it was submitted, its moderators are told, once."""
    offer.alerted_at = clock.now()
    record(None, OfferOverdue(document.id))
    letters.tell_moderators(document, "overdue", since=offer.review_at)


def _renewal(document: Document, offer: Offer) -> dict[str, Said]:
    """What a letter needs to offer a renewal."""
    token = sign(document.public_id, offer.expires_on or keeping.today())

    def renew_href(language: str) -> str:
        return link("offering.renewal", language=language, token=token)

    return {"renew_href": renew_href, "until": keeping.today() + timedelta(days=rules.RENEWED_FOR)}
