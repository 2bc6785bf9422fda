"""What happens to watches, as the journal keeps it: ids and codes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WatchBegun:
    """Somebody wants to hear of something."""

    watch_id: int
    what: str


@dataclass(frozen=True)
class WatchEnded:
    """They do not any more; `by_letter` when the link of a letter said so."""

    watch_id: int
    what: str
    by_letter: bool


@dataclass(frozen=True)
class PaceChanged:
    """They want to hear of it sooner, or later."""

    watch_id: int
    pace: str


@dataclass(frozen=True)
class WatchingHabitChanged:
    """They watch, or watch no more, each document that they create."""

    account_id: int
    is_on: bool
