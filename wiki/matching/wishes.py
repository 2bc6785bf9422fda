"""Where a side's own people said each of its wishes, so that they can change it there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wiki.documents.texts import published_facts
from wiki.matching.rules import Refusal
from wiki.matching.sides import Side

_ORGANISATION: Mapping[Refusal, tuple[str, ...]] = {
    Refusal.TYPE: ("looking_types",),
    Refusal.COUNTRY: ("looking_territories",),
    Refusal.PROJECT_KIND: ("looking_project_types",),
    Refusal.LANGUAGE: ("translation",),
}
_OFFER: Mapping[Refusal, tuple[str, ...]] = {
    Refusal.TYPE: ("partner_types",),
    Refusal.COUNTRY: ("partner_territories",),
    Refusal.PROJECT_KIND: ("project_types",),
    Refusal.WINDOW: ("starts_on", "ends_on"),
}


@dataclass(frozen=True)
class Wish:
    """The document that says it, and the name of its fact."""

    document_id: int
    field: str


def said_in(mine: Side, wishes: Iterable[Refusal]) -> dict[Refusal, Wish]:
    """Where each of these wishes stands: what an offer does not say, its organisation does."""
    facts = published_facts([mine.document_id]).get(mine.document_id, {})
    found = {}
    for wish in wishes:
        own = next((name for name in _OFFER.get(wish, ()) if facts.get(name)), "")
        if mine.is_offer and own:
            found[wish] = Wish(mine.document_id, own)
        elif wish in _ORGANISATION:
            found[wish] = Wish(mine.organisation_id, _ORGANISATION[wish][0])
    return found
