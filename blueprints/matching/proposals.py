"""The proposals of an organisation, or of one of its offers."""

from dataclasses import dataclass

from flask import Response, request, url_for
from flask_babel import gettext as _

from blueprints.matching.blueprint import blueprint, board_tabs, own_board, read_href
from blueprints.matching.telling import Calling, show
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.documents.listings import Item
from wiki.introductions.queries import Own
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.matching import board, setting_aside
from wiki.matching.board import Board, Wanted
from wiki.matching.file import Unusable
from wiki.vocab import territories

_KINDS = (ORGANISATION.name, OFFER.name)


@dataclass(frozen=True)
class Asked:
    """What the address asks for: one of their offers, a kind, a country; None or "": any."""

    offer: Item | None
    kind: str
    country: str

    def wanted(self, own: Own) -> Wanted:
        """The same for the board."""
        return Wanted(
            own.id,
            self.offer.document_id if self.offer else own.id,
            frozenset({self.kind} if self.kind else _KINDS),
            frozenset({self.country} if self.country else ()),
        )


@on_site(blueprint, "/-/board/<organisation>")
def proposals(language: str, organisation: str) -> Response:
    """Whom the organisation is proposed, with reasons."""
    actor, own = own_board(organisation, language)
    offers = board.list_own_offers(own.id, language)
    asked = _read(offers)
    try:
        found = board.propose(actor, language, asked.wanted(own))
    except Unusable:
        return _answer("board/preparing.html", own, language, status=503)
    return _answer(
        "board/proposals.html",
        own,
        language,
        asked=asked,
        offers=[(item.public_id, item.title, item.language) for item in offers],
        countries=_countries(language),
        shown=[show(found.mine, one, organisation, language) for one in found.proposals],
        board=found,
        counters=_counters(found),
        calling=Calling(language),
        aside=setting_aside.list_shown(actor, own.id, language),
    )


def _answer(template: str, own: Own, language: str, status: int = 200, **told: object) -> Response:
    organisation = own.name.public_id
    answer = work(
        template,
        status=status,
        own=own.name,
        tabs_of_board=board_tabs(organisation, language, "matching.proposals"),
        here=url_for("matching.proposals", language=language, organisation=organisation),
        **told,
    )
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
