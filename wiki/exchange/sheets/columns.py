"""The columns of a sheet: an id, the facts, each text in each language, and what stands beside."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wiki.config import current
from wiki.kinds.kind import Kind
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION

ID = "id"
#: what comes from official data: names of facts, where from, and of which day
OFFICIAL = ("official", "source", "as_of")
#: where letters go while nobody has a seat; for nobody else's eyes
PRIVATE = ("mailbox",)
#: how an offer stands, taken with its first row only
LIFE = ("state", "expires_on", "published_on", "ended_on", "outcome", "outcome_reason")

_BESIDE: Mapping[str, Sequence[str]] = {ORGANISATION.name: OFFICIAL, OFFER.name: LIFE}

#: the kinds that have sheets
KINDS: Mapping[str, Kind] = {kind.name: kind for kind in (ORGANISATION, OFFER)}


@dataclass(frozen=True)
class Sheet:
    """The columns of one kind. `has_private`: with those that no export tells unasked."""

    kind: Kind
    has_private: bool = False

    @cached_property
    def texts(self) -> Mapping[str, tuple[str, str]]:
        """Column → (language, text): `title_fr`, `title_en`…"""
        languages = current().languages
        return {
            f"{text.name}_{code}": (code, text.name)
            for text in self.kind.texts
            for code in languages
        }

    @cached_property
    def columns(self) -> Sequence[str]:
        """All of them, in order."""
        return tuple(self._columns())

    def _columns(self) -> Iterator[str]:
        yield ID
        yield from (fact.name for fact in self.kind.facts)
        yield from self.texts
        yield from _BESIDE[self.kind.name]
        if self.has_private and self.kind == ORGANISATION:
            yield from PRIVATE
