"""Codes of vocabularies as numbers and bits: the place of each in its list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from wiki.matching.scoring.columns import Packed
from wiki.vocab import vocabulary

_MOST = 64


@dataclass(frozen=True)
class Codes:
    """The codes of one list, or of several on end. One that is not in it is passed over."""

    order: tuple[str, ...]

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each code."""
        return {code: place for place, code in enumerate(self.order)}

    @property
    def size(self) -> int:
        """How many bytes hold a set of them."""
        return (len(self.order) + 7) // 8

    def known(self, codes: Iterable[str]) -> Iterator[int]:
        """The places of those codes that are known."""
        return (self.places[code] for code in codes if code in self.places)

    def place(self, code: str) -> int:
        """The place of the code; -1 where it is not known, which ends tables by place."""
        return self.places.get(code, -1)

    def bits(self, codes: Iterable[str]) -> int:
        """The set as the bits of one number."""
        return sum(1 << place for place in set(self.known(codes)))

    def packed(self, codes: Iterable[str]) -> Packed:
        """The set as the bits of bytes, for lists of more than 64 codes."""
        held = self.bits(codes).to_bytes(self.size, "little")
        return np.frombuffer(held, np.uint8)

    def unpacked(self, packed: Packed) -> list[str]:
        """The set that `packed` made bytes of."""
        bits = np.unpackbits(packed, bitorder="little")
        return [self.order[place] for place in np.flatnonzero(bits)]


@cache
def codes_of(*vocabularies: str) -> Codes:
    """The codes of these vocabularies, in their order."""
    return Codes(tuple(term.code for name in vocabularies for term in vocabulary.load(name)))


@cache
def small_codes_of(*vocabularies: str) -> Codes:
    """The same, where a set must fit one number. Raises ValueError beyond 64 codes."""
    found = codes_of(*vocabularies)
    if len(found.order) > _MOST:
        raise ValueError(vocabularies)
    return found


def themes() -> Codes:
    """Themes."""
    return codes_of("themes")


def types() -> Codes:
    """Types of organisation."""
    return small_codes_of("organisation-types")


def areas() -> Codes:
    """Types of area, and assets."""
    return small_codes_of("area-types", "assets")


def spoken() -> Codes:
    """Spoken languages."""
    return small_codes_of("spoken-languages")


def project_types() -> Codes:
    """Kinds of project."""
    return small_codes_of("project-types")


def wishes() -> Codes:
    """What may be wished of an area."""
    return small_codes_of("area-wishes")


def territories() -> Codes:
    """Countries and regions."""
    return codes_of("territories")
