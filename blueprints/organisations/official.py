"""Saying which facts of an organisation come from official data."""

from datetime import date

from flask import Response, flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.organisations.blueprint import get_moderated, on_organisations
from blueprints.web.addresses import document_href, switch
from blueprints.web.facts import tell_fact
from blueprints.web.posted import typed
from blueprints.web.presence import signed_in
from blueprints.web.render import Page, page
from blueprints.web.words import tell_by_field
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, Problem
from wiki.kinds.organisation import ORGANISATION
from wiki.organisations import queries, service
from wiki.organisations.queries import Official


@on_organisations("/-/official")
def official(language: str, kind: str, slug: str) -> Response:
    """What is official now, and what else could be."""
    return _screen(get_moderated(signed_in(), language, slug), language)


@on_organisations("/-/official", methods=["POST"])
def declare(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Keep what was ticked; whatever was not is free again."""
    actor, form = signed_in(), request.form
    document = get_moderated(actor, language, slug)
    try:
        names = form.getlist("names")
        told_on = _day(form.get("told_on", "")) if names else date.min
        service.declare_official(actor, document.id, names, form.get("source", ""), told_on)
    except Invalid as refusal:
        return _screen(document, language, refusal)
    flash(_("Kept. Its people read these facts, and change the others."), "note")
    return redirect(document_href(document, language, "reading.show"), 303)


def _day(told: str) -> date:
    try:
        return date.fromisoformat(told.strip())
    except ValueError:
        raise Invalid(Problem("told_on", "fact.not_a_day", {"value": told})) from None


def _screen(document: DocumentView, language: str, refusal: Invalid | None = None) -> Response:
    spoken, held = document.language_for(language), queries.official(document.id)
    posted = typed()
    return page(
        "organisations/official.html",
        Page(switch=switch(document, ".official"), is_work=True),
        refusal.status if refusal else 200,
        title=document.parts[spoken].title,
        spoken=spoken,
        read_href=document_href(document, language, "reading.show"),
        action=request.path,
        facts=_facts(document, held),
        chosen=request.form.getlist("names") if posted else list(held),
        said=posted or _said(held),
        errors=tell_by_field(refusal.problems) if refusal else {},
    )


def _facts(document: DocumentView, held: dict[str, Official]) -> list[tuple[str, str]]:
    """(name, value in words) of what the organisation says, and of what is official already."""
    return [
        (fact.name, tell_fact(document.kind, fact.name, document.facts.get(fact.name)))
        for fact in ORGANISATION.facts
        if fact.name in document.facts or fact.name in held
    ]


def _said(held: dict[str, Official]) -> dict[str, str]:
    """Where the official facts come from: all of them from one source, on one day."""
    for one in held.values():
        return {"source": one.source, "told_on": one.told_on.isoformat()}
    return {}
