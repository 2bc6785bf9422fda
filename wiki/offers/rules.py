"""What is always true of the life of an offer: plain values in and out.

A state says where the offer is; a review says what becomes of a text that waits, be it the first
one of a draft or a new version of one that is online. Days are days of LIEUX_TIMEZONE.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from wiki.errors import Problem

#: what its people agree to before it is published, by the names of the boxes
CONSENTS = ("legal_notice", "privacy", "publication")
#: how many days before the end its people are written to, the furthest first
REMINDERS = (30, 7)
#: how long a text may wait for a moderator before they are told
PATIENCE = timedelta(days=15)
#: by how many days the link of a reminder renews
RENEWED_FOR = 180
#: characters of a reason, and of the words about an outcome
LONGEST_REASON = 1_000
LONGEST_WORDS = 2_000


class State(StrEnum):
    """Where an offer is."""

    DRAFT = "draft"
    PUBLISHED = "published"
    EXPIRED = "expired"
    CONCLUDED = "concluded"
    ARCHIVED = "archived"


class Review(StrEnum):
    """What becomes of the text that waits."""

    NONE = ""
    SUBMITTED = "submitted"
    RETURNED = "returned"


class Shown(StrEnum):
    """A state and a review in one word, as people are told it."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    PUBLISHED = "published"
    PENDING = "pending"  # online, and a new version waits for a moderator
    CORRECTING = "correcting"  # online, and a new version came back
    EXPIRING = "expiring"
    EXPIRED = "expired"
    CONCLUDED = "concluded"
    ARCHIVED = "archived"


class Outcome(StrEnum):
    """What became of it; see `wiki/vocab/offer-outcomes.toml`."""

    FOUND_HERE = "found-here"
    FOUND_ELSEWHERE = "found-elsewhere"
    DROPPED = "dropped"


class Move(StrEnum):
    """What can happen to an offer."""

    SUBMIT = "submit"
    TAKE_BACK = "take_back"
    RETURN = "return"
    PUBLISH = "publish"
    RENEW = "renew"
    EXPIRE = "expire"
    CONCLUDE = "conclude"
    ARCHIVE = "archive"
    MERGE = "merge"


@dataclass(frozen=True)
class Life:
    """Where an offer is, and what becomes of the text that waits."""

    state: State = State.DRAFT
    review: Review = Review.NONE


_UNENDED = {State.DRAFT, State.PUBLISHED}
_ENDED = {State.EXPIRED, State.CONCLUDED, State.ARCHIVED}
_FROM: dict[Move, set[State]] = {
    Move.SUBMIT: _UNENDED,
    Move.TAKE_BACK: _UNENDED,
    Move.RETURN: _UNENDED,
    Move.PUBLISH: _UNENDED,
    Move.RENEW: {State.PUBLISHED, State.EXPIRED},
    Move.EXPIRE: {State.PUBLISHED},
    Move.CONCLUDE: {State.PUBLISHED, State.EXPIRED, State.CONCLUDED},
    Move.ARCHIVE: {State.DRAFT, State.EXPIRED, State.CONCLUDED},
    Move.MERGE: {State.DRAFT, State.PUBLISHED, State.EXPIRED},
}
_TO: dict[Move, State] = {
    Move.PUBLISH: State.PUBLISHED,
    Move.RENEW: State.PUBLISHED,
    Move.EXPIRE: State.EXPIRED,
    Move.CONCLUDE: State.CONCLUDED,
    Move.ARCHIVE: State.ARCHIVED,
    Move.MERGE: State.ARCHIVED,
}
_REVIEWS: dict[Move, Review] = {
    Move.SUBMIT: Review.SUBMITTED,
    Move.TAKE_BACK: Review.NONE,
    Move.RETURN: Review.RETURNED,
    Move.PUBLISH: Review.NONE,
}


def may_move(life: Life, move: Move) -> bool:
    """Whether the offer may go that way from where it is."""
    if move in (Move.TAKE_BACK, Move.RETURN) and life.review != Review.SUBMITTED:
        return False
    return life.state in _FROM[move]


def after(life: Life, move: Move) -> Life:
    """Where the offer is after the move. Nothing waits for an offer that has ended."""
    state = _TO.get(move, life.state)
    review = Review.NONE if state in _ENDED else _REVIEWS.get(move, life.review)
    return Life(state, review)


def days_left(expires_on: date, today: date) -> int:
    """Days until the last one, on which the offer can still be answered; negative once it is over.

    >>> days_left(date(2026, 3, 3), date(2026, 3, 3))
    0
    """
    return (expires_on - today).days


def is_active(state: str, expires_on: date | None, today: date) -> bool:
    """Whether it is to be found and answered: what expires today still is."""
    return state == State.PUBLISHED and expires_on is not None and today <= expires_on


def is_expiring(expires_on: date, today: date) -> bool:
    """Whether it ends within thirty days."""
    return 0 <= days_left(expires_on, today) <= REMINDERS[0]


def shown_state(life: Life, expires_on: date | None, today: date) -> Shown:
    """The offer in one word. What the day ended has expired, before the chores say so."""
    if life.state == State.PUBLISHED and not is_active(life.state, expires_on, today):
        return Shown.EXPIRED
    if life.state == State.PUBLISHED and life.review:
        return Shown.PENDING if life.review == Review.SUBMITTED else Shown.CORRECTING
    if life.state == State.PUBLISHED and expires_on and is_expiring(expires_on, today):
        return Shown.EXPIRING
    return Shown(life.review if life.state == State.DRAFT and life.review else life.state)


def furthest(today: date) -> date:
    """The last day that an offer may be given: twelve months from now."""
    if (today.month, today.day) == (2, 29):
        return date(today.year + 1, 2, 28)
    return today.replace(year=today.year + 1)


def check_expiry(expires_on: date | None, today: date) -> Problem | None:
    """What is wrong with an offer that ends on this day."""
    if expires_on is None:
        return Problem("expires_on", "offer.no_expiry")
    if expires_on < today:
        return Problem("expires_on", "offer.expiry_past")
    if expires_on > furthest(today):
        return Problem("expires_on", "offer.expiry_too_far")
    return None


def check_consents(given: Collection[str]) -> list[Problem]:
    """The agreements that are missing, each under the name of its box."""
    return [Problem(name, f"consent.{name}") for name in CONSENTS if name not in given]


def told_before(expires_on: date, today: date) -> int | None:
    """The last reminder that somebody who chooses this day needs no more: they know it.

    >>> told_before(date(2026, 3, 20), date(2026, 3, 1))
    30
    """
    passed = [days for days in REMINDERS if days_left(expires_on, today) <= days]
    return min(passed, default=None)


def due_reminder(expires_on: date, today: date, reminded: int | None) -> int | None:
    """The reminder to send today: 30, 7 or none; of two that were missed, the nearer."""
    if days_left(expires_on, today) < 0:
        return None
    due = told_before(expires_on, today)
    return due if due is not None and (reminded is None or due < reminded) else None


def waits_too_long(review: str, review_at: datetime | None, now: datetime) -> bool:
    """Whether moderators let a text wait for fifteen days or more."""
    return review == Review.SUBMITTED and review_at is not None and now - review_at >= PATIENCE
