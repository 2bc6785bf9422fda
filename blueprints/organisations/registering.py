"""Before an organisation is registered: is it one of these? And when it was: merging the two."""

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.organisations.blueprint import (
    blueprint,
    get_moderated,
    href_of,
    on_organisations,
)
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href, switch
from blueprints.web.posted import typed
from blueprints.web.presence import signed_in
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from blueprints.web.shorts import find_by_short
from blueprints.web.words import tell_by_field
from wiki.access.actor import Actor
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, Problem
from wiki.gatherings import merged as gatherings_merged
from wiki.introductions import merged as introductions_merged
from wiki.kinds.organisation import ORGANISATION
from wiki.offers import merged as offers_merged
from wiki.organisations import duplicates, service
from wiki.organisations.merging import Merged
from wiki.vocab import territories, vocabulary


@on_site(blueprint, "/-/register")
def register(language: str) -> Response:
    """The name and the country first; then those that are alike, and the way on."""
    actor = signed_in()
    title, country = (request.args.get(name, "").strip()[:300] for name in ("title", "country"))
    countries = _countries(language)
    asked = bool(title) and country in dict(countries)
    alike = duplicates.list_alike(actor, title, country, language) if asked else []
    onward = url_for("editing.new", language=language, kind=ORGANISATION.name, title=title)
    return page(
        "organisations/register.html",
        Page(is_work=True),
        title=title,
        country=country,
        countries=countries,
        is_asked=asked,
        alike=[(one.name, href_of(one.name, language)) for one in alike],
        claims=[
            url_for(".claim", language=language, kind=one.name.kind, slug=one.name.slug)
            for one in alike
        ],
        onward_href=onward,
    )


@on_organisations("/-/merge")
def merge(language: str, kind: str, slug: str) -> Response:
    """What merging means, and with which one."""
    return _screen(get_moderated(signed_in(), language, slug), language)


@on_organisations("/-/merge", methods=["POST"])
def merge_into(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Make the two one; on to the one that is kept."""
    actor = signed_in()
    document, form = get_moderated(actor, language, slug), request.form
    try:
        kept = _read_kept(actor, form.get("other", "").strip() or form.get("kept", ""))
        service.merge(actor, document.id, kept.id, form.get("reason", ""), _carry)
    except Invalid as refusal:
        return _screen(document, language, refusal)
    flash(_("The two are one. The other one’s addresses lead here."), "note")
    return redirect(document_href(kept, language, "reading.show"), 303)


def _carry(merged: Merged) -> None:
    offers_merged.follow(merged)
    introductions_merged.follow(merged)
    gatherings_merged.follow(merged)


def _read_kept(actor: Actor, told: str) -> DocumentView:
    """The organisation of that public id or short address. Raises Invalid."""
    document = find_by_short(actor, told, ORGANISATION.name)
    if document is None:
        raise Invalid(Problem("kept", "merge.unknown"))
    return document


def _screen(document: DocumentView, language: str, refusal: Invalid | None = None) -> Response:
    actor, spoken = current_actor(), document.language_for(language)
    title, territory = document.parts[spoken].title, str(document.facts.get("territory", ""))
    alike = duplicates.list_alike(actor, title, territory, language)
    return page(
        "organisations/merge.html",
        Page(switch=switch(document, ".merge"), is_work=True),
        refusal.status if refusal else 200,
        title=title,
        spoken=spoken,
        read_href=document_href(document, language, "reading.show"),
        action=request.path,
        options=[
            (one.name.public_id, one.name.title) for one in alike if one.document_id != document.id
        ],
        typed=typed(),
        errors=tell_by_field(refusal.problems) if refusal else {},
    )


def _countries(language: str) -> list[tuple[str, str]]:
    offered = vocabulary.load(territories.NAME).offered()
    listed = [(term.code, term.label_in(language)) for term in offered if not term.parent]
    return sorted(listed, key=lambda one: one[1])
