""" "This is our organisation", and "all of it is still right"."""

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.organisations.blueprint import back, blueprint, decide, find, on_organisations
from blueprints.web.addresses import document_href, switch
from blueprints.web.posted import typed
from blueprints.web.presence import signed_in
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.documents.views import DocumentView
from wiki.errors import Invalid
from wiki.organisations import service


@on_organisations("/-/claim")
def claim(language: str, kind: str, slug: str) -> Response:
    """What is asked of whoever says that it is theirs."""
    signed_in()
    return _screen(find(language, slug), language)


@on_organisations("/-/claim", methods=["POST"])
def ask(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Put the request on the desk of the moderators."""
    actor, document = signed_in(), find(language, slug)
    try:
        service.claim(actor, document.id, request.form.get("words", ""))
    except Invalid as refusal:
        return _screen(document, language, refusal)
    flash(_("Your request is sent. You will have a letter."), "note")
    return back(document, language, "reading.show")


@on_site(blueprint, "/-/network/claims/<int:claim_id>/accept", methods=("POST",))
def accept_claim(language: str, claim_id: int) -> ResponseReturnValue:
    """Whoever asked manages the organisation from now on."""
    actor = signed_in()
    decide(
        lambda: service.accept_claim(actor, claim_id),
        _("Accepted: this person manages the organisation, and has a letter."),
    )
    return redirect(url_for(".desk", language=language), 303)


@on_site(blueprint, "/-/network/claims/<int:claim_id>/refuse", methods=("POST",))
def refuse_claim(language: str, claim_id: int) -> ResponseReturnValue:
    """Tell them why not."""
    actor, reason = signed_in(), request.form.get("reason", "")
    decide(
        lambda: service.refuse_claim(actor, claim_id, reason),
        _("Refused: this person has a letter with your reason."),
    )
    return redirect(url_for(".desk", language=language), 303)


@on_organisations("/-/confirm", methods=["POST"])
def confirm(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """All of it is still right."""
    actor, document = signed_in(), find(language, slug)
    decide(
        lambda: service.confirm(actor, document.id),
        _("Thank you: the page says from now on that it was confirmed today."),
    )
    return back(document, language, "reading.show")


def _screen(document: DocumentView, language: str, refusal: Invalid | None = None) -> Response:
    spoken = document.language_for(language)
    return page(
        "organisations/claim.html",
        Page(switch=switch(document, ".claim"), is_work=True),
        refusal.status if refusal else 200,
        title=document.parts[spoken].title,
        spoken=spoken,
        read_href=document_href(document, language, "reading.show"),
        action=request.path,
        words=typed().get("words", ""),
        errors=tell_by_field(refusal.problems) if refusal else {},
    )
