"""A list of documents, narrowed and ordered by its address alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from blueprints.reading.addresses import list_href
from blueprints.reading.entries import Entry, describe
from blueprints.web.facts import label
from blueprints.web.option import Option
from wiki.access.actor import Actor
from wiki.documents import listings
from wiki.documents.listings import Listing
from wiki.kinds.kind import Kind
from wiki.kinds.registry import get_kind

PER_PAGE = 30
_MOST_VALUES = 20
_TAG = "tag"
_NEWEST = "newest"


@dataclass(frozen=True)
class State:
    """What the address of a list asks for."""

    language: str
    kind: str
    filters: Mapping[str, str]
    newest_first: bool
    page: int

    @property
    def href(self) -> str:
        """The address that asks for it."""
        query = dict(self.filters)
        if self.newest_first:
            query["order"] = _NEWEST
        if self.page > 1:
            query["page"] = str(self.page)
        return list_href(self.language, self.kind, query)

    def narrowed(self, name: str, value: str) -> "State":
        """The same list, from its beginning, with only those that answer to this too."""
        return replace(self, filters={**self.filters, name: value}, page=1)

    def widened(self, *names: str) -> "State":
        """The same list, from its beginning, without these filters."""
        left = {name: value for name, value in self.filters.items() if name not in names}
        return replace(self, filters=left, page=1)

    def ordered(self, newest_first: bool) -> "State":
        """The same list in that order, from its beginning."""
        return replace(self, newest_first=newest_first, page=1)

    def at(self, page: int) -> "State":
        """Another page of the same list."""
        return replace(self, page=page)

    def in_language(self, language: str) -> "State":
        """The same list in another language."""
        return replace(self, language=language)


@dataclass(frozen=True)
class Index:
    """Everything a list shows."""

    entries: Sequence[Entry]
    total: int
    chosen: Sequence[tuple[str, str]]
    facets: Sequence[tuple[str, Sequence[Option]]]
    pages: Sequence[tuple[int, str | None]]
    page: int
    previous_href: str | None
    next_href: str | None


def read_state(language: str, kind: str, asked: Mapping[str, str]) -> State:
    """What the address asks for; what it does not know is left aside."""
    names = filter_names(get_kind(kind))
    page = asked.get("page", "")
    return State(
        language=language,
        kind=kind,
        filters={name: asked[name][:100] for name in names if asked.get(name)},
        newest_first=asked.get("order") == _NEWEST,
        page=int(page) if page.isascii() and page.isdecimal() and len(page) < 7 else 1,
    )


def filter_names(kind: Kind) -> list[str]:
    """The filters of a kind, in the order of its facts; free words last."""
    names = [fact.name for fact in kind.facts if fact.facet]
    return [*names, _TAG] if any(text.name == "tags" for text in kind.texts) else names


def compose(actor: Actor, state: State) -> Index:
    """The list that `state` asks for, as this actor may see it."""
    listing = listings.list_documents(
        actor,
        state.kind,
        state.language,
        state.filters,
        page=state.page,
        per_page=PER_PAGE,
        newest_first=state.newest_first,
    )
    return Index(
        entries=describe(listing.items, state.kind, state.language),
        total=listing.total,
        chosen=[
            (label(state.kind, name, value, state.language), state.widened(name).href)
            for name, value in state.filters.items()
        ],
        facets=_facets(state, listing),
        pages=_pages(state, listing),
        page=listing.page,
        previous_href=state.at(listing.page - 1).href if listing.page > 1 else None,
        next_href=state.at(listing.page + 1).href if listing.page < listing.pages else None,
    )


def _facets(state: State, listing: Listing) -> list[tuple[str, Sequence[Option]]]:
    groups: list[tuple[str, Sequence[Option]]] = []
    for name in filter_names(get_kind(state.kind)):
        counts = listing.facets.get(name, [])[:_MOST_VALUES]
        if counts:
            groups.append((name, [_option(state, name, *counted) for counted in counts]))
    return groups


def _option(state: State, name: str, value: str, count: int) -> Option:
    is_current = state.filters.get(name) == value
    leads_to = state.widened(name) if is_current else state.narrowed(name, value)
    return Option(label(state.kind, name, value, state.language), count, leads_to.href, is_current)


def _pages(state: State, listing: Listing) -> list[tuple[int, str | None]]:
    """The first page, the last, those around this one, and gaps (no href) between."""
    if listing.pages == 1:
        return []
    near = range(listing.page - 2, listing.page + 3)
    shown = sorted({1, listing.pages, *near} & set(range(1, listing.pages + 1)))
    pages: list[tuple[int, str | None]] = []
    for number in shown:
        if pages and number > pages[-1][0] + 1:
            pages.append((0, None))
        pages.append((number, state.at(number).href))
    return pages
