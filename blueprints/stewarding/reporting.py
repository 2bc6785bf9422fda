"""Anybody may tell the editors that something is wrong with a page."""

from flask import Response, request
from flask import redirect as redirect_to
from flask.typing import ResponseReturnValue

from blueprints.stewarding.blueprint import blueprint, find
from blueprints.web import robots
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href, switch
from blueprints.web.posted import typed
from blueprints.web.render import Page, page
from blueprints.web.routing import on_documents
from blueprints.web.words import tell_by_field
from wiki.accounts import limits
from wiki.documents import reviewing
from wiki.documents.views import DocumentView
from wiki.errors import Invalid
from wiki.vocab import vocabulary

_MOST, _HOUR = 10, 3600  # reports from one network


@on_documents(blueprint, "/-/report")
def report(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """The form."""
    return _screen(find(language, kind, slug), language)


@on_documents(blueprint, "/-/report", methods=["POST"])
def send_report(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Give the report to the editors; a robot is thanked as well, and nothing is kept."""
    document = find(language, kind, slug)
    thanks = redirect_to(document_href(document, language, "stewarding.report_sent"), 303)
    if robots.is_trapped():
        return thanks
    reason, words = request.form.get("reason", ""), request.form.get("words", "")
    try:
        robots.check_pace("reason")
        limits.hit(f"reports from {limits.network_of(request.remote_addr or '')}", _MOST, _HOUR)
        reviewing.report(current_actor(), document.id, reason, words)
    except Invalid as refusal:
        return _screen(document, language, refusal)
    return thanks


@on_documents(blueprint, "/-/report/sent")
def report_sent(language: str, kind: str, slug: str) -> Response:
    """Thanks, and the way back."""
    document = find(language, kind, slug)
    return page(
        "stewarding/report_sent.html",
        Page(switch=switch(document, "stewarding.report_sent"), is_work=True),
        read_href=document_href(document, language, "reading.show"),
    )


def _screen(document: DocumentView, language: str, refusal: Invalid | None = None) -> Response:
    spoken = document.language_for(language)
    reasons = vocabulary.load("report-reasons").offered()
    return page(
        "stewarding/report.html",
        Page(switch=switch(document, "stewarding.report"), is_work=True),
        422 if refusal else 200,
        title=document.parts[spoken].title,
        spoken=spoken,
        read_href=document_href(document, language, "reading.show"),
        action=request.path,
        reasons=[(term.code, term.label_in(language)) for term in reasons],
        chosen=typed().get("reason"),
        words=typed().get("words", ""),
        since=robots.stamp(),
        errors=tell_by_field(refusal.problems) if refusal else {},
    )
