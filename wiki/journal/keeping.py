"""What a process holds of the rows, brought up to the newest entry of the journal when asked."""

import threading
from collections.abc import Callable, Collection
from typing import Generic, TypeVar

from sqlalchemy import select

from wiki.db import db
from wiki.journal.models import Entry
from wiki.journal.queries import newest

T = TypeVar("T")

#: from so many changed documents on, all of them are read anew
_MANY = 500


class Kept(Generic[T]):
    """`read` makes it of all documents; `renew` gives another one, of the former one and of the
    documents that something happened to since.
    """

    def __init__(self, read: Callable[[], T], renew: Callable[[T, Collection[int]], T]) -> None:
        self._read, self._renew = read, renew
        #: what is kept, and the entry of the journal it is as of
        self._held: tuple[T, int] | None = None
        self._lock = threading.Lock()

    def as_of_now(self) -> T:
        """What there is after all that has happened; who reads a former one goes on with it."""
        # told before the rows are read: what is written meanwhile is read again, never missed
        sequence = newest()
        held = self._held
        if held is None or held[1] != sequence:
            with self._lock:
                held = self._held
                if held is None or held[1] != sequence:
                    held = self._held = self._made(held, sequence), sequence
        return held[0]

    def _made(self, held: tuple[T, int] | None, sequence: int) -> T:
        changed = _changed(held[1], sequence) if held and 0 < held[1] < sequence else None
        return self._read() if held is None or changed is None else self._renew(held[0], changed)


def _changed(before: int, now: int) -> list[int] | None:
    """The documents that something happened to since then; None when they are very many."""
    named = db.session.scalars(
        select(Entry.document_id)
        .where(Entry.sequence > before, Entry.sequence <= now, Entry.document_id.is_not(None))
        .distinct()
        .limit(_MANY)
    )
    found = [one for one in named if one is not None]
    return found if len(found) < _MANY else None
