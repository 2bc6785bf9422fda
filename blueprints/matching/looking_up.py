"""Looking up one organisation or offer: how well it suits, or why it is not proposed."""

from flask import Response, request, url_for

from blueprints.matching.blueprint import blueprint, own_board
from blueprints.matching.counters import REFUSED
from blueprints.web.addresses import item_href, name_href
from blueprints.web.boards import board_tabs
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.access.actor import VISITOR
from wiki.documents.listings import Item
from wiki.documents.named import find_titled
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.matching import board
from wiki.matching.board import LookedUp, Wanted
from wiki.matching.calling import Calling
from wiki.matching.file import Unusable
from wiki.matching.reasons import Told, reasons

_MOST = 20


@on_site(blueprint, "/-/board/<organisation>/look-up")
def look_up(language: str, organisation: str) -> Response:
    """`?name=` of an organisation or an offer: one is told of, several are listed."""
    actor, own = own_board(organisation, language)
    name = request.args.get("name", "").strip()
    items = _find(name, language) if name else []
    found, status, template = None, 200, "board/look_up.html"
    if len(items) == 1:
        try:
            found = board.look_up(actor, language, Wanted(own.id), items[0].document_id)
        except Unusable:
            status, template = 503, "board/preparing.html"
    answer = work(
        template,
        status=status,
        own=own.name,
        own_href=name_href(own.name, language),
        pages=board_tabs(organisation, language, "matching.look_up"),
        here=request.path,
        deeds=url_for("introducing.deed", language=language, organisation=organisation),
        name=name,
        several=[(item, f"{item.title} ({item.public_id})") for item in items[1:] and items],
        found=found,
        href=item_href(found.item) if found else "",
        told=_told(found) if found else None,
        refused=[(REFUSED[one], one in found.own_refusals) for one in found.refusals]
        if found
        else [],
        calling=Calling(language),
    )
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _told(found: LookedUp) -> Told | None:
    return reasons(found.mine, found.side, found.match) if found.side and found.match else None


def _find(name: str, language: str) -> list[Item]:
    kinds = (ORGANISATION.name, OFFER.name)
    found = [item for kind in kinds for item in find_titled(VISITOR, kind, name, language, _MOST)]
    return found[:_MOST]
