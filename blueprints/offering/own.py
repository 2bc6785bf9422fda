"""My offers: those that this person answers for, and what to do next with each."""

from dataclasses import dataclass

from flask import Response, url_for
from flask_babel import gettext as _

from blueprints.offering.blueprint import blueprint
from blueprints.offering.words import STATES
from blueprints.web.actor import current_actor
from blueprints.web.addresses import name_href
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.errors import NotSignedIn
from wiki.kinds.offer import OFFER
from wiki.offers import queries
from wiki.offers.queries import OwnOffer
from wiki.offers.rules import Shown


@dataclass(frozen=True)
class Line:
    """An offer in the list: its state, what it means, what to do next and where."""

    own: OwnOffer
    state: tuple[str, str]
    href: str
    next: str


@on_site(blueprint, "/-/my-space/offers")
def own(language: str) -> Response:
    """The offers of the organisations in which this person has a seat."""
    actor = current_actor()
    if not actor.is_member:
        raise NotSignedIn
    return work(
        "offering/own.html",
        lines=[_line(one, language) for one in queries.list_offers(actor, language)],
        write_href=url_for("editing.new", language=language, kind=OFFER.name),
    )


def _line(own: OwnOffer, language: str) -> Line:
    shown = own.offer.shown
    label, mark, _sentence = STATES[shown]
    endpoint = "offering.conclude" if _is_untold(own) else "offering.panel"
    return Line(
        own=own,
        state=(str(label), mark),
        href=name_href(own.document, language, endpoint),
        next=_("Tell how it ended") if _is_untold(own) else str(_next(shown)),
    )


def _is_untold(own: OwnOffer) -> bool:
    return own.offer.shown == Shown.EXPIRED and own.offer.outcome is None


def _next(shown: Shown) -> str:
    words = {
        Shown.DRAFT: _("See what is missing, and submit it"),
        Shown.RETURNED: _("Read the reason, and correct it"),
        Shown.CORRECTING: _("Read the reason, and correct it"),
        Shown.EXPIRING: _("Renew it, or tell how it ended"),
        Shown.ARCHIVED: _("Make a new draft of it"),
    }
    return str(words.get(shown, _("See how it stands")))
