"""The timetable of a day, to read and to print: whole, table by table, guest by guest."""

from dataclasses import dataclass

from flask import Response, request, url_for
from flask_babel import gettext as _

from blueprints.gathering.blueprint import (
    blueprint,
    day_href,
    facts_of,
    kept_private,
    timetable_href,
)
from blueprints.gathering.words import OBSTACLES
from blueprints.web.actor import current_actor
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.gatherings import queries
from wiki.gatherings.queries import Guest, Talk, Timetable
from wiki.gatherings.rules import Act, Times

_SHAPES = {
    "whole": "gathering/whole.html",
    "tables": "gathering/tables.html",
    "guests": "gathering/guests.html",
}


@dataclass(frozen=True)
class Tab:
    """One of the shapes of a timetable, for `components/tabs.html`."""

    label: str
    href: str
    is_current: bool
    lang: None = None


@on_site(blueprint, "/-/gatherings/<key>/timetable")
def timetable(language: str, key: str) -> Response:
    """Who meets whom; `?as=tables` is a sheet a table, `?as=guests` one a guest."""
    actor, shape = current_actor(), request.args.get("as", "")
    shape = shape if shape in _SHAPES else "whole"
    told = queries.get_timetable(actor, key, language)
    announced = queries.get_announced(key, language)
    tables = range(1, announced.room.tables + 1)
    return kept_private(
        work(
            _SHAPES[shape],
            announced=announced,
            facts=facts_of(announced),
            told=told,
            hours=_hours(announced.times),
            tables=tables,
            table_options=[(table, table) for table in tables],
            sheets=_sheets(told, key, language),
            obstacles=OBSTACLES,
            may_move=Act.MOVE in queries.acts_of(actor, key),
            moves=[(_pair(talk), _words(talk)) for talk in (*told.talks, *told.left)],
            views=_tabs(key, language, shape),
            back_href=day_href(key, language),
            action=url_for("gathering.move", language=language, key=key),
        )
    )


def _hours(times: Times) -> list[tuple[int, str]]:
    """(slot, from when to when)."""
    return [
        (
            slot,
            _(
                "%(start)s to %(end)s",
                start=times.start(slot).strftime("%H:%M"),
                end=times.end(slot).strftime("%H:%M"),
            ),
        )
        for slot in range(1, times.slots + 1)
    ]


def _sheets(told: Timetable, key: str, language: str) -> list[tuple[Guest, list[Talk], str]]:
    """A guest, its talks, and where its calendar is."""
    return [
        (
            guest,
            told.of(guest),
            url_for(
                "gathering.calendar",
                language=language,
                key=key,
                organisation=guest.name.public_id,
            ),
        )
        for guest in told.guests
    ]


def _pair(talk: Talk) -> str:
    return f"{talk.one.name.public_id}.{talk.other.name.public_id}"


def _words(talk: Talk) -> str:
    two = {"first": talk.one.name.title, "second": talk.other.name.title}
    return str(_("%(first)s with %(second)s", **two))


def _tabs(key: str, language: str, shape: str) -> list[Tab]:
    labels = (_("Whole"), _("Table by table"), _("Guest by guest"))
    return [
        Tab(label, f"{timetable_href(key, language)}?as={one}", one == shape)
        for one, label in zip(_SHAPES, labels, strict=True)
    ]
