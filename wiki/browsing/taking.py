"""Documents taken away, some at a time: what a file says of each, in memory that does not grow."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wiki.access.actor import Actor
from wiki.browsing.queries import list_page
from wiki.db import db
from wiki.documents.listings import Item
from wiki.documents.texts import published_facts
from wiki.kinds.fields import FactValue
from wiki.offers import queries as offers

_BATCH = 200


@dataclass(frozen=True)
class Taken:
    """A document as a file tells it. `state` and `expires_on`: of an offer, "" for others."""

    item: Item
    facts: Mapping[str, FactValue]
    state: str = ""
    expires_on: str = ""


def take(actor: Actor, language: str, ids: Sequence[int]) -> Iterator[Taken]:
    """These documents, as far as this person may read them, in this order."""
    for start in range(0, len(ids), _BATCH):
        items = list_page(actor, language, ids[start : start + _BATCH])
        yield from _told(items)
        db.session.rollback()


def _told(items: Sequence[Item]) -> Iterator[Taken]:
    facts = published_facts([item.document_id for item in items])
    ends = [item.document_id for item in items if item.kind == "offer"]
    views = offers.list_views(ends) if ends else {}
    for item in items:
        held, view = facts.get(item.document_id, {}), views.get(item.document_id)
        if view is None:
            yield Taken(item, held)
        else:
            last = view.expires_on.isoformat() if view.expires_on else ""
            yield Taken(item, held, view.shown, last)
