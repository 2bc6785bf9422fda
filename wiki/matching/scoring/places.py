"""What two territories allow: whether one is where the other looks, and kinds of project."""

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from wiki.matching.scoring import codes
from wiki.matching.scoring.columns import Bits, Flags, Packed
from wiki.vocab import territories, vocabulary

_EUROPEAN_UNION = "eu"
_NATIONAL = ("within-country", "across-regions", "same-region")
_ABROAD = ("transnational", "cross-border")
_MARITIME = (
    "sea-basin",
    "sea-basin-mediterranean",
    "sea-basin-baltic",
    "sea-basin-north-sea",
    "sea-basin-atlantic",
)


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


@lru_cache(maxsize=2048)
def possible_kinds(territory: int) -> Bits:
    """By territory, the kinds of project (bits) possible with this one; the last one: unknown."""
    known = codes.territories()
    everything = codes.project_types().bits(codes.project_types().order)
    if territory < 0:
        return np.full(len(known.order) + 1, everything, np.uint64)
    here = known.order[territory]
    kinds = [codes.project_types().bits(_kinds(here, there)) for there in known.order]
    return np.array([*kinds, everything], np.uint64)


def _kinds(here: str, there: str) -> tuple[str, ...]:
    if _country(here) == _country(there):
        return (*_NATIONAL, *_MARITIME)
    are_members = _is_member(here) and _is_member(there)
    beyond = "other-member-states" if are_members else "non-eu-countries"
    return (*_ABROAD, *_MARITIME, beyond)


def _country(code: str) -> str:
    return territories.country_of(code)


def _is_member(code: str) -> bool:
    return vocabulary.load("territories").terms[_country(code)].scheme == _EUROPEAN_UNION


def _lineage(code: str) -> list[str]:
    return [*territories.ancestors(code), code, *territories.descendants(code)]
