"""Letters to send: written in the transaction of what causes them, claimed one by one.

A letter is claimed in a transaction of its own before the mail server hears of it. If the process
dies in between, nobody knows whether the letter left: it stays claimed, is told to the
administrator as doubtful, and is never sent again by itself.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, select, update

from wiki import clock
from wiki.db import db, transaction
from wiki.mail.models import Letter

#: how long to wait after each failure; after one more, the letter is given up
WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
    timedelta(hours=12),
    timedelta(hours=24),
)
MOST_TRIES = len(WAITS) + 1
KEPT_FOR = timedelta(days=30)
#: a letter that somebody is really sending is claimed for less than this
_SENDING = timedelta(minutes=5)


class Trouble(StrEnum):
    """Why a letter needs a person to look at it."""

    DOUBTFUL = "doubtful"  # it may have left, and may not
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class Claimed:
    """A letter that this process, and no other, now sends."""

    id: int
    to: str
    subject: str
    body: str
    language: str
    created_at: datetime
    unsubscribe: str | None = None


@dataclass(frozen=True)
class Stuck:
    """A letter in trouble, told without its reader's address."""

    id: int
    trouble: Trouble
    created_at: datetime
    error: str | None


def post(to: str, subject: str, body: str, language: str, unsubscribe: str | None = None) -> Letter:
    """Put a letter in the outbox, in the open transaction."""
    now = clock.now()
    letter = Letter(
        to=to,
        subject=subject,
        body=body,
        language=language,
        unsubscribe=unsubscribe,
        created_at=now,
        due_at=now,
        tries=0,
    )
    db.session.add(letter)
    return letter


def take_back(letter_id: int) -> bool:
    """Take a letter out of the outbox, in the open transaction; False when it may have left."""
    gone = db.session.execute(
        delete(Letter)
        .where(Letter.id == letter_id, Letter.taken_at.is_(None), Letter.sent_at.is_(None))
        .returning(Letter.id)
    )
    return gone.first() is not None


@transaction
def claim() -> Claimed | None:
    """Take the letter that has waited longest, if one is due."""
    letter = db.session.scalar(
        select(Letter)
        .where(
            Letter.taken_at.is_(None),
            Letter.sent_at.is_(None),
            Letter.tries < MOST_TRIES,
            Letter.due_at <= clock.now(),
        )
        .order_by(Letter.due_at, Letter.id)
        .limit(1)
    )
    if letter is None:
        return None
    letter.taken_at = clock.now()
    return Claimed(
        id=letter.id,
        to=letter.to,
        subject=letter.subject,
        body=letter.body,
        language=letter.language,
        created_at=letter.created_at,
        unsubscribe=letter.unsubscribe,
    )


@transaction
def mark_sent(letter_id: int) -> None:
    """It left. Its text goes now: it may hold a secret that nobody needs twice."""
    db.session.execute(
        update(Letter)
        .where(Letter.id == letter_id)
        .values(sent_at=clock.now(), body="", unsubscribe=None, error=None)
    )


@transaction
def put_off(letter_id: int, error: str) -> None:
    """It did not leave: try again later, a little later each time, then give up."""
    letter = db.session.get_one(Letter, letter_id)
    letter.tries += 1
    letter.taken_at = None
    letter.error = error
    if letter.tries < MOST_TRIES:
        letter.due_at = clock.now() + WAITS[letter.tries - 1]


@transaction
def give_up(letter_id: int, error: str) -> None:
    """The server will never take it."""
    db.session.execute(
        update(Letter)
        .where(Letter.id == letter_id)
        .values(tries=MOST_TRIES, taken_at=None, error=error)
    )


@transaction
def doubt(letter_id: int, error: str) -> None:
    """The server may have taken it: leave it claimed, and say so."""
    db.session.execute(update(Letter).where(Letter.id == letter_id).values(error=error))


def list_stuck() -> list[Stuck]:
    """The letters that need a person to look at them, oldest first."""
    rows = db.session.scalars(
        select(Letter)
        .where(
            Letter.sent_at.is_(None),
            (Letter.tries >= MOST_TRIES) | (Letter.taken_at < clock.now() - _SENDING),
        )
        .order_by(Letter.id)
    )
    return [
        Stuck(
            row.id,
            Trouble.DOUBTFUL if row.taken_at else Trouble.GIVEN_UP,
            row.created_at,
            row.error,
        )
        for row in rows
    ]


@transaction
def purge() -> None:
    """Forget the letters that left, or never could, thirty days ago."""
    past = clock.now() - KEPT_FOR
    db.session.execute(delete(Letter).where(Letter.sent_at < past))
    db.session.execute(delete(Letter).where(Letter.sent_at.is_(None), Letter.created_at < past))
