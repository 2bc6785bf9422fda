"""What two territories allow: whether one is where the other looks, and kinds of project."""

from collections.abc import Iterable
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from wiki.matching.scoring import codes
from wiki.matching.scoring.columns import Bits, Flags, Packed
from wiki.vocab import territories, vocabulary

_EUROPEAN_UNION = "eu"
_MARITIME = (
    *("sea-basin", "sea-basin-mediterranean", "sea-basin-baltic"),
    *("sea-basin-north-sea", "sea-basin-atlantic"),
)
#: kinds of project in one country, or between two
_NATIONAL = ("within-country", "across-regions", "same-region", *_MARITIME)
_ABROAD = ("transnational", "cross-border", *_MARITIME)
_IN_THE_UNION = (*_ABROAD, "other-member-states")
_OUTSIDE = (*_ABROAD, "non-eu-countries")


@cache
def countries() -> NDArray[np.int16]:
    """By territory, the place of its country among them; the last one: unknown, -1."""
    known = codes.territories()
    return np.array([*(known.place(_country(code)) for code in known.order), -1], np.int16)


def is_about(sought: Packed) -> Flags:
    """By territory, whether it may be in one of those looked for (packed); the last one: unknown.

    A country is about a region of it: nobody said in which region it is.
    """
    return _about(sought.tobytes())


@lru_cache(maxsize=256)
def _about(packed: bytes) -> Flags:
    known = codes.territories()
    sought = known.unpacked(np.frombuffer(packed, np.uint8))
    found = np.zeros(len(known.order) + 1, np.bool_)
    for code in sought:
        found[list(known.known(_lineage(code)))] = True
    found[-1] = True
    return found if sought else ~np.zeros_like(found)


@lru_cache(maxsize=256)
def lineage(territory: int) -> Packed:
    """The territory of this place, those that it is in and those in it, packed."""
    known = codes.territories()
    return known.packed(_lineage(known.order[territory]) if territory >= 0 else ())


def possible_kinds(territory: int) -> Bits:
    """By territory, the kinds of project possible with this one; the last one: unknown."""
    lands, members = countries(), _members()
    here = lands[territory]
    beyond = np.where(members & members[territory], _kinds(_IN_THE_UNION), _kinds(_OUTSIDE))
    kinds = np.where(lands == here, _kinds(_NATIONAL), beyond)
    return np.where((lands < 0) | (here < 0), _kinds(codes.project_types().order), kinds)


def _kinds(named: Iterable[str]) -> np.uint64:
    return np.uint64(codes.project_types().bits(named))


@cache
def _members() -> Flags:
    """By territory, whether it is in the Union; the last one: unknown."""
    known = vocabulary.load("territories").terms
    lands = (_country(code) for code in codes.territories().order)
    return np.array([*(known[land].scheme == _EUROPEAN_UNION for land in lands), False])


def _country(code: str) -> str:
    return territories.country_of(code)


def _lineage(code: str) -> list[str]:
    return [*territories.ancestors(code), code, *territories.descendants(code)]
