"""How far two places are from each other."""

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0

#: latitude and longitude in degrees
Place = tuple[float, float]


def kilometres(one: Place | None, other: Place | None) -> int | None:
    """Along the globe, in whole kilometres (haversine); None where a place is not known.

    >>> kilometres((48.11, -1.68), (47.22, -1.55))
    99
    """
    if one is None or other is None:
        return None
    (north, east), (south, west) = (tuple(map(radians, place)) for place in (one, other))
    height = sin((north - south) / 2) ** 2
    width = cos(north) * cos(south) * sin((east - west) / 2) ** 2
    return round(2 * EARTH_KM * asin(sqrt(min(1.0, height + width))))
