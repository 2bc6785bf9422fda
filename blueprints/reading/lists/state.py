"""What the address of a list asks for; each list has one settled address."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from werkzeug.datastructures import MultiDict

from blueprints.reading.addresses import list_href
from wiki.browsing.queries import filter_names
from wiki.browsing.wish import Box, Order, Tab, Wish
from wiki.kinds.fields import Choice, Choices, Fact, Flag
from wiki.kinds.kind import Kind
from wiki.kinds.registry import get_kind
from wiki.vocab import vocabulary

_LONGEST_TEXT, _LONGEST_VALUE, _MOST_VALUES = 200, 100, 30
_MAP = "map"
_DEGREES = r"-?\d{1,3}(?:\.\d{1,5})?"
_BOX = re.compile(",".join([f"({_DEGREES})"] * 4), re.ASCII)


@dataclass(frozen=True)
class State:
    """A wish as an address tells it, and which page of the answer; `has_map`: drawn as well."""

    wish: Wish
    has_map: bool = False
    page: int = 1

    @property
    def kind(self) -> Kind:
        """What is listed."""
        return get_kind(self.wish.kind)

    @property
    def language(self) -> str:
        """The reader's."""
        return self.wish.language

    @property
    def narrowing(self) -> list[tuple[str, str]]:
        """What decides which documents answer, in the one order that addresses have."""
        wish = self.wish
        query = [(name, value) for name, values in wish.filters.items() for value in values]
        query += [("q", wish.text)] if wish.text else []
        query += [("tab", wish.tab)] if wish.tab != Tab.ACTIVE else []
        query += [("box", ",".join(map(_degrees, wish.box)))] if wish.box else []
        return query

    @property
    def arranging(self) -> list[tuple[str, str]]:
        """How they stand there."""
        _usual, *others = orders_of(self.kind, self.wish.text)
        query = [("order", str(self.wish.order))] if self.wish.order in others else []
        return [*query, ("view", _MAP)] if self.has_map else query

    @property
    def query(self) -> list[tuple[str, str]]:
        """The whole of it."""
        pages = [("page", str(self.page))] if self.page > 1 else []
        return [*self.narrowing, *self.arranging, *pages]

    @property
    def href(self) -> str:
        """The address that asks for it."""
        return list_href(self.language, self.wish.kind, self.query)

    @property
    def is_whole(self) -> bool:
        """Nothing is asked for but the list."""
        return not self.query

    def having(self, name: str, values: Sequence[str]) -> "State":
        """The same list, from its beginning, with these values of a filter."""
        filters = {**self.wish.filters, name: tuple(values)}
        return self.wishing(filters={one: held for one, held in filters.items() if held})

    def wishing(self, **changes: object) -> "State":
        """The list, from its beginning, with this changed in the wish."""
        return replace(self, wish=replace(self.wish, **changes), page=1)  # type: ignore[arg-type]

    def at(self, page: int) -> "State":
        """Another page of the same list."""
        return replace(self, page=page)

    def in_language(self, language: str) -> "State":
        """The same list in another language."""
        return replace(self, wish=replace(self.wish, language=language))


def read_state(language: str, kind: str, asked: "MultiDict[str, str]") -> State:
    """What the address asks for; what it does not know is left aside."""
    listed = get_kind(kind)
    text = " ".join(asked.get("q", "").split())[:_LONGEST_TEXT]
    wish = Wish(
        kind=kind,
        language=language,
        filters=_filters(listed, asked),
        text=text,
        tab=Tab.ENDED if listed.has_end and asked.get("tab") == Tab.ENDED else Tab.ACTIVE,
        order=_order(listed, text, asked.get("order", "")),
        box=_box(asked.get("box", "")),
    )
    page = asked.get("page", "")
    is_number = page.isascii() and page.isdecimal() and len(page) < 7
    has_map = has_places(listed) and asked.get("view") == _MAP
    return State(wish, has_map, max(1, int(page)) if is_number else 1)


def orders_of(kind: Kind, text: str) -> list[Order]:
    """How the list may go, the usual way first: what answers best, once words are looked for."""
    return [*([Order.BEST] if text else []), *map(Order, kind.orders)]


def has_places(kind: Kind) -> bool:
    """Whether its documents may say where on the map they are."""
    return any(fact.name == "latitude" for fact in kind.facts)


def _order(kind: Kind, text: str, asked: str) -> Order:
    orders = orders_of(kind, text)
    return next((one for one in orders if one == asked), orders[0])


def _box(asked: str) -> Box | None:
    told = _BOX.fullmatch(asked)
    return Box(*map(float, told.groups())) if told else None


def _degrees(edge: float) -> str:
    return f"{edge:.4f}".rstrip("0").rstrip(".")


def _filters(kind: Kind, asked: "MultiDict[str, str]") -> Mapping[str, tuple[str, ...]]:
    facts = {fact.name: fact for fact in kind.facts}
    found = {
        name: _settled(facts.get(name), asked.getlist(name)[:_MOST_VALUES])
        for name in filter_names(kind)
    }
    return {name: values for name, values in found.items() if values}


def _settled(fact: Fact | None, asked: Sequence[str]) -> tuple[str, ...]:
    """The values that mean something, each once; of a term and a wider one, the narrower."""
    values = {value[:_LONGEST_VALUE] for value in asked if value}
    if isinstance(fact, Flag):
        return tuple(values & {str(True)})
    if isinstance(fact, Choice | Choices):
        terms = vocabulary.load(fact.vocabulary)
        values &= set(terms.terms)
        values -= {wider for value in values for wider in terms.ancestors(value)}
    return tuple(sorted(values))
