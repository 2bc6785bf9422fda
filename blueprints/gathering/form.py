"""Announcing a day of meetings, and changing what was announced."""

from collections.abc import Mapping
from datetime import date, time
from typing import TypeVar

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from blueprints.gathering.blueprint import blueprint, day_href
from blueprints.web.posted import typed
from blueprints.web.presence import signed_in
from blueprints.web.render import work
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import require
from wiki.config import current
from wiki.errors import Invalid, Problem
from wiki.gatherings import hosting, queries
from wiki.gatherings.announcing import Day
from wiki.gatherings.rules import Times
from wiki.vocab import languages

_NUMBERS = {"tables": "8", "slots": "6", "minutes": "20", "pause": "5"}

Read = TypeVar("Read", date, time)


@on_site(blueprint, "/-/gatherings/new")
def new(language: str) -> Response:
    """The form of a day that nobody knows of yet."""
    require(signed_in(), Action.GATHERING_HOST)
    return _show(language, None, typed() or _NUMBERS | {"zone": current().timezone})


@on_site(blueprint, "/-/gatherings/new", methods=["POST"])
def make(language: str) -> ResponseReturnValue:
    """Announce it."""
    require(signed_in(), Action.GATHERING_HOST)
    try:
        key = hosting.make(signed_in(), _read())
    except Invalid as refusal:
        return _show(language, None, request.form, refusal)
    return redirect(day_href(key, language), 303)


@on_site(blueprint, "/-/gatherings/<key>/change")
def change(language: str, key: str) -> Response:
    """The same form, with what was announced."""
    require(signed_in(), Action.GATHERING_HOST)
    return _show(language, key, typed() or _told(key, language))


@on_site(blueprint, "/-/gatherings/<key>/change", methods=["POST"])
def save(language: str, key: str) -> ResponseReturnValue:
    """Say it anew."""
    require(signed_in(), Action.GATHERING_HOST)
    try:
        hosting.change(signed_in(), key, _read())
    except Invalid as refusal:
        return _show(language, key, request.form, refusal)
    return redirect(day_href(key, language), 303)


def _show(
    language: str, key: str | None, said: Mapping[str, str], refusal: Invalid | None = None
) -> Response:
    return work(
        "gathering/form.html",
        refusal.status if refusal else 200,
        is_new=key is None,
        action=request.path,
        back_href=day_href(key, language) if key else url_for("gathering.index", language=language),
        spoken=[(code, languages.own_name(code)) for code in current().languages],
        said=said,
        errors=tell_by_field(refusal.problems) if refusal else {},
    )


def _told(key: str, language: str) -> dict[str, str]:
    """What was announced, as the form has it."""
    announced, (names, places) = queries.get_announced(key, language), queries.get_texts(key)
    times = announced.times
    return {
        **{f"name_{code}": name for code, name in names.items()},
        **{f"place_{code}": place for code, place in places.items()},
        "held_on": times.held_on.isoformat(),
        "starts_at": times.starts_at.strftime("%H:%M"),
        "zone": times.zone,
        "tables": str(announced.room.tables),
        "slots": str(times.slots),
        "minutes": str(times.minutes),
        "pause": str(times.pause),
    }


def _read() -> Day:
    """What was typed. Raises Invalid: a day, a time or a number is none."""
    problems: list[Problem] = []
    held_on = _parsed(date.min, "held_on", "fact.not_a_day", problems)
    starts_at = _parsed(time(), "starts_at", "day.not_a_time", problems)
    numbers = {field: _number(field, problems) for field in _NUMBERS}
    if problems:
        raise Invalid(*problems)
    tables = numbers.pop("tables")
    zone = request.form.get("zone", "").strip()
    times = Times(held_on=held_on, starts_at=starts_at, zone=zone, **numbers)
    return Day(_texts("name"), _texts("place"), times, tables)


def _parsed(kind: Read, field: str, code: str, problems: list[Problem]) -> Read:
    """The field as a day or a time, whichever `kind` is; `kind` itself where it is none."""
    told = request.form.get(field, "").strip()
    try:
        return type(kind).fromisoformat(told)
    except ValueError:
        problems.append(Problem(field, code, {"value": told[:40]}))
        return kind


def _number(field: str, problems: list[Problem]) -> int:
    told = request.form.get(field, "").strip()
    if told.isdecimal() and len(told) <= 6:
        return int(told)
    problems.append(Problem(field, "fact.not_a_number", {"value": told[:40]}))
    return 0


def _texts(field: str) -> dict[str, str]:
    told = {code: request.form.get(f"{field}_{code}", "") for code in current().languages}
    return {code: " ".join(text.split()) for code, text in told.items()}
