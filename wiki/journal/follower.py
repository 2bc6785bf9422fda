"""Following the journal: whoever derives something from it reads on from a cursor of their own.

A follower looks at the truth again, so that late and double deliveries do no harm. One process at
a time holds the pen (a lease on the cursor). An entry that fails again and again is parked with its
error, and the cursor goes on.
"""

import logging
import os
import socket
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from threading import Event
from typing import Protocol

from sqlalchemy import select

from wiki import clock
from wiki.db import db, writing
from wiki.journal.models import Cursor, Entry, Parked
from wiki.journal.queries import read_by

_LEASE = timedelta(seconds=30)
_BATCH = 1_000
_PAUSES = (0.0, 0.1, 0.4)  # seconds before each try of an entry that fails
_ROUND = 0.25  # seconds between two looks at the journal

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Seen:
    """An entry, as followers read it."""

    sequence: int
    type: str
    document_id: int | None
    actor_id: int | None
    data: dict[str, object]


class Follower(Protocol):
    """Somebody who derives something from the journal."""

    name: str

    def follow(self, entries: Sequence[Seen]) -> None:
        """Take these entries in, oldest first. May be called again with the same ones."""

    def tick(self) -> None:
        """Do what is due by the clock, entries or not."""


def whoami() -> str:
    """The name under which this process holds a lease."""
    return f"{socket.gethostname()}:{os.getpid()}"


def hold(name: str, holder: str) -> Cursor | None:
    """Take or renew the lease on a cursor; None while another process holds it."""
    now = clock.now()
    with writing():
        cursor = db.session.get(Cursor, name)
        if cursor is None:
            cursor = Cursor(follower=name, sequence=0, holder=None, held_until=None)
            db.session.add(cursor)
        taken = cursor.holder not in (None, holder)
        if taken and cursor.held_until is not None and cursor.held_until > now:
            return None
        cursor.holder, cursor.held_until = holder, now + _LEASE
    return cursor


def release(name: str, holder: str) -> None:
    """Give the lease back, so that the next process need not wait for it to end."""
    with writing():
        cursor = db.session.get(Cursor, name)
        if cursor is not None and cursor.holder == holder:
            cursor.holder, cursor.held_until = None, None


def read_on(sequence: int, limit: int = _BATCH) -> list[Seen]:
    """The entries after `sequence`, oldest first."""
    rows = db.session.execute(
        select(Entry.sequence, Entry.type, Entry.document_id, Entry.actor_id, Entry.data)
        .where(Entry.sequence > sequence)
        .order_by(Entry.sequence)
        .limit(limit)
    ).all()
    db.session.rollback()
    return [Seen(*row) for row in rows]


def catch_up(follower: Follower) -> int:
    """Deliver one batch and move the cursor; gives how many entries it read."""
    start = read_by(follower.name)
    entries = read_on(start)
    if not entries:
        return 0
    try:
        follower.follow(entries)
    except Exception:
        log.exception("follower %s failed on a batch; one by one now", follower.name)
        db.session.rollback()
        for entry in entries:
            _deliver_alone(follower, entry)
    _move(follower.name, start, entries[-1].sequence)
    return len(entries)


def _deliver_alone(follower: Follower, entry: Seen) -> None:
    error = ""
    for pause in _PAUSES:
        time.sleep(pause)
        try:
            follower.follow([entry])
            return
        except Exception:
            error = traceback.format_exc(limit=5)
            db.session.rollback()
    log.error("follower %s parks entry %s", follower.name, entry.sequence)
    with writing():
        db.session.merge(
            Parked(follower=follower.name, sequence=entry.sequence, at=clock.now(), error=error)
        )


def _move(name: str, start: int, sequence: int) -> None:
    """Go on from `sequence`, unless somebody sent the cursor back meanwhile."""
    with writing():
        cursor = db.session.get(Cursor, name)
        if cursor is not None and cursor.sequence == start:
            cursor.sequence = sequence


def run(followers: Sequence[Follower], stop: Event, on_round: Callable[[], None]) -> None:
    """Follow until `stop` is set. Any number of processes may run this; one holds each pen."""
    holder = whoami()
    renew_at = dict.fromkeys([follower.name for follower in followers], 0.0)
    while not stop.is_set():
        busy = False
        for follower in followers:
            try:
                busy = _one_round(follower, holder, renew_at) or busy
            except Exception:
                log.exception("follower %s stumbles", follower.name)
                db.session.rollback()
        on_round()
        db.session.remove()
        if not busy:
            stop.wait(_ROUND)
    for follower in followers:
        release(follower.name, holder)


def _one_round(follower: Follower, holder: str, renew_at: dict[str, float]) -> bool:
    """One look at the journal; True when there may be more to read at once."""
    if time.monotonic() >= renew_at[follower.name]:
        if hold(follower.name, holder) is None:
            return False
        renew_at[follower.name] = time.monotonic() + _LEASE.total_seconds() / 3
    follower.tick()
    return catch_up(follower) >= _BATCH
