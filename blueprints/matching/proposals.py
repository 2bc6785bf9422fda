"""The proposals of an organisation, or of one of its offers."""

from flask import Response, request, url_for
from werkzeug.datastructures import MultiDict

from blueprints.matching.blueprint import blueprint, own_board
from blueprints.matching.choices import list_aside, list_marked
from blueprints.matching.counters import counters, edit_href
from blueprints.matching.telling import show
from blueprints.web.addresses import name_href
from blueprints.web.boards import board_tabs
from blueprints.web.render import work
from blueprints.web.routing import on_site, with_query
from wiki.errors import NotFound
from wiki.introductions.queries import Own
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.matching import board
from wiki.matching.board import Wanted
from wiki.matching.calling import Calling
from wiki.matching.file import Unusable
from wiki.vocab import territories

_KINDS = frozenset({ORGANISATION.name, OFFER.name})


@on_site(blueprint, "/-/board/<organisation>")
def proposals(language: str, organisation: str) -> Response:
    """Whom the organisation is proposed, with reasons; `?about=` an offer of its own."""
    actor, own = own_board(organisation, language)
    wanted = _read(own, request.args)
    try:
        found = board.propose(actor, language, wanted)
    except Unusable:
        return _answer("board/preparing.html", own, language, status=503)
    except NotFound:
        if wanted.about:
            raise
        return _answer("board/hidden.html", own, language)
    calling = Calling(language)
    return _answer(
        "board/proposals.html",
        own,
        language,
        board=found,
        calling=calling,
        shown=[show(found.mine, one, calling) for one in found.proposals],
        counters=counters(found.mine, found.relaxations, language),
        wanted=wanted,
        kind=next(iter(wanted.kinds)) if len(wanted.kinds) == 1 else "",
        country=next(iter(wanted.countries), ""),
        countries=_countries(language),
        aside=list_aside(own.id, language),
        marked=list_marked(own.id, language),
        back=with_query(request.path, request.args),
    )


def _read(own: Own, asked: MultiDict[str, str]) -> Wanted:
    kind, country = asked.get("kind", ""), asked.get("country", "")
    return Wanted(
        own.id,
        asked.get("about", ""),
        frozenset({kind}) if kind in _KINDS else _KINDS,
        frozenset({country}) if country in territories.listed() else frozenset(),
    )


def _countries(language: str) -> list[tuple[str, str]]:
    """Countries by their names."""
    listed = territories.listed()
    named = [(code, listed.label(code, language)) for code in territories.children("")]
    return sorted(named, key=lambda one: one[1])


def _answer(template: str, own: Own, language: str, status: int = 200, **told: object) -> Response:
    organisation = own.name.public_id
    answer = work(
        template,
        status=status,
        own=own.name,
        own_href=name_href(own.name, language),
        pages=board_tabs(organisation, language, "matching.proposals"),
        here=url_for("matching.proposals", language=language, organisation=organisation),
        edit_href=edit_href(own.name, language),
        deeds=url_for("introducing.deed", language=language, organisation=organisation),
        **told,
    )
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
