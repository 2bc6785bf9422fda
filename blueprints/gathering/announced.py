"""The days of meetings to come, and the page of each."""

from flask import Response, request, url_for

from blueprints.gathering.blueprint import (
    blueprint,
    day_href,
    facts_of,
    kept_private,
    timetable_href,
)
from blueprints.gathering.words import BUTTONS, STATES
from blueprints.web.actor import current_actor
from blueprints.web.addresses import name_href
from blueprints.web.render import work
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import may
from wiki.errors import Invalid
from wiki.gatherings import queries
from wiki.gatherings.rules import Act
from wiki.organisations import queries as organisations


@on_site(blueprint, "/-/gatherings")
def index(language: str) -> Response:
    """The days to come."""
    hosts = may(current_actor(), Action.GATHERING_HOST)
    return work(
        "gathering/index.html",
        days=[
            (one, day_href(one.key, language), STATES[one.state])
            for one in queries.list_announced(language)
        ],
        new_href=url_for("gathering.new", language=language) if hosts else None,
    )


@on_site(blueprint, "/-/gatherings/<key>")
def show(language: str, key: str) -> Response:
    """When and where it is, who comes, and what the reader can do about it."""
    return answer(language, key)


def answer(language: str, key: str, refusal: Invalid | None = None) -> Response:
    """The page of the day; `refusal` says what was wrong with what was asked for."""
    actor, announced = current_actor(), queries.get_announced(key, language)
    guests = queries.list_guests(actor, key, language)
    mine = [one for one in organisations.list_mine(actor, language) if one.organisation.is_public]
    acts = queries.acts_of(actor, key)
    return kept_private(
        work(
            "gathering/show.html",
            refusal.status if refusal else 200,
            announced=announced,
            facts=facts_of(announced),
            state=STATES[announced.state],
            guests=[(guest, name_href(guest.name, language)) for guest in guests],
            own=[(one.organisation, _guest_of(guests, one.organisation_id)) for one in mine],
            may_register=announced.state == "open",
            may_leave=announced.state != "cancelled",
            removable=[(guest.name.public_id, guest.name.title) for guest in guests],
            hosts=may(actor, Action.GATHERING_HOST),
            acts=acts,
            buttons=[(act, words) for act, words in BUTTONS.items() if act in acts],
            change_href=_change_href(key, language) if Act.CHANGE in acts else None,
            timetable_href=_find_timetable(key, language),
            index_href=url_for("gathering.index", language=language),
            action=day_href(key, language),
            said=request.form,
            errors=tell_by_field(refusal.problems) if refusal else {},
        )
    )


def _guest_of(guests: list[queries.Guest], organisation_id: int) -> queries.Guest | None:
    return next((guest for guest in guests if guest.id == organisation_id), None)


def _change_href(key: str, language: str) -> str:
    return url_for("gathering.change", language=language, key=key)


def _find_timetable(key: str, language: str) -> str | None:
    if not queries.may_read_timetable(current_actor(), key):
        return None
    return timetable_href(key, language)
