"""The rows of silent interest, inside a service's transaction; see `interest`."""

from datetime import datetime, timedelta

from sqlalchemy import delete, func, select

from wiki import clock
from wiki.db import db
from wiki.errors import Invalid, Problem
from wiki.introductions import between, rules
from wiki.introductions.models import Interest
from wiki.introductions.parties import Pair


def dead_at() -> datetime:
    """What was marked then or before counts no longer."""
    return clock.now() - timedelta(days=rules.INTEREST_DAYS)


def find_shared(pair: Pair) -> Interest | None:
    """What the other said in silence of this one, if it counts: only for a deed that tells both."""
    theirs = db.session.get(Interest, (pair.other.id, pair.own.id))
    if theirs is None or theirs.at <= dead_at():
        return None
    return None if between.has_blocked(pair.other.id, pair.own.id) else theirs


def keep(pair: Pair, by_id: int | None) -> None:
    """This one would work with the other; said again, it counts from now on. Raises Invalid."""
    db.session.merge(
        Interest(
            organisation_id=pair.own.id,
            other_id=pair.other.id,
            offer_id=pair.offer_id,
            at=clock.now(),
            by_id=by_id,
        )
    )
    db.session.flush()
    alive = select(func.count()).where(
        Interest.organisation_id == pair.own.id, Interest.at > dead_at()
    )
    if (db.session.scalar(alive) or 0) > rules.MOST_INTERESTS:
        raise Invalid(Problem("", "interest.too_many", {"most": rules.MOST_INTERESTS}))


def forget(organisation_id: int, other_id: int) -> None:
    """Throw away what the first said of the second."""
    db.session.execute(
        delete(Interest).where(
            Interest.organisation_id == organisation_id, Interest.other_id == other_id
        )
    )
