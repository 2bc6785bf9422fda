"""A map drawn here: places on a grid, those that share a cell told together. No tiles, no script.

Degrees of longitude are drawn as long as those of latitude are in the middle of the map
(equirectangular projection), which is right enough for a country and honest enough for a continent.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, cos, floor, radians, sqrt

from wiki.browsing.wish import Box

WIDTH, HEIGHT = 720, 480
_COLUMNS, _ROWS = 18, 12
_MARGIN = 0.04  # of the extent, on each side
_LEAST = 0.02  # degrees that a map shows at least
_RADIUS, _GROWTH, _LARGEST = 7, 2.2, 26

Places = Mapping[int, tuple[float, float]]


@dataclass(frozen=True)
class Spot:
    """Places that share a cell: where they are drawn, and the box that holds them all."""

    x: int
    y: int
    radius: int
    ids: Sequence[int]
    box: Box


def draw(places: Places) -> list[Spot]:
    """The places, northern ones first, on a map that shows them all."""
    if not places:
        return []
    extent = _extent(places)
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    drawn = {one: _point(extent, *place) for one, place in places.items()}
    for one, (x, y) in drawn.items():
        cells[int(y * _ROWS / HEIGHT), int(x * _COLUMNS / WIDTH)].append(one)
    return [_spot(ids, places, drawn) for _, ids in sorted(cells.items())]


def locate(places: Places, place: tuple[float, float]) -> tuple[int, int]:
    """Where a place among these is drawn, on the map that shows them all."""
    x, y = _point(_extent(places), *place)
    return round(x), round(y)


def radius_of(count: int) -> int:
    """How large so many are drawn."""
    return round(min(_LARGEST, _RADIUS + _GROWTH * sqrt(count - 1)))


def _spot(ids: Sequence[int], places: Places, drawn: Mapping[int, tuple[float, float]]) -> Spot:
    x = sum(drawn[one][0] for one in ids) / len(ids)
    y = sum(drawn[one][1] for one in ids) / len(ids)
    box = _outward(_around([places[one] for one in ids]))
    return Spot(round(x), round(y), radius_of(len(ids)), ids, box)


def _around(places: Sequence[tuple[float, float]]) -> Box:
    south, north = min(one[0] for one in places), max(one[0] for one in places)
    west, east = min(one[1] for one in places), max(one[1] for one in places)
    return Box(west, south, east, north)


def _outward(box: Box) -> Box:
    """The box in four decimals, as addresses tell it, with all that it held."""
    west, south = (floor(edge * 10_000) / 10_000 for edge in box[:2])
    east, north = (ceil(edge * 10_000) / 10_000 for edge in box[2:])
    return Box(west, south, east, north)


def _extent(places: Places) -> Box:
    """What the map shows: all places, a margin, and the shape of the drawing."""
    west, south, east, north = _around(list(places.values()))
    squeeze = cos(radians((south + north) / 2)) or 1.0
    height = max(north - south, _LEAST) * (1 + 2 * _MARGIN)
    width = max((east - west) * squeeze, _LEAST) * (1 + 2 * _MARGIN)
    height, width = max(height, width * HEIGHT / WIDTH), max(width, height * WIDTH / HEIGHT)
    middle, centre = (south + north) / 2, (west + east) / 2
    half = width / squeeze / 2
    return Box(centre - half, middle - height / 2, centre + half, middle + height / 2)


def _point(extent: Box, latitude: float, longitude: float) -> tuple[float, float]:
    x = (longitude - extent.west) / (extent.east - extent.west) * WIDTH
    y = (extent.north - latitude) / (extent.north - extent.south) * HEIGHT
    return x, y
