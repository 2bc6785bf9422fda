"""Who looks for what, and who brings it, side by side."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask import Response, request
from werkzeug.datastructures import MultiDict

from blueprints.partnering.blueprint import SECTION, blueprint, tabs
from blueprints.web.actor import current_actor
from blueprints.web.facts import label
from blueprints.web.render import Page, page
from blueprints.web.routing import document_path, on_section, screen_path, with_query
from wiki.access.actor import Actor
from wiki.browsing.needs import About, Half, list_brings, list_needs
from wiki.browsing.queries import Chosen, list_page
from wiki.config import current
from wiki.documents.facets import list_facets
from wiki.documents.listings import Item
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.vocab import vocabulary

#: organisations, and offers, that a half names; the lists have them all
_MOST = 8
_HERE = "partnering.needs"


@dataclass(frozen=True)
class Entry:
    """An organisation or an offer. `language`: of its title, None when the reader's."""

    title: str
    href: str
    language: str | None
    where: str
    themes: Sequence[str]


@dataclass(frozen=True)
class Listed:
    """Some of them, how many there are, and the list that has them all."""

    entries: Sequence[Entry]
    count: int
    href: str


@dataclass(frozen=True)
class Row:
    """A theme, or a country: how many look for it, or in it, and how many bring it."""

    label: str
    href: str
    needs: int
    brings: int


@dataclass(frozen=True)
class _Counted:
    """How many of each value look for something, and bring it."""

    needs: Counter[str]
    brings: Counter[str]

    def of(self, code: str) -> tuple[int, int]:
        """Of one value."""
        return self.needs[code], self.brings[code]


@on_section(blueprint, SECTION)
def needs(language: str) -> Response:
    """By theme and territory, told by the address."""
    about = _read(request.args)
    actor = current_actor()
    wanted, brought = (ask(actor, language, about) for ask in (list_needs, list_brings))
    themes = _Counted(wanted.by_theme(), brought.by_theme())
    places = _Counted(wanted.by_territory(), brought.by_territory())
    halves = {"needs": wanted, "brings": brought}
    frame = Page(
        switch={code: _href(code, about) for code in current().languages},
        is_indexed=about == About(),
    )
    return page(
        "partnering/needs.html",
        frame,
        pages=tabs(language, _HERE),
        here=request.path,
        about=about,
        themes=_options("themes", themes, about.theme, language),
        territories=_options("territories", places, about.territory, language),
        halves={name: _half(actor, language, half) for name, half in halves.items()},
        counts={name: half.count() for name, half in halves.items()},
        by_theme=_by_theme(language, about, themes),
        by_territory=_by_territory(language, about, places),
    )


def _read(asked: MultiDict[str, str]) -> About:
    theme, territory = asked.get("theme", ""), asked.get("territory", "")
    return About(
        theme if theme in vocabulary.load("themes") else "",
        territory if territory in vocabulary.load("territories") else "",
    )


def _href(language: str, about: About) -> str:
    told = {"theme": about.theme, "territory": about.territory}
    asked = {name: code for name, code in told.items() if code}
    return with_query(screen_path(_HERE, language=language), asked)


def _half(actor: Actor, language: str, half: Half) -> dict[str, Listed]:
    parts = {ORGANISATION.name: half.organisations, OFFER.name: half.offers}
    themes = {ORGANISATION.name: half.theme, OFFER.name: "themes"}
    return {
        kind: Listed(
            list(_entries(actor, language, chosen, themes[kind])),
            len(chosen.ids),
            _list_href(language, kind, half),
        )
        for kind, chosen in parts.items()
    }


def _entries(actor: Actor, language: str, chosen: Chosen, theme: str) -> Iterator[Entry]:
    items = list_page(actor, language, chosen.ids[:_MOST])
    facets = list_facets([item.document_id for item in items])
    for item in items:
        held = facets.get(item.document_id, {})
        yield Entry(
            title=item.title,
            href=document_path("reading.show", language, item.kind, item.slug),
            language=item.language if item.language != language else None,
            where=_where(item, held.get("territory", []), language),
            themes=[label(item.kind, theme, code, language) for code in held.get(theme, [])],
        )


def _where(item: Item, codes: Sequence[str], language: str) -> str:
    """The narrowest of its territories, which filters find by the wider ones too."""
    listed = vocabulary.load("territories")
    narrowest = max(codes, key=lambda code: len(listed.ancestors(code)), default="")
    return label(item.kind, "territory", narrowest, language) if narrowest else ""


def _list_href(language: str, kind: str, half: Half) -> str:
    asked = half.asked[kind].filters
    query = [(name, value) for name, values in asked.items() for value in values]
    return with_query(screen_path("reading.index", language=language, kind=kind), query)


def _options(name: str, counted: _Counted, chosen: str, language: str) -> list[tuple[str, str]]:
    """What somebody says, and what is chosen, in the order of the vocabulary."""
    terms = vocabulary.load(name)
    return [
        (term.code, "\u2003" * terms.depth(term.code) + term.label_in(language))
        for term in terms.offered()
        if term.code == chosen or any(counted.of(term.code))
    ]


def _by_theme(language: str, about: About, counted: _Counted) -> list[Row]:
    terms = vocabulary.load("themes")
    return _sorted(
        Row(
            terms.label(code, language),
            _href(language, About(code, about.territory)),
            *counted.of(code),
        )
        for code in counted.needs | counted.brings
    )


def _by_territory(language: str, about: About, counted: _Counted) -> list[Row]:
    """Countries, or the parts of the territory that was chosen."""
    terms = vocabulary.load("territories")
    return _sorted(
        Row(
            terms.label(code, language),
            _href(language, About(about.theme, code)),
            *counted.of(code),
        )
        for code in terms.children(about.territory)
        if any(counted.of(code))
    )


def _sorted(rows: Iterator[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-row.needs - row.brings, row.label.casefold()))
