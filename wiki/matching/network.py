"""Who works together, as far as those concerned let it be known; always as somebody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from wiki.access.actor import Actor
from wiki.documents.listings import Item, list_items
from wiki.introductions.rules import State
from wiki.introductions.shown import list_cooperations
from wiki.offers.ledger import list_partnerships


@dataclass(frozen=True)
class Tie:
    """Two organisations that work together, or did.

    `offer`: what brought them together. `state`: see `introduction-states`. `is_shown_by_both`:
    else the offer that ended with it names the other. `outcome`: see `introduction-outcomes`.
    """

    one: Item
    other: Item
    offer: Item | None
    since: datetime
    state: str
    outcome: str | None
    is_shown_by_both: bool


@dataclass(frozen=True)
class _Told:
    """The same in ids, before it is known who may read it."""

    one_id: int
    other_id: int
    offer_id: int | None
    since: datetime
    state: str
    outcome: str | None = None
    is_shown_by_both: bool = True


def list_ties(actor: Actor, language: str) -> Sequence[Tie]:
    """What both sides show, and what concluded offers name, the newest first.

    An organisation that this person may not read is in none; nor is what only a hidden offer told.
    """
    told = [*_agreed(), *_concluded()]
    ids = {one for each in told for one in (each.one_id, each.other_id, each.offer_id) if one}
    known = {item.document_id: item for item in list_items(actor, language, ids)}
    ties = [
        Tie(
            one=known[each.one_id],
            other=known[each.other_id],
            offer=known.get(each.offer_id) if each.offer_id else None,
            since=each.since,
            state=each.state,
            outcome=each.outcome,
            is_shown_by_both=each.is_shown_by_both,
        )
        for each in told
        if {each.one_id, each.other_id} <= known.keys()
        and (each.is_shown_by_both or each.offer_id in known)
    ]
    return sorted(ties, key=lambda tie: tie.since, reverse=True)


def _agreed() -> Iterator[_Told]:
    for one in list_cooperations():
        yield _Told(one.one_id, one.other_id, one.offer_id, one.agreed_at, one.state, one.outcome)


def _concluded() -> Iterator[_Told]:
    for one in list_partnerships():
        yield _Told(
            one.organisation_id,
            one.partner_id,
            one.offer_id,
            one.ended_at,
            State.AGREED,
            is_shown_by_both=False,
        )
