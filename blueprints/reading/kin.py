"""What belongs with a document of the network, each with a word on how it stands today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from blueprints.reading.addresses import Pointer, point_to
from blueprints.reading.life import tell_end
from blueprints.reading.shown import Shown
from wiki.documents.kin import list_kin
from wiki.documents.listings import Item
from wiki.offers import queries

_OFFERS = ("offers", "sisters")


@dataclass(frozen=True)
class Kin:
    """`note`: a finished sentence, or ""."""

    link: Pointer
    note: str = ""


def gather(shown: Shown) -> Mapping[str, Sequence[Kin]]:
    """What came of an offer, and what its organisation has besides, by a code for its title."""
    language = shown.language
    found: dict[str, Sequence[Kin]] = {}
    if shown.offer is not None and shown.offer.outcome is not None:
        came = queries.list_came_of(shown.actor, shown.document.id, language)
        found["came"] = [Kin(point_to(item, language)) for item in came]
    for code, items in list_kin(shown.actor, shown.document, language).items():
        found[code] = list(_told(code, items, language))
    return {code: listed for code, listed in found.items() if listed}


def _told(code: str, items: Sequence[Item], language: str) -> Iterable[Kin]:
    """Offers that can be answered come first, and each says whether it can."""
    if code not in _OFFERS:
        return [Kin(point_to(item, language)) for item in items]
    views = queries.list_views([item.document_id for item in items])
    told = [(views[item.document_id], item) for item in items]
    return [
        Kin(point_to(item, language), tell_end(offer.expires_on if offer.is_active else None))
        for offer, item in sorted(told, key=lambda one: not one[0].is_active)
    ]
