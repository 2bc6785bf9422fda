"""The home page: what the network says of itself, and what is new in the commons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for

from blueprints.reading.addresses import item_href, list_href
from blueprints.reading.entries import Entry, describe
from blueprints.web.dates import day, number
from wiki import identity
from wiki.access.actor import VISITOR
from wiki.browsing.queries import Chosen, choose, list_page
from wiki.browsing.wish import Order, Wish
from wiki.documents import listings
from wiki.documents.named import find_named
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.kinds.registry import KINDS

_KIND = "article"
_NEWEST = 3
_PASSAGES = ("third_place", "join")


@dataclass(frozen=True)
class Link:
    """Words and where they lead."""

    label: str
    href: str


@dataclass(frozen=True)
class Figure:
    """A dated number with its source."""

    number: str
    sentence: str
    date: str
    source: str
    href: str | None


@dataclass(frozen=True)
class Passage:
    """A heading, a few sentences, and where to go on; an empty text is not shown."""

    heading: str
    text: str
    link: Link | None


@dataclass(frozen=True)
class Home:
    """Everything the home page shows. `oldest` is the article that waits longest for a new eye;
    `offer` the newest of the `offers` that can be answered.
    """

    purpose: str
    intro: str
    need_heading: str
    needs: Sequence[Link]
    commons_href: str
    newest: Sequence[Entry]
    oldest: Entry | None
    offer: Entry | None
    offers: int
    offers_href: str
    directory_href: str
    map_href: str
    needs_href: str
    third_place: Passage
    figures: Sequence[Figure]
    join: Passage
    search_href: str


def compose(language: str) -> Home:
    """The home page in `language`, as everybody sees it."""
    said = identity.of(language)
    named = _Named(said, language)
    newest = listings.list_documents(VISITOR, _KIND, language, per_page=_NEWEST, newest_first=True)
    chosen = choose(VISITOR, Wish(OFFER.name, language, order=Order.NEWEST))
    return Home(
        purpose=said.text("purpose"),
        intro=said.text("intro"),
        need_heading=said.text("need_heading"),
        needs=[
            Link(str(row["label"]), href) for row in said.rows("needs") if (href := named.href(row))
        ],
        commons_href=list_href(language, _KIND),
        newest=describe(newest.items, _KIND, language),
        oldest=_oldest(language, newest.total),
        offer=next(iter(_offers(language, chosen)), None),
        offers=len(chosen.ids),
        offers_href=list_href(language, OFFER.name),
        directory_href=list_href(language, ORGANISATION.name),
        map_href=list_href(language, ORGANISATION.name, {"view": "map"}),
        needs_href=url_for("partnering.needs", language=language),
        third_place=_passage(said, "third_place", named),
        figures=[_figure(row, named) for row in said.rows("figures")],
        join=_passage(said, "join", named),
        search_href=url_for("feeds.search_description", language=language),
    )


def _offers(language: str, chosen: Chosen) -> list[Entry]:
    """The newest offer that can be answered, if there is one."""
    items = list_page(VISITOR, language, chosen.ids[:1])
    return describe(items, OFFER.name, language, chosen.cards)


class _Named:
    """The documents that the site's own words name by their slugs, found in one go."""

    def __init__(self, said: identity.Identity, language: str) -> None:
        rows = [*said.rows("needs"), *said.rows("figures"), *map(said.table, _PASSAGES)]
        slugs = {str(row[kind]) for row in rows for kind in KINDS if kind in row}
        self.found = find_named(VISITOR, slugs, language)
        self.language = language

    def href(self, row: Mapping[str, Any]) -> str | None:
        """Where a row leads: a document, a search, an address; None when that is nowhere."""
        if "search" in row:
            return url_for("search.results", language=self.language, q=row["search"])
        for kind in KINDS:
            item = self.found.get((kind, str(row.get(kind))))
            if item is not None:
                return item_href(item, self.language)
        return str(row["href"]) if "href" in row else None


def _passage(said: identity.Identity, name: str, named: _Named) -> Passage:
    told = said.table(name)
    heading, href = str(told.get("heading", "")), named.href(told)
    link = Link(str(told.get("action", "")), href) if href else None
    return Passage(heading, str(told.get("text", "")), link)


def _figure(row: Mapping[str, Any], named: _Named) -> Figure:
    value = row["value"]
    shown = number(value) if isinstance(value, int) else str(value)
    unit = f"\u202f{row['unit']}" if row.get("unit") else ""
    return Figure(
        shown + unit, str(row["label"]), day(row["on"]), str(row["source"]), named.href(row)
    )


def _oldest(language: str, total: int) -> Entry | None:
    """The article that nobody has touched for longest, unless it is among the newest."""
    if total <= _NEWEST:
        return None
    last = listings.list_documents(
        VISITOR, _KIND, language, page=total, per_page=1, newest_first=True
    )
    return next(iter(describe(last.items, _KIND, language)), None)
