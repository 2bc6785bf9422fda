"""What guests and hosts do on the page of a day. Only a button acts."""

from flask import flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.gathering import announced
from blueprints.gathering.blueprint import blueprint, day_href
from blueprints.gathering.words import DONE
from blueprints.web.presence import signed_in
from blueprints.web.routing import on_site
from wiki.access.actor import Actor
from wiki.errors import Invalid, NotFound, Problem
from wiki.gatherings import drawing, hosting, registering
from wiki.gatherings.rules import Act
from wiki.introductions import queries as introductions
from wiki.matching.file import Unusable

_ACTS = {
    Act.DRAW: drawing.draw,
    Act.TELL: hosting.tell,
    Act.REOPEN: hosting.reopen,
    Act.CANCEL: hosting.cancel,
}


@on_site(blueprint, "/-/gatherings/<key>", methods=["POST"])
def act(language: str, key: str) -> ResponseReturnValue:
    """Do what is asked for, then show how the day stands."""
    actor = signed_in()
    try:
        flash(_do(actor, key, request.form.get("do", "")), "note")
    except Unusable:
        flash(_("Who suits whom is being worked out anew. Try again in a few minutes."), "err")
    except Invalid as refusal:
        return announced.answer(language, key, refusal)
    return redirect(day_href(key, language), 303)


def _do(actor: Actor, key: str, deed: str) -> str:
    """One deed; what is said of it."""
    match deed:
        case "register":
            registering.register(actor, key, _organisation(), _capacity())
            return str(_("Noted: you come. You will have a letter with your timetable."))
        case "leave":
            registering.leave(actor, key, _organisation())
            return str(_("Noted: you do not come."))
        case "ask":
            hosting.ask(actor, key, _organisation())
            return str(_("Asked. Its people have a letter."))
        case "take-out":
            registering.take_out(actor, key, _organisation())
            return str(_("Taken off the list."))
    if deed not in [*_ACTS]:
        raise NotFound("deed")
    _ACTS[Act(deed)](actor, key)
    return str(DONE[Act(deed)])


def _organisation() -> int:
    """The organisation that is named by its short address, whole or its end. Raises Invalid."""
    told = request.form.get("organisation", "").strip().rstrip("/").rpartition("/")[2]
    try:
        return introductions.get_proposed(told, "").id
    except NotFound:
        raise Invalid(Problem("organisation", "day.no_such_guest")) from None


def _capacity() -> int:
    told = request.form.get("capacity", "").strip()
    if not told.isdecimal() or len(told) > 4:
        raise Invalid(Problem("capacity", "fact.not_a_number", {"value": told[:40]}))
    return int(told)
