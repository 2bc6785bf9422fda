"""What somebody asks of a list."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Order(StrEnum):
    """How a list goes: by the alphabet, the newest first and those slow to answer last, what ends
    first, what was confirmed last.
    """

    TITLE = "title"
    NEWEST = "newest"
    ENDING = "ending"
    CONFIRMED = "confirmed"
    BEST = "best"  # what answers best to the words looked for


class Tab(StrEnum):
    """What of a kind whose documents end."""

    ACTIVE = "active"
    ENDED = "ended"


class Box(NamedTuple):
    """A part of the map, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a place is in it, its edges included."""
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east


@dataclass(frozen=True)
class Wish:
    """A document answers when it has one of the values of each filter, all the words, and a place
    in the box.
    """

    kind: str
    language: str
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    text: str = ""
    tab: Tab = Tab.ACTIVE
    order: Order = Order.TITLE
    box: Box | None = None
