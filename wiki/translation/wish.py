"""What may be asked of the board."""

from dataclasses import dataclass
from enum import StrEnum

from wiki.translation.cells import Status


class Order(StrEnum):
    """What comes first."""

    BEHIND = "behind"  # most passages behind
    OLDEST = "oldest"  # behind for the longest time
    WORDS = "words"  # most words to write
    TITLE = "title"


@dataclass(frozen=True)
class Wish:
    """Which part of the board is asked for; None asks for everything."""

    kind: str | None = None
    language: str | None = None
    status: Status | None = None
    topic: str | None = None
    order: Order = Order.BEHIND
