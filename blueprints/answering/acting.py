"""What the two sides do on the page of an answer. Only a button acts, never a link."""

from flask import flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.answering import sheet
from blueprints.answering.blueprint import blueprint
from blueprints.answering.words import DONE
from blueprints.web.actor import current_actor
from blueprints.web.routing import on_site
from wiki.accounts import limits
from wiki.errors import Invalid, NotFound
from wiki.offers.answers import sending, service
from wiki.offers.answers.rules import Move
from wiki.offers.answers.service import Why

_MESSAGES, _LINKS, _HOUR = 20, 3, 3600


@on_site(blueprint, "/-/answers/<key>", methods=["POST"])
def act(language: str, key: str) -> ResponseReturnValue:
    """Do what this side asks for, then show how the answer stands."""
    try:
        told = _do(key, request.form.get("do", ""), sheet.secret())
    except Invalid as refusal:
        return sheet.show(language, key, refusal, request.form.get("do", ""))
    if told:
        flash(told, "note")
    return redirect(sheet.here(language, key), 303)


def _do(key: str, deed: str, token: str) -> str:
    """One deed; what is said of it."""
    actor = current_actor()
    match deed:
        case "open":
            service.open_it(actor, key, token)
            return ""
        case "prove":
            sending.confirm(actor, key, token)
            return str(_("Sent. The people of the offer have a letter, and you have a copy."))
        case "write":
            limits.hit(f"messages about {key}", _MESSAGES, _HOUR)
            service.write(actor, key, request.form.get("words", ""), token)
            return str(_("Your message has left."))
        case "note":
            number = request.form.get("number", "")
            version = int(number) if number.isdecimal() else -1
            service.keep_note(actor, key, request.form.get("note", ""), version, token)
            return str(_("The note is kept."))
        case "link":
            limits.hit(f"links to {key}", _LINKS, _HOUR)
            service.replace_link(actor, key, token)
            return ""
    return _move(key, deed, token)


def _move(key: str, deed: str, token: str) -> str:
    try:
        move = Move(deed)
    except ValueError:
        raise NotFound("deed") from None
    why = Why(request.form.get("reason", ""), request.form.get("why", ""))
    service.move(current_actor(), key, move, why, token)
    return str(DONE[move])
