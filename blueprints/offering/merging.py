"""An offer that was told twice: its moderator says which one goes on."""

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.offering.blueprint import find, on_offers
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href, name_href, switch
from blueprints.web.posted import typed
from blueprints.web.render import Page, page
from blueprints.web.shorts import find_by_short
from blueprints.web.words import tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import may, require
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, Problem
from wiki.kinds.offer import OFFER
from wiki.offers import duplicates, merging


@on_offers("/-/offer/merge")
def merge(language: str, kind: str, slug: str) -> Response:
    """What closing it as a duplicate means, and of which one."""
    return _screen(_get_moderated(language, slug), language)


@on_offers("/-/offer/merge", methods=["POST"])
def merge_into(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Close it; on to the desk."""
    actor, form = current_actor(), request.form
    document = _get_moderated(language, slug)
    try:
        kept = _read_kept(form.get("other", "").strip() or form.get("kept", ""))
        merging.merge(actor, document.id, kept.id, form.get("reason", ""))
    except Invalid as refusal:
        return _screen(document, language, refusal)
    flash(_("Closed as a duplicate. Those concerned have a letter."), "note")
    return redirect(url_for("offering.desk", language=language), 303)


def _get_moderated(language: str, slug: str) -> DocumentView:
    document = find(language, slug)
    require(current_actor(), Action.OFFER_MODERATE, document.standing)
    return document


def _read_kept(told: str) -> DocumentView:
    """The offer of that public id or short address. Raises Invalid."""
    actor = current_actor()
    document = find_by_short(actor, told, OFFER.name)
    if document is None:
        raise Invalid(Problem("kept", "offer.merge_unknown"))
    if not may(actor, Action.OFFER_MODERATE, document.standing):
        raise Invalid(Problem("kept", "offer.merge_elsewhere"))
    return document


def _screen(document: DocumentView, language: str, refusal: Invalid | None = None) -> Response:
    spoken = document.language_for(language)
    alike = duplicates.list_alike(document.id, language)
    errors = tell_by_field(refusal.problems) if refusal else {}
    return page(
        "offering/merge.html",
        Page(switch=switch(document, ".merge"), is_work=True),
        422 if refusal else 200,
        title=document.parts[spoken].title,
        spoken=spoken,
        panel_href=document_href(document, language, "offering.panel"),
        action=request.path,
        alike=[(one.title, one.language, name_href(one, language)) for one in alike],
        options=[(one.public_id, one.title) for one in alike],
        typed=typed(),
        errors=errors,
    )
