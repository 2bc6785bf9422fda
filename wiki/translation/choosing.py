"""Which documents the board shows, in which order, and how many there are of each state."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.insiders import is_insider
from wiki.documents.models import Document, Facet
from wiki.translation.cells import Status
from wiki.translation.tally import Card, Mark, Tally, tally
from wiki.translation.wish import Order, Wish

#: what is behind since no day comes last
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Choice:
    """The documents that have what is asked for in one language at least, the first one first.

    `counts`: the cells of each state, whatever state is asked for; `words` to write in a language.
    """

    ids: Sequence[int]
    counts: Mapping[Status, int]
    words: Mapping[str, int]


def choose(actor: Actor, language: str, wish: Wish) -> Choice:
    """What a reader of `language` is shown of the documents that this actor may read."""
    cards = _narrowed(actor, wish)
    insider = _drafts_told(actor, cards)
    counts, words = dict.fromkeys(Status, 0), Counter[str]()
    asked: dict[int, list[Mark]] = {}
    for number, card in cards.items():
        for mark in card.marks:
            if wish.language not in (None, mark.language):
                continue
            counts[mark.status] += 1
            words[mark.language] += mark.words
            has_draft = mark.has_draft and number in insider
            counts[Status.DRAFT] += has_draft
            if _is_asked(wish.status, mark, has_draft):
                asked.setdefault(number, []).append(mark)
    rank = _RANKS[wish.order]
    first = {one: (*rank(cards[one], marks, language), one) for one, marks in asked.items()}
    return Choice(sorted(first, key=first.__getitem__), counts, +words)


def _is_asked(status: Status | None, mark: Mark, has_draft: bool) -> bool:
    return status is None or (has_draft if status is Status.DRAFT else mark.status is status)


def _narrowed(actor: Actor, wish: Wish) -> Tally:
    """What this actor may read, of the kind and the topic."""
    audiences = actor.audiences  # told once: it is worked out each time
    cards = {
        number: card
        for number, card in tally().items()
        if card.audience in audiences and wish.kind in (None, card.kind)
    }
    if wish.topic is None:
        return cards
    about = select(Facet.document_id).where(Facet.name == "topics", Facet.value == wish.topic)
    return {one: cards[one] for one in db.session.scalars(about.distinct()) if one in cards}


def _drafts_told(actor: Actor, cards: Tally) -> Collection[int]:
    """The documents whose drafts this actor is told of."""
    if actor.is_editor:
        return cards
    return set(db.session.scalars(select(Document.id).where(is_insider(actor))))


def _by_title(card: Card, _: Sequence[Mark], language: str) -> tuple[str]:
    """By its title in the reader's language, else by the first of its others."""
    return (card.titles.get(language) or min(card.titles.values(), default=""),)


_RANKS: Mapping[Order, Callable[[Card, Sequence[Mark], str], tuple[Any, ...]]] = {
    Order.BEHIND: lambda _, marks, __: (-sum(mark.passages for mark in marks),),
    Order.OLDEST: lambda _, marks, __: (min(mark.since or _NEVER for mark in marks),),
    Order.WORDS: lambda _, marks, __: (-sum(mark.words for mark in marks),),
    Order.TITLE: _by_title,
}
