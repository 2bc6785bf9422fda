"""How soon an organisation answers, told in public from a few answers on, and who is slow now."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import case, func, select, true

from wiki import clock, config
from wiki.db import db
from wiki.documents.models import Document
from wiki.offers.answers import rules
from wiki.offers.answers.nudging import has_waited
from wiki.offers.models import Answer, Offer
from wiki.offers.queries import is_active


@dataclass(frozen=True)
class Habits:
    """`days`: the median until the first answer, None when there never was one; `tenths`: how many
    of ten are answered, smoothed, so that three do not make a certainty.
    """

    days: int | None
    tenths: int


def find_habits(organisation_id: int | None) -> Habits | None:
    """What is known of the organisation; None below three answers received.

    What came in the last seven days and waits still is not held against it.
    """
    if organisation_id is None:
        return None
    rows = db.session.execute(
        select(Answer.arrived_at, Answer.answered_at)
        .join(Document, Document.id == Answer.offer_id)
        .where(
            Document.organisation_id == organisation_id,
            Answer.arrived_at.is_not(None),
            Answer.answered_at.is_not(None) | has_waited(rules.NUDGES[0]),
        )
    ).all()
    if len(rows) < rules.FEWEST:
        return None
    waited = [answered - arrived for arrived, answered in rows if arrived and answered]
    days = round(median(one.total_seconds() for one in waited) / 86_400) if waited else None
    return Habits(days, rules.tenths(len(waited), len(rows)))


def list_slow(document_ids: Collection[int] | None = None) -> set[int]:
    """Those of these offers, or of all, that have let somebody wait for 21 days or more.

    Whoever answers one message then has made up for those that waited.
    """
    named = true() if document_ids is None else Answer.offer_id.in_(document_ids)
    waiting = case((has_waited(rules.NUDGES[-1]), Answer.arrived_at))
    rows = db.session.execute(
        select(Answer.offer_id, func.max(waiting), func.max(Answer.answered_at))
        .join(Offer, Offer.document_id == Answer.offer_id)
        .where(named, is_active())
        .group_by(Answer.offer_id)
        .having(func.max(waiting).is_not(None))
    )
    return {
        offer_id
        for offer_id, arrived_at, answered_at in rows
        if answered_at is None or answered_at < _slow_from(arrived_at)
    }


def _slow_from(arrived_at: datetime) -> datetime:
    """When the last of its patience ends for whoever waits since then."""
    zone = config.current().timezone
    last = clock.day_of(arrived_at, zone) + timedelta(days=rules.NUDGES[-1])
    return clock.start_of(last, zone)
