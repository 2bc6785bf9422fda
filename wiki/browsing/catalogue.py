"""What lists know of the documents of one kind, held in memory: see decision 0018.

Each document has a number; each value of a filter is the set of its documents' numbers.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from wiki.browsing.bits import among, packed
from wiki.browsing.wish import Box, Order, Tab

#: what is not said of a date sorts after what is
_NEVER = date.max.toordinal()

#: document, name, value, language or ""
Facet = tuple[int, str, str, str]
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a language says in lists: the title to sort by, and since when it is public."""

    sort_key: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """A document. `headings`: by language; `place`: latitude and longitude; `is_listed` false:
    it was put away; `is_slow`: somebody waits too long for its people to answer.
    """

    document_id: int
    audience: str
    origin: str
    headings: Mapping[str, Heading]
    place: tuple[float, float] | None = None
    is_ended: bool = False
    is_listed: bool = True
    is_slow: bool = False
    expires_on: date | None = None
    confirmed_at: datetime | None = None

    def heading_for(self, language: str) -> Heading:
        """The one a reader of `language` is shown: theirs, the original, any."""
        chosen = (code for code in (language, self.origin) if code in self.headings)
        return self.headings[next(chosen, min(self.headings))]

    def tab_on(self, today: date) -> Tab | None:
        """Where it is to be found: what expires today still is active."""
        if not self.is_listed:
            return None
        is_over = self.expires_on is not None and self.expires_on < today
        return Tab.ENDED if self.is_ended or is_over else Tab.ACTIVE


class Catalogue:
    """The published documents of a kind. Only `replace` changes it, before anybody reads it."""

    def __init__(self) -> None:
        self.cards: dict[int, Card] = {}
        self._values: dict[str, dict[tuple[str, str], int]] = {}
        self._audiences: dict[str, int] = {}
        self._orders: dict[tuple[Order, str], list[int]] = {}
        self._tabs: tuple[date, dict[Tab | None, int]] | None = None
        self._unspoken: dict[str, int] = {}

    def copy(self) -> "Catalogue":
        """Another one that holds the same."""
        other = Catalogue()
        other.cards = dict(self.cards)
        other._values = {name: dict(held) for name, held in self._values.items()}
        other._audiences = dict(self._audiences)
        return other

    def replace(self, gone: Iterable[int], cards: Iterable[Card], facets: Iterable[Facet]) -> None:
        """Forget these documents; take in, or in anew, those of the cards."""
        held = packed([one for one in gone if one in self.cards])
        _without(self._audiences, held)
        for values in self._values.values():
            _without(values, held)
        for number in among(held, list(self.cards)):
            del self.cards[number]
        self._add_cards(cards)
        self._add_facets(facets)

    def _add_cards(self, cards: Iterable[Card]) -> None:
        audiences: defaultdict[str, list[int]] = defaultdict(list)
        for card in cards:
            self.cards[card.document_id] = card
            audiences[card.audience].append(card.document_id)
        _join(self._audiences, audiences)

    def _add_facets(self, facets: Iterable[Facet]) -> None:
        found: defaultdict[str, defaultdict[tuple[str, str], list[int]]]
        found = defaultdict(lambda: defaultdict(list))
        for number, name, value, language in facets:
            found[name][value, language].append(number)
        for name, values in found.items():
            _join(self._values.setdefault(name, {}), values)

    def readable(self, audiences: Iterable[str]) -> int:
        """Those that are meant for one of these audiences."""
        return _either(self._audiences.get(audience, 0) for audience in audiences)

    def with_any(self, name: str, values: Collection[str]) -> int:
        """Those that have one of these values, in whatever language it is said."""
        held = self._values.get(name, {})
        return _either(bits for (value, _), bits in held.items() if value in values)

    def values_of(self, name: str) -> dict[str, int]:
        """Every value of a filter that no language has to say, with those that have it."""
        return {
            value: bits
            for (value, spoken), bits in self._values.get(name, {}).items()
            if not spoken
        }

    def counts(self, name: str, language: str, within: int) -> Iterator[tuple[str, int]]:
        """How many of `within` have each value; words of other languages are left out."""
        for (value, spoken), bits in self._values.get(name, {}).items():
            if spoken in ("", language) and (count := (bits & within).bit_count()):
                yield value, count

    def on_tab(self, tab: Tab, today: date) -> int:
        """Those to be found there today."""
        if self._tabs is None or self._tabs[0] != today:
            found: defaultdict[Tab | None, list[int]] = defaultdict(list)
            for number, card in self.cards.items():
                found[card.tab_on(today)].append(number)
            self._tabs = today, {one: packed(numbers) for one, numbers in found.items()}
        return self._tabs[1].get(tab, 0)

    def without(self, language: str) -> int:
        """Those that have no text in this language."""
        if language not in self._unspoken:
            lacking = [n for n, card in self.cards.items() if language not in card.headings]
            self._unspoken[language] = packed(lacking)
        return self._unspoken[language]

    def within(self, box: Box) -> int:
        """Those that have a place there."""
        places = ((number, card.place) for number, card in self.cards.items())
        return packed([number for number, place in places if place and box.holds(*place)])

    def ordered(self, bits: int, order: Order, language: str) -> list[int]:
        """The ids of these documents, in that order."""
        key = order, language
        if key not in self._orders:
            self._orders[key] = sorted(
                self.cards, key=lambda one: _rank(self.cards[one], order, language)
            )
        return list(among(bits, self._orders[key]))


def _rank(card: Card, order: Order, language: str) -> tuple[float | str, ...]:
    heading = card.heading_for(language)
    match order:
        case Order.NEWEST:
            return card.is_slow, -heading.published_at.timestamp(), -card.document_id
        case Order.ENDING:
            end = card.expires_on.toordinal() if card.expires_on else _NEVER
            return end, heading.sort_key, card.document_id
        case Order.CONFIRMED:
            at = card.confirmed_at.timestamp() if card.confirmed_at else 0
            return -at, heading.sort_key, card.document_id
    return heading.sort_key, card.document_id


def _either(several: Iterable[int]) -> int:
    found = 0
    for bits in several:
        found |= bits
    return found


def _join(held: dict[K, int], found: Mapping[K, Collection[int]]) -> None:
    for key, numbers in found.items():
        held[key] = held.get(key, 0) | packed(numbers)


def _without(held: dict[K, int], gone: int) -> None:
    for key, bits in held.items():
        if bits & gone:
            held[key] = bits & ~gone
