"""A host moves a meeting to another slot or table."""

from flask import flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.gathering.blueprint import blueprint, timetable_href
from blueprints.web.presence import signed_in
from blueprints.web.routing import on_site
from blueprints.web.words import tell
from wiki.errors import Invalid, NotFound
from wiki.gatherings import drawing, queries
from wiki.gatherings.pairing import Pair
from wiki.gatherings.placing import Seat


@on_site(blueprint, "/-/gatherings/<key>/timetable", methods=["POST"])
def move(language: str, key: str) -> ResponseReturnValue:
    """Put it there; what was there changes places with it."""
    actor = signed_in()
    told = queries.get_timetable(actor, key, language)
    try:
        drawing.move(actor, key, _pair(told), _seat())
    except Invalid as refusal:
        flash(" ".join(tell(problem) for problem in refusal.problems), "err")
    else:
        flash(_("Moved."), "note")
    return redirect(timetable_href(key, language), 303)


def _pair(told: queries.Timetable) -> Pair:
    """The two guests that are named. Raises NotFound."""
    ids = {guest.name.public_id: guest.id for guest in told.guests}
    named = [ids.get(one, 0) for one in request.form.get("meeting", "").split(".")]
    if len(named) != 2:
        raise NotFound("meeting")
    return (min(named), max(named))


def _seat() -> Seat:
    told = [request.form.get(field, "") for field in ("slot", "table")]
    if not all(number.isdecimal() and len(number) < 4 for number in told):
        raise NotFound("seat")
    return Seat(int(told[0]), int(told[1]))
