"""What the clock does to introductions: silent ones are asked again, next steps are recalled.

Each is decided in a transaction of its own, with its letters: killed at any point, it goes on where
it was, and no letter leaves twice.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import ColumnElement, Select, or_, select

from wiki import clock
from wiki.db import db, writing
from wiki.documents.models import Document
from wiki.introductions import letters, rules
from wiki.introductions.events import IntroductionNudged
from wiki.introductions.models import Introduction, IntroductionSide, IntroductionStep
from wiki.introductions.rules import NUDGES, State
from wiki.journal.service import record
from wiki.offers.keeping import today

log = logging.getLogger(__name__)

_Due = Select[int, int]
_Act = Callable[[Introduction, int], None]


def do_due() -> int:
    """Do all that is due now; how many letters were due."""
    return sum(_each(due, act) for due, act in ((_silent(), _nudge), (_recalled(), _remind)))


def _each(due: _Due, act: _Act) -> int:
    """Act on every pair of introduction and organisation; one that fails keeps no other back."""
    found = db.session.execute(due).all()
    db.session.rollback()
    for introduction_id, organisation_id in found:
        this = (
            Introduction.id == introduction_id,
            IntroductionSide.organisation_id == organisation_id,
        )
        try:
            with writing():
                if db.session.execute(due.where(*this)).first():
                    act(db.session.get_one(Introduction, introduction_id), organisation_id)
        except Exception:
            log.exception("what is due to introduction %d is put off", introduction_id)
    return len(found)


def _pairs(*wanted: ColumnElement[bool]) -> _Due:
    """An introduction and one of its living sides."""
    return (
        select(Introduction.id, IntroductionSide.organisation_id)
        .join(IntroductionSide, IntroductionSide.introduction_id == Introduction.id)
        .join(Document, Document.id == IntroductionSide.organisation_id)
        .where(Document.deleted_at.is_(None), *wanted)
        .order_by(Introduction.id, IntroductionSide.organisation_id)
    )


def _silent() -> _Due:
    """Those who were asked, have said nothing, and are to be written to again."""
    has_written = select(IntroductionStep.id).where(
        IntroductionStep.introduction_id == Introduction.id,
        IntroductionStep.organisation_id == Introduction.asked_id,
    )
    now = clock.now()
    steps = (
        (Introduction.nudges <= done) & (Introduction.asked_at <= now - timedelta(days=days))
        for done, days in enumerate(NUDGES)
    )
    return _pairs(
        IntroductionSide.organisation_id == Introduction.asked_id,
        Introduction.state == State.PROPOSED,
        ~has_written.exists(),
        or_(*steps),
    )


def _nudge(row: Introduction, organisation_id: int) -> None:
    days = (clock.now() - row.asked_at).days
    due = rules.due_nudge(days, row.nudges)
    if due is not None:
        row.nudges = due
        record(None, IntroductionNudged(row.key, NUDGES[due - 1]))
        letters.nudge(row, days)


def _recalled() -> _Due:
    """Those who wanted a letter by today, as long as something stands between the two."""
    return _pairs(
        IntroductionSide.remind_on <= today(),
        IntroductionSide.reminded_at.is_(None),
        Introduction.state.in_(rules.OPEN | rules.COOPERATING),
    )


def _remind(row: Introduction, organisation_id: int) -> None:
    side = db.session.get_one(IntroductionSide, (row.id, organisation_id))
    side.reminded_at = clock.now()
    letters.remind(row, side)
