"""The moderators' desk for offers, and the two decisions."""

from dataclasses import dataclass

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.offering import panel
from blueprints.offering.blueprint import blueprint, find, on_offers
from blueprints.web.actor import current_actor
from blueprints.web.addresses import name_href
from blueprints.web.presence import signed_in
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.documents import reviewing
from wiki.errors import Invalid
from wiki.offers import desk as desks
from wiki.offers import moderating
from wiki.offers.desk import Waiting


@dataclass(frozen=True)
class Line:
    """An offer that waits, where it is dealt with, and those online that are like it."""

    waiting: Waiting
    href: str
    merge_href: str
    organisation_href: str | None
    alike: list[tuple[str, str, str]]


@on_site(blueprint, "/-/offers")
def desk(language: str) -> Response:
    """What waits, in the areas entrusted to this person."""
    found = desks.open_desk(current_actor(), language)
    return work(
        "offering/desk.html",
        submitted=[_line(one, language, "offering.panel") for one in found.submitted],
        returned=[_line(one, language, "offering.panel") for one in found.returned],
        reported=[_line(one, language, "reading.show") for one in found.reported],
        replies=[(one, name_href(one.organisation, language)) for one in found.replies],
    )


@on_offers("/-/offer/accept", methods=["POST"])
def accept(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Let readers see what was submitted."""
    board = panel.compose(language, find(language, slug))
    try:
        moderating.accept(current_actor(), board.document.id)
    except Invalid as refusal:
        return panel.show(board, refusal)
    flash(_("Published. Its people have a letter."), "note")
    return redirect(url_for("offering.desk", language=language), 303)


@on_offers("/-/offer/return", methods=["POST"])
def give_back(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Return it with a reason."""
    board = panel.compose(language, find(language, slug))
    try:
        moderating.give_back(current_actor(), board.document.id, request.form.get("reason", ""))
    except Invalid as refusal:
        return panel.show(board, refusal)
    flash(_("Returned. Its people have a letter with your reason."), "note")
    return redirect(url_for("offering.desk", language=language), 303)


@on_site(blueprint, "/-/offers/reports/<int:report_id>/close", methods=["POST"])
def close_report(language: str, report_id: int) -> ResponseReturnValue:
    """It is dealt with."""
    reviewing.close_report(signed_in(), report_id)
    flash(_("The report is closed."), "note")
    return redirect(url_for("offering.desk", language=language), 303)


def _line(waiting: Waiting, language: str, endpoint: str) -> Line:
    owner = waiting.organisation
    return Line(
        waiting=waiting,
        href=name_href(waiting.document, language, endpoint),
        merge_href=name_href(waiting.document, language, "offering.merge"),
        organisation_href=name_href(owner, language) if owner else None,
        alike=[(name.title, name.language, name_href(name, language)) for name in waiting.alike],
    )
