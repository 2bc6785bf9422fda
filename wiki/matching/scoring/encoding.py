"""Sides become columns."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import cos, radians, sin

import numpy as np

from wiki.matching import themes
from wiki.matching.scoring import codes
from wiki.matching.scoring.columns import Array, Plain, Sets
from wiki.matching.sides import Side
from wiki.vocab import vocabulary

#: of an open window, and of what does not end
FIRST, LAST = date.min.toordinal(), date.max.toordinal()

_KINDS: Mapping[str, type[np.generic]] = {
    **dict.fromkeys(("document", "organisation"), np.int64),
    **dict.fromkeys(("type", "types_sought", "type_first", "project_types"), np.uint64),
    **dict.fromkeys(("area", "area_sought", "languages"), np.uint64),
    **dict.fromkeys(("starts_on", "ends_on", "published_on", "expires_on"), np.int32),
    **dict.fromkeys(("x", "y", "z", "within_km"), np.float32),
    **dict.fromkeys(("territory", "places_left"), np.int16),
    **dict.fromkeys(("area_wish", "translates"), np.int8),
    "is_offer": np.bool_,
}


def plain(sides: Sequence[Side]) -> Plain:
    """What is one number for each."""
    rows = [_plain(side) for side in sides]
    return Plain(
        **{name: np.array([row[name] for row in rows], _KINDS[name]) for name in Plain.names()}
    )


def sets(sides: Sequence[Side]) -> Sets:
    """What is several numbers for each."""
    known, lands = codes.themes(), codes.territories()
    return Sets(
        themes=_beside([known.packed(side.has) for side in sides], known.size),
        themes_sought=_beside([known.packed(side.seeks) for side in sides], known.size),
        territories_sought=_beside(
            [lands.packed(side.territories_sought) for side in sides], lands.size
        ),
        nearness=_beside([_nearness(side.has) for side in sides], len(known.order)),
        know_how=_beside([_know_how(side.know_how) for side in sides], len(known.order)),
    )


def _plain(side: Side) -> dict[str, float]:
    types = codes.types()
    x, y, z = _on_globe(side.place)
    return {
        "document": side.document_id,
        "organisation": side.organisation_id,
        "is_offer": side.is_offer,
        "type": types.bits([side.type]),
        "types_sought": types.bits(side.types_sought),
        "type_first": types.bits(side.types_sought[:1]),
        "area": codes.areas().bits(side.area),
        "area_sought": codes.areas().bits(side.area_sought),
        "area_wish": codes.wishes().place(side.area_wish),
        "languages": codes.spoken().bits(side.languages),
        "translates": -1 if side.translates is None else side.translates,
        "territory": codes.territories().place(side.territory),
        "x": x,
        "y": y,
        "z": z,
        "within_km": -1 if side.within_km is None else side.within_km,
        "project_types": codes.project_types().bits(side.project_types),
        "starts_on": side.starts_on.toordinal() if side.starts_on else FIRST,
        "ends_on": side.ends_on.toordinal() if side.ends_on else LAST,
        "places_left": -1 if side.places_left is None else side.places_left,
        "published_on": side.published_at.toordinal() if side.published_at else 0,
        "expires_on": side.expires_on.toordinal() if side.expires_on else LAST,
    }


def _on_globe(place: tuple[float, float] | None) -> tuple[float, float, float]:
    if place is None:
        return float("nan"), float("nan"), float("nan")
    latitude, longitude = map(radians, place)
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)


def _nearness(has: Mapping[str, float]) -> Array:
    places = codes.themes().places
    known = [(places[code], sure) for code, sure in has.items() if code in places]
    near = [np.rint(themes.table()[:, place] * sure) for place, sure in known]
    return np.max(near, axis=0, initial=0) if near else np.zeros(len(places))


def _know_how(works: Mapping[str, int]) -> Array:
    counts = np.zeros(len(codes.themes().order))
    above = vocabulary.load("themes").ancestors
    for code, count in works.items():
        for place in codes.themes().known([code, *above(code)]):
            counts[place] += count
    return np.minimum(counts, 255)


def _beside(rows: Sequence[Array], size: int) -> Array:
    """The rows as columns, in one piece; none of them is a table of no columns."""
    return np.ascontiguousarray(np.array(rows, np.uint8).reshape(len(rows), size).T)
