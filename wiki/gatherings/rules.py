"""What is always true of a day of meetings: plain values in and out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

#: bounds of what a host may ask for; all from 1
MOST_TABLES = 60
MOST_SLOTS = 30
LONGEST_TALK = 120
LONGEST_PAUSE = 120
#: characters of a name and of a place
LONGEST_NAME = 200
#: guests of one day
MOST_GUESTS = 200
_MINUTES_OF_A_DAY = 24 * 60


class State(StrEnum):
    """Where a day of meetings is."""

    #: guests come and go
    OPEN = "open"
    #: its hosts look at the timetable, and move what they like
    DRAWN = "drawn"
    #: every guest has a letter with its own
    TOLD = "told"
    CANCELLED = "cancelled"


class Act(StrEnum):
    """What can be done with it."""

    #: change the day itself, ask guests
    CHANGE = "change"
    REGISTER = "register"
    LEAVE = "leave"
    DRAW = "draw"
    REOPEN = "reopen"
    MOVE = "move"
    TELL = "tell"
    CANCEL = "cancel"


_ACTS: dict[State, frozenset[Act]] = {
    State.OPEN: frozenset({Act.CHANGE, Act.REGISTER, Act.LEAVE, Act.DRAW, Act.CANCEL}),
    State.DRAWN: frozenset({Act.LEAVE, Act.DRAW, Act.REOPEN, Act.MOVE, Act.TELL, Act.CANCEL}),
    State.TOLD: frozenset({Act.LEAVE, Act.MOVE, Act.CANCEL}),
    State.CANCELLED: frozenset(),
}


def may(state: str, act: Act) -> bool:
    """Whether that can be done with a day in this state."""
    return act in _ACTS[State(state)]


def acts_of(state: str) -> frozenset[Act]:
    """All that can be done with it."""
    return _ACTS[State(state)]


def text_in(texts: Mapping[str, str], language: str) -> str:
    """A name or a place as a reader of `language` is told it; in any other where it must be."""
    return texts.get(language) or next(iter(texts.values()))


@dataclass(frozen=True)
class Times:
    """When talks begin and end: the day, the hour of the first one, both in the zone; minutes."""

    held_on: date
    starts_at: time
    zone: str
    slots: int
    minutes: int
    pause: int

    def start(self, slot: int) -> datetime:
        """The instant at which a slot begins, slots counted from 1, in the zone of the day."""
        first = datetime.combine(self.held_on, self.starts_at, ZoneInfo(self.zone))
        return first + (slot - 1) * timedelta(minutes=self.minutes + self.pause)

    def end(self, slot: int) -> datetime:
        """The instant at which it ends."""
        return self.start(slot) + timedelta(minutes=self.minutes)

    @property
    def fits(self) -> bool:
        """Whether the last talk ends before midnight."""
        started = self.starts_at.hour * 60 + self.starts_at.minute
        taken = self.slots * (self.minutes + self.pause) - self.pause
        return started + taken < _MINUTES_OF_A_DAY
