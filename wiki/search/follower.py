"""The only writer of the index: it follows the journal, and mends the index when it must."""

import logging
import time
from collections.abc import Sequence

from wiki.db import db
from wiki.journal.follower import Seen, read_on
from wiki.journal.queries import newest, read_by
from wiki.search import entries
from wiki.search.engine import EngineUnavailable
from wiki.search.engines import engine

_LOOK_EVERY = 2.0  # seconds between two looks at the health of the index

log = logging.getLogger(__name__)


class SearchFollower:
    """Keeps the index equal to what is published."""

    name = "search"

    def __init__(self) -> None:
        self._due = 0.0

    def follow(self, seen: Sequence[Seen]) -> None:
        """Replace the entries of every document named, in one commit."""
        changes = list(entries.changes_for(_documents(seen)))
        try:
            engine().apply(changes, seen[-1].sequence)
        except EngineUnavailable:
            rebuild()

    def tick(self) -> None:
        """An index that is missing, damaged, ahead or behind is made good."""
        if time.monotonic() < self._due:
            return
        self._due = time.monotonic() + _LOOK_EVERY
        try:
            position = engine().position()
        except EngineUnavailable:
            rebuild()
            return
        if position > newest():
            rebuild()  # the database was restored from before
            return
        self._read_again(position)

    def _read_again(self, position: int) -> None:
        """Take in what the cursor has passed and the index has not: it was switched meanwhile."""
        read = read_by(self.name)
        while position < read:
            seen = [entry for entry in read_on(position) if entry.sequence <= read]
            if not seen:
                return
            self.follow(seen)
            position = seen[-1].sequence


def _documents(seen: Sequence[Seen]) -> list[int]:
    return [entry.document_id for entry in seen if entry.document_id is not None]


def rebuild() -> int:
    """Make the whole index anew beside the old one, and switch; gives how many documents."""
    position = newest()
    ids = entries.all_ids()
    db.session.rollback()
    log.info("the search index is built anew: %s documents", len(ids))
    engine().rebuild(entries.changes_for(ids), position)
    return len(ids)
