"""The talks of one guest, for a calendar."""

from collections.abc import Iterator

from flask import Response
from flask_babel import gettext as _

from blueprints.gathering.blueprint import blueprint, day_href, kept_private
from blueprints.web import calendar as icalendar
from blueprints.web.actor import current_actor
from blueprints.web.render import public_href
from blueprints.web.routing import on_site
from wiki import clock
from wiki.config import current
from wiki.errors import NotFound
from wiki.gatherings import queries
from wiki.gatherings.queries import Announced, Guest, Timetable


@on_site(blueprint, "/-/gatherings/<key>/calendar/<organisation>")
def calendar(language: str, key: str, organisation: str) -> Response:
    """Whom it meets, when and at which table (iCalendar)."""
    told = queries.get_timetable(current_actor(), key, language)
    guest = next((one for one in told.guests if one.name.public_id == organisation), None)
    if guest is None:
        raise NotFound(organisation)
    announced = queries.get_announced(key, language)
    events = _events(announced, told, guest, public_href(day_href(key, language)))
    text = "".join(icalendar.calendar(announced.name, current().site_name, events))
    answer = Response(text, content_type=icalendar.TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="{key}-{organisation}.ics"'
    return kept_private(answer)


def _events(
    announced: Announced, told: Timetable, guest: Guest, href: str
) -> Iterator[icalendar.Event]:
    times, host = announced.times, current().public_url.partition("://")[2]
    for talk in told.of(guest):
        if talk.seat is None:
            continue
        other = talk.partner_of(guest).name
        table = _("Table %(number)s", number=talk.seat.table)
        yield icalendar.Event(
            uid=f"{announced.key}-{guest.name.public_id}-{other.public_id}@{host}",
            day=times.held_on,
            title=f"{other.title}, {table}",
            words=f"{announced.name}\n{announced.place}",
            href=href,
            changed_at=clock.now(),
            hours=(times.start(talk.seat.slot), times.end(talk.seat.slot)),
        )
