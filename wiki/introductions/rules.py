"""What is always true of an introduction: plain values in and out."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

#: a silent interest that nobody shared is forgotten after so many days
INTEREST_DAYS = 90
#: silent interests that one organisation may have at the same time
MOST_INTERESTS = 50
#: introductions that one organisation may wait for at the same time
MOST_PROPOSED = 20
#: whoever was declined asks the same organisation no sooner than after so many days
DECLINED_DAYS = 180
#: after how many days of silence the people who were asked are written to
NUDGES = (7, 14)
#: days within which a reminder can be asked for
FARTHEST_REMINDER = 730
#: characters of a message, of a note, of the next step, and of why something is set aside
LONGEST_MESSAGE = 5_000
LONGEST_NOTE = 20_000
LONGEST_STEP = 300
LONGEST_WHY = 1_000


class State(StrEnum):
    """Where an introduction is; see `wiki/vocab/introduction-states.toml`."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    IN_TALKS = "in-talks"
    AGREED = "agreed"
    RUNNING = "running"
    TOLD = "told"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class Place(StrEnum):
    """Which of the two an organisation is."""

    ASKER = "asker"
    ASKED = "asked"


class Move(StrEnum):
    """What can happen to an introduction."""

    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    TALK = "talk"
    AGREE = "agree"
    RUN = "run"
    TELL = "tell"
    END = "end"


#: the columns of the board, from left to right
COLUMNS = (
    State.PROPOSED,
    State.ACCEPTED,
    State.IN_TALKS,
    State.AGREED,
    State.RUNNING,
    State.TOLD,
)
#: both know each other, and write a note together
TALKING = frozenset({State.ACCEPTED, State.IN_TALKS, State.AGREED, State.RUNNING})
#: it stands between the two: neither asks for another one
OPEN = TALKING | {State.PROPOSED}
#: they cooperate, or did: the public may know when both show it
COOPERATING = frozenset({State.AGREED, State.RUNNING, State.TOLD})

_BOTH = {Place.ASKER, Place.ASKED}
#: move → (from where, to where, for whom). What was noted by mistake is taken back a step.
_MOVES: dict[Move, tuple[Collection[State], State, Collection[Place]]] = {
    Move.ACCEPT: ({State.PROPOSED}, State.ACCEPTED, {Place.ASKED}),
    Move.DECLINE: ({State.PROPOSED}, State.DECLINED, {Place.ASKED}),
    Move.WITHDRAW: ({State.PROPOSED}, State.WITHDRAWN, {Place.ASKER}),
    Move.TALK: ({State.ACCEPTED, State.AGREED}, State.IN_TALKS, _BOTH),
    Move.AGREE: ({State.ACCEPTED, State.IN_TALKS, State.RUNNING}, State.AGREED, _BOTH),
    Move.RUN: ({State.AGREED}, State.RUNNING, _BOTH),
    Move.TELL: ({State.AGREED, State.RUNNING, State.TOLD}, State.TOLD, _BOTH),
    Move.END: (TALKING, State.ENDED, _BOTH),
}
#: the vocabulary that the reason of a move is taken from; that of TELL is the outcome
REASONS = {
    Move.DECLINE: "decline-reasons",
    Move.END: "end-reasons",
    Move.TELL: "introduction-outcomes",
}


@dataclass(frozen=True)
class Why:
    """A code of the vocabulary that the move takes its reason from, and words for the other."""

    reason: str = ""
    words: str = ""


def may_move(state: str, move: Move, place: Place) -> bool:
    """Whether this side may do that to an introduction in this state."""
    starts, _, places = _MOVES[move]
    return state in starts and place in places


def after(move: Move) -> State:
    """Where it leads."""
    return _MOVES[move][1]


def moves_of(state: str, place: Place) -> list[Move]:
    """All that this side may do."""
    return [move for move in Move if may_move(state, move, place)]


def agreed_at(before: datetime | None, state: State, now: datetime) -> datetime | None:
    """Since when they agree, once the state is `state`: talks that go on end an agreement."""
    if state not in COOPERATING:
        return None
    return before or now


def may_ask_after(declined_at: datetime | None, now: datetime) -> bool:
    """Whether an organisation that was declined then may ask again now."""
    return declined_at is None or declined_at <= now - timedelta(days=DECLINED_DAYS)


def may_remind_on(day: date, today: date) -> bool:
    """Whether a reminder can be asked for that day: from tomorrow on, for two years."""
    return today < day <= today + timedelta(days=FARTHEST_REMINDER)


def due_nudge(days: int, nudges: int) -> int | None:
    """What `days` of silence call for when `nudges` of NUDGES are done: the number to keep.

    >>> due_nudge(15, 0)
    2
    """
    due = sum(days >= after for after in NUDGES)
    return due if due > nudges else None
