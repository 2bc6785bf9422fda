"""Where those may be that do not say so: in the middle of their neighbours, told as such."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import fmean

from wiki.browsing.bits import among, packed
from wiki.browsing.keeping import catalogue_of
from wiki.browsing.queries import Chosen
from wiki.vocab import territories

_TERRITORY = "territory"


@dataclass(frozen=True)
class About:
    """Documents of a territory without a place of their own. `place`: latitude and longitude."""

    territory: str
    place: tuple[float, float]
    ids: Sequence[int]


def list_about(kind: str, chosen: Chosen) -> list[About]:
    """Those of a list that say no place, by the narrowest territory in which others of it do.

    What is in no such territory, not even by its country, is left out.
    """
    places = chosen.places
    known, left = packed(list(places)), packed([one for one in chosen.ids if one not in places])
    values = catalogue_of(kind).values_of(_TERRITORY)
    found = []
    for code in sorted(values, key=lambda one: (-len(territories.ancestors(one)), one)):
        here, neighbours = values[code] & left, values[code] & known
        if here and neighbours:
            middle = _middle([places[one] for one in among(neighbours, places)])
            found.append(About(code, middle, list(among(here, chosen.ids))))
            left &= ~here
    return found


def _middle(places: Collection[tuple[float, float]]) -> tuple[float, float]:
    return fmean(latitude for latitude, _ in places), fmean(longitude for _, longitude in places)
