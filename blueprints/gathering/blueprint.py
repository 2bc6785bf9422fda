"""The blueprint that the screens of this folder hang on, and what they share."""

from flask import Blueprint, Response, url_for
from flask_babel import gettext as _

from blueprints.web.dates import day
from wiki.gatherings.queries import Announced

blueprint = Blueprint("gathering", "blueprints.gathering")


def day_href(key: str, language: str) -> str:
    """The page of a day of meetings."""
    return url_for("gathering.show", language=language, key=key)


def timetable_href(key: str, language: str) -> str:
    """Its timetable, the whole of it."""
    return url_for("gathering.timetable", language=language, key=key)


def facts_of(announced: Announced) -> list[tuple[str, str]]:
    """When and where it is, and how many can talk, as `components/facts.html` has it."""
    times, room = announced.times, announced.room
    hours = {
        "start": times.start(1).strftime("%H:%M"),
        "end": times.end(times.slots).strftime("%H:%M"),
    }
    return [
        (_("Day"), day(times.held_on)),
        (_("Time"), _("%(start)s to %(end)s (%(zone)s)", **hours, zone=times.zone)),
        (_("Place"), announced.place),
        (_("Tables"), str(room.tables)),
        (
            _("Talks"),
            _(
                "%(slots)s one after the other, %(minutes)s minutes each",
                slots=room.slots,
                minutes=times.minutes,
            ),
        ),
    ]


def kept_private(answer: Response) -> Response:
    """What some may read is kept by no cache between."""
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
