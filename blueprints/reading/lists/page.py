"""A page of a list: what answers, and the ways from here to other lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.reading.addresses import list_href
from blueprints.reading.entries import Entry, describe
from blueprints.reading.lists import map as drawing
from blueprints.reading.lists.filters import Filter, label_of, list_filters
from blueprints.reading.lists.state import State, has_places, orders_of
from wiki.access.actor import Actor
from wiki.browsing.about import About, list_about
from wiki.browsing.queries import Chosen, choose, list_page
from wiki.browsing.wish import Order, Tab
from wiki.kinds.offer import OFFER
from wiki.translation.cells import Status
from wiki.vocab import languages

PER_PAGE = 30
#: a territory is drawn as a ring around its middle, where a place may stand
_RING = 7


@dataclass(frozen=True)
class View:
    """One of the two halves of a list whose documents end."""

    href: str
    count: int
    is_current: bool


@dataclass(frozen=True)
class Spot:
    """A point of the map: one document, or how many; `is_about`: they do not say where they are."""

    x: int
    y: int
    radius: int
    label: str
    href: str
    count: int
    is_about: bool = False


@dataclass(frozen=True)
class Map:
    """What is drawn; `absent`: how many of the list are nowhere, not even about."""

    spots: Sequence[Spot]
    absent: int
    width: int = drawing.WIDTH
    height: int = drawing.HEIGHT


@dataclass(frozen=True)
class Index:
    """Everything a list shows. `removable`: (what narrows it, the list without); `hidden`: what the
    form of filters carries along; `help`: how many offers are not in the reader's language, and
    where one translates them.
    """

    entries: Sequence[Entry]
    total: int
    tabs: Mapping[Tab, View]
    removable: Sequence[tuple[str, str]]
    filters: Sequence[Filter]
    orders: Mapping[Order, str]
    hidden: Sequence[tuple[str, str]]
    pages: Sequence[tuple[int, str | None]]
    page: int
    previous_href: str | None
    next_href: str | None
    map: Map | None
    map_href: str | None
    bare_href: str
    help: tuple[str, str] | None


def compose(actor: Actor, state: State) -> Index:
    """The list that `state` asks for, as this actor may see it."""
    chosen = choose(actor, state.wish)
    last = max(1, -(-len(chosen.ids) // PER_PAGE))
    page = min(state.page, last)
    ids = chosen.ids[(page - 1) * PER_PAGE : page * PER_PAGE]
    items = list_page(actor, state.language, ids)
    return Index(
        entries=describe(items, state.wish.kind, state.language, chosen.cards),
        total=len(chosen.ids),
        tabs={
            tab: View(state.wishing(tab=tab).href, count, tab == state.wish.tab)
            for tab, count in chosen.tabs.items()
        },
        removable=_removable(state),
        filters=list_filters(state, chosen.facets),
        orders={
            order: state.wishing(order=order).href
            for order in orders_of(state.kind, state.wish.text)
        },
        hidden=[pair for pair in state.query if pair[0] in ("tab", "box", "order", "view")],
        pages=_pages(state, page, last),
        page=page,
        previous_href=state.at(page - 1).href if page > 1 else None,
        next_href=state.at(page + 1).href if page < last else None,
        map=_map(actor, state, chosen) if state.has_map else None,
        map_href=_map_href(state),
        bare_href=state.wishing(filters={}, text="", box=None).href,
        help=_help(state, chosen.untranslated),
    )


def _removable(state: State) -> list[tuple[str, str]]:
    wish = state.wish
    found = (
        [(_("with “%(words)s”", words=wish.text), state.wishing(text="").href)] if wish.text else []
    )
    for name, values in wish.filters.items():
        for value in values:
            left = [other for other in values if other != value]
            found.append((label_of(state, name, value), state.having(name, left).href))
    if wish.box:
        found.append((_("A part of the map"), state.wishing(box=None).href))
    return found


def _help(state: State, count: int) -> tuple[str, str] | None:
    if not count or state.wish.kind != OFFER.name:
        return None
    words = ngettext(
        "%(num)s offer is not in %(language)s yet: help translate it",
        "%(num)s offers are not in %(language)s yet: help translate them",
        count,
        language=languages.name_in(state.language, state.language),
    )
    asked = {"kind": OFFER.name, "language": state.language, "state": Status.MISSING.value}
    return words, f"{url_for('translating.board', language=state.language)}?{urlencode(asked)}"


def _map_href(state: State) -> str | None:
    """Where the other way of looking is; None for what has no place."""
    if not has_places(state.kind):
        return None
    query = [*state.narrowing, *(pair for pair in state.arranging if pair[0] != "view")]
    return list_href(
        state.language, state.wish.kind, query if state.has_map else [*query, ("view", "map")]
    )


def _map(actor: Actor, state: State, chosen: Chosen) -> Map:
    places = chosen.places
    spots = drawing.draw(places)
    alone = [spot.ids[0] for spot in spots if len(spot.ids) == 1]
    items = list_page(actor, state.language, alone)
    entries = {
        item.document_id: entry.link
        for item, entry in zip(items, describe(items, state.wish.kind, state.language), strict=True)
    }
    shown = []
    for spot in spots:
        link = entries.get(spot.ids[0]) if len(spot.ids) == 1 else None
        href = link.href if link else state.wishing(box=spot.box).href
        words = link.label if link else ""
        shown.append(Spot(spot.x, spot.y, spot.radius, words, href, len(spot.ids)))
    about = list_about(state.wish.kind, chosen)
    guessed = [_about(state, places, one) for one in about]
    return Map([*guessed, *shown], len(chosen.ids) - len(places) - sum(s.count for s in guessed))


def _about(state: State, places: drawing.Places, about: About) -> Spot:
    x, y = drawing.locate(places, about.place)
    count = len(about.ids)
    label = ngettext(
        "About here, in %(territory)s: %(num)s that does not say where it is",
        "About here, in %(territory)s: %(num)s that do not say where they are",
        count,
        territory=label_of(state, "territory", about.territory),
    )
    href = state.having("territory", [about.territory]).href
    return Spot(x, y, drawing.radius_of(count) + _RING, label, href, count, is_about=True)


def _pages(state: State, page: int, last: int) -> list[tuple[int, str | None]]:
    """The first page, the last, those around this one, and gaps (no href) between."""
    if last == 1:
        return []
    near = range(page - 2, page + 3)
    shown = sorted({1, last, *near} & set(range(1, last + 1)))
    pages: list[tuple[int, str | None]] = []
    for number in shown:
        if pages and number > pages[-1][0] + 1:
            pages.append((0, None))
        pages.append((number, state.at(number).href))
    return pages
