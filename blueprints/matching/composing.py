"""Whole consortia for the board: the places wanted, and who would take them together."""

from dataclasses import dataclass

from flask import Response, request, url_for
from werkzeug.datastructures import MultiDict

from blueprints.matching.blueprint import blueprint, own_board
from blueprints.web.addresses import item_href, name_href
from blueprints.web.boards import board_tabs
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.documents.listings import Item
from wiki.errors import NotFound
from wiki.introductions.queries import Own
from wiki.matching import composing
from wiki.matching.board import Wanted
from wiki.matching.calling import Calling
from wiki.matching.composing import Call, Consortium, Member
from wiki.matching.consortium import FEWEST, MOST, Place
from wiki.matching.file import Unusable
from wiki.vocab import vocabulary

#: a partner of any kind
_ANY = "any"
_TYPES, _AREAS = "organisation-types", "area-types"


@dataclass(frozen=True)
class _Shown:
    """A member of a set, in words. `country`: "" where it does not say."""

    place: Place
    item: Item
    href: str
    country: str
    is_introduced: bool


@dataclass(frozen=True)
class _Set:
    """One set. `ask_href`: where those are asked who are not introduced; "" when all are."""

    members: list[_Shown]
    countries: int
    ask_href: str


@on_site(blueprint, "/-/board/<organisation>/consortium")
def consortium(language: str, organisation: str) -> Response:
    """Sets for `?about=` an own offer; `type=` and `area=` a place each, `countries=` at least."""
    actor, own = own_board(organisation, language)
    about, places = request.args.get("about", ""), _places(request.args)
    call = Call(places, _countries(request.args)) if len(places) >= FEWEST else None
    try:
        found = composing.compose(actor, language, Wanted(own.id, about), call)
    except Unusable:
        return _answer("board/preparing.html", own, language, 503)
    except NotFound:
        if about:
            raise
        return _answer("board/hidden.html", own, language)
    return _answer(
        "board/consortium.html",
        own,
        language,
        found=found,
        about=about,
        sets=[_set(one, own, about, language) for one in found.sets],
        rows=_rows(found.call),
        is_short="type" in request.args and call is None,
        types=_terms(_TYPES, language),
        areas=_terms(_AREAS, language),
        most=MOST + 1,
        any=_ANY,
        calling=Calling(language),
    )


def _places(asked: MultiDict[str, str]) -> tuple[Place, ...]:
    """The places whose kind was chosen, as far as codes are known."""
    types, areas = vocabulary.load(_TYPES), vocabulary.load(_AREAS)
    told = zip(asked.getlist("type"), asked.getlist("area"), strict=False)
    return tuple(
        Place("" if kind == _ANY else kind, area if area in areas else "")
        for kind, area in list(told)[:MOST]
        if kind == _ANY or kind in types
    )


def _countries(asked: MultiDict[str, str]) -> int:
    told = asked.get("countries", 1, type=int)
    return min(max(told, 1), MOST + 1)


def _rows(call: Call) -> list[Place | None]:
    """The places asked for, and an empty row for another one."""
    return [*call.places, None][:MOST]


def _terms(name: str, language: str) -> list[tuple[str, str]]:
    return [(term.code, term.label_in(language)) for term in vocabulary.load(name).offered()]


def _set(one: Consortium, own: Own, about: str, language: str) -> _Set:
    asked = [member.item.public_id for member in one.members if not member.is_introduced]
    href = url_for(
        "matching.ask_all",
        language=language,
        organisation=own.name.public_id,
        other=asked,
        about=about or None,
    )
    shown = [_shown(member, language) for member in one.members]
    return _Set(shown, one.countries, href if asked else "")


def _shown(member: Member, language: str) -> _Shown:
    country = Calling(language).country(member.side)
    return _Shown(member.place, member.item, item_href(member.item), country, member.is_introduced)


def _answer(template: str, own: Own, language: str, status: int = 200, **told: object) -> Response:
    organisation = own.name.public_id
    answer = work(
        template,
        status=status,
        own=own.name,
        own_href=name_href(own.name, language),
        pages=board_tabs(organisation, language, "matching.consortium"),
        here=url_for("matching.consortium", language=language, organisation=organisation),
        **told,
    )
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
