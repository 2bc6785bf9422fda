"""What the people of one side do on the page of an introduction. Only a button acts."""

from datetime import date

from flask import flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.introducing import sheet
from blueprints.introducing.blueprint import blueprint, columns_href, introduction_href
from blueprints.introducing.words import DONE
from blueprints.web.presence import signed_in
from blueprints.web.routing import interface_language, on_site
from wiki.access.actor import Actor
from wiki.accounts import limits
from wiki.documents.named import find_named
from wiki.errors import Invalid, NotFound, Problem
from wiki.introductions import queries, service
from wiki.introductions.rules import Move, Why
from wiki.kinds.article import ARTICLE
from wiki.texts.slugs import slugify

_MESSAGES, _HOUR = 20, 3600


@on_site(blueprint, "/-/board/<organisation>/introductions/<key>", methods=["POST"])
def act(language: str, organisation: str, key: str) -> ResponseReturnValue:
    """Do what this side asks for, then show how the introduction stands."""
    actor, deed = signed_in(), request.form.get("do", "")
    own_id = queries.get_own(actor, organisation, language).id
    try:
        told = _do(actor, own_id, key, deed)
    except Invalid as refusal:
        return sheet.show(language, organisation, key, refusal, deed)
    flash(told, "note")
    if request.form.get("from") == "columns":
        return redirect(columns_href(organisation, language), 303)
    return redirect(introduction_href(organisation, key, language), 303)


def _do(actor: Actor, own_id: int, key: str, deed: str) -> str:
    """One deed; what is said of it."""
    asked = request.form
    match deed:
        case "write":
            limits.hit(f"messages about {key}", _MESSAGES, _HOUR)
            service.write(actor, own_id, key, asked.get("words", ""))
            return str(_("Your message has left."))
        case "note":
            service.keep_note(actor, own_id, key, asked.get("note", ""), _number())
            return str(_("The note is kept."))
        case "own-note":
            service.keep_own_note(actor, own_id, key, asked.get("own_note", ""), _number())
            return str(_("The note is kept."))
        case "plan":
            service.plan(actor, own_id, key, asked.get("next_step", ""), _day())
            return str(_("The next step is kept."))
        case "article":
            service.link_article(actor, own_id, key, _article(actor, asked.get("article", "")))
            return str(_("The link is kept.") if asked.get("article") else _("Noted."))
        case "show":
            service.show(actor, own_id, key, "is_shown" in asked)
            return str(_("Noted."))
    return _move(actor, own_id, key, deed)


def _move(actor: Actor, own_id: int, key: str, deed: str) -> str:
    try:
        move = Move(deed)
    except ValueError:
        raise NotFound("deed") from None
    why = Why(request.form.get("reason", ""), request.form.get("why", ""))
    service.move(actor, own_id, key, move, why)
    return str(DONE[move])


def _article(actor: Actor, told: str) -> str:
    """The public id of the article with this address or title; else what was told."""
    line = told.strip()
    slug = slugify(line.rstrip("/").rpartition("/")[2])
    found = find_named(actor, [slug], interface_language()).get((ARTICLE.name, slug))
    return found.public_id if found else line


def _number() -> int:
    number = request.form.get("number", "")
    return int(number) if number.isdecimal() else -1


def _day() -> date | None:
    told = request.form.get("remind_on", "").strip()
    if not told:
        return None
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise Invalid(Problem("remind_on", "fact.not_a_day", {"value": told[:40]})) from None
