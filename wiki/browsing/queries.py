"""Narrowing a list, always as somebody: what one may not read is neither listed nor counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wiki.access.actor import Actor
from wiki.browsing.bits import packed
from wiki.browsing.catalogue import Card, Catalogue
from wiki.browsing.keeping import catalogue_of
from wiki.browsing.wish import Order, Tab, Wish
from wiki.documents.listings import Item, list_items
from wiki.kinds.kind import Kind
from wiki.kinds.registry import get_kind
from wiki.offers.keeping import today
from wiki.search.queries import find_ids


@dataclass(frozen=True)
class Chosen:
    """What a wish comes to. `ids`: every document that answers, in order.

    `facets`: (value, how many), each name counted as if nothing had been chosen for it. `tabs`:
    how many each tab has; empty for a kind whose documents do not end. `cards`: by id.
    `untranslated`: how many have no text in the reader's language.
    """

    ids: Sequence[int]
    facets: Mapping[str, Sequence[tuple[str, int]]]
    tabs: Mapping[Tab, int]
    cards: Mapping[int, Card]
    untranslated: int

    @property
    def places(self) -> dict[int, tuple[float, float]]:
        """Where those are that say so: latitude and longitude, in the order of the list."""
        places = ((one, self.cards[one].place) for one in self.ids)
        return {one: place for one, place in places if place}


def filter_names(kind: Kind) -> list[str]:
    """The filters of a kind, in the order of its facts; free words last."""
    names = [fact.name for fact in kind.facts if fact.facet]
    return [*names, "tag"] if any(text.name == "tags" for text in kind.texts) else names


def choose(actor: Actor, wish: Wish) -> Chosen:
    """The documents that answer to the wish, as this person may read them."""
    catalogue, kind = catalogue_of(wish.kind), get_kind(wish.kind)
    found = find_ids(actor, wish.text, wish.language, wish.kind) if wish.text else None
    within = _readable(actor, catalogue, wish, found)
    by_tab = {tab: within & catalogue.on_tab(tab, today()) for tab in Tab if kind.has_end}
    within = by_tab.get(wish.tab, within)
    keeping = {
        name: catalogue.with_any(name, values) for name, values in wish.filters.items() if values
    }
    answering = _meet(within, keeping)
    return Chosen(
        ids=_ordered(catalogue, answering, wish, found),
        facets={
            name: _counted(catalogue, name, wish, _meet(within, keeping, but=name))
            for name in filter_names(kind)
        },
        tabs={tab: _meet(bits, keeping).bit_count() for tab, bits in by_tab.items()},
        cards=catalogue.cards,
        untranslated=(answering & catalogue.without(wish.language)).bit_count(),
    )


def choose_active(actor: Actor, wish: Wish) -> Chosen:
    """The same, of what has not ended, by its end: what calendars want."""
    return choose(actor, replace(wish, tab=Tab.ACTIVE, order=Order.ENDING))


def list_page(actor: Actor, language: str, ids: Sequence[int]) -> list[Item]:
    """These documents in this order; the rows say once more what this person may read."""
    found = {item.document_id: item for item in list_items(actor, language, ids)}
    return [found[one] for one in ids if one in found]


def _readable(actor: Actor, catalogue: Catalogue, wish: Wish, found: Sequence[int] | None) -> int:
    bits = catalogue.readable(actor.audiences)
    if found is not None:
        bits &= packed(found)
    return bits & catalogue.within(wish.box) if wish.box else bits


def _meet(bits: int, keeping: Mapping[str, int], but: str = "") -> int:
    for name, kept in keeping.items():
        if name != but:
            bits &= kept
    return bits


def _counted(catalogue: Catalogue, name: str, wish: Wish, within: int) -> list[tuple[str, int]]:
    counts = catalogue.counts(name, wish.language, within)
    return sorted(counts, key=lambda pair: (-pair[1], pair[0]))


def _ordered(
    catalogue: Catalogue, bits: int, wish: Wish, found: Sequence[int] | None
) -> Sequence[int]:
    if wish.order == Order.BEST and found is not None:
        return [one for one in found if bits >> one & 1]
    return catalogue.ordered(bits, wish.order, wish.language)
