"""The past of the demo, lived day by day: what people did, and what the clock did about it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete

from wiki import clock
from wiki.db import db, writing
from wiki.introductions import chasing
from wiki.mail.models import Letter
from wiki.offers import reminding
from wiki.offers.answers import nudging

#: between two acts of the same day
_PAUSE = timedelta(minutes=41)
#: letters older than this were read long ago
_READ_WITHIN = timedelta(days=3)


@dataclass(frozen=True)
class Act:
    """Something that happens so many days before the planting."""

    days: int
    do: Callable[[], object] = lambda: None


def live(acts: Iterable[Act]) -> None:
    """Do them all, the oldest first and those of a day as told; then what was due on that day."""
    today, listed = clock.now(), list(acts)
    for days in sorted({act.days for act in listed}, reverse=True):
        instant = today - timedelta(days=days)
        for act in (act for act in listed if act.days == days):
            with clock.as_if(instant):
                act.do()
            instant += _PAUSE
        with clock.as_if(instant):
            reminding.do_due()
            nudging.do_due()
            chasing.do_due()
    with writing():
        db.session.execute(delete(Letter).where(Letter.created_at < today - _READ_WITHIN))
