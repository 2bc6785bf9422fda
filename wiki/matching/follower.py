"""The only writer of the pool's file: it follows the journal, and makes the file good."""

import logging
import time
from collections.abc import Sequence

from wiki.clock import now
from wiki.documents.concerned import documents_of
from wiki.journal.follower import Seen, read_on
from wiki.journal.queries import newest, read_by
from wiki.matching import keeping, reading
from wiki.matching.file import Unusable

_LOOK_EVERY = 2.0  # seconds between two looks at the health of the file
#: seconds after which all is read again: what is rare is counted then, and days have passed
_LASTS = 86_400.0

log = logging.getLogger(__name__)


class MatchingFollower:
    """Keeps the pool equal to what the public may read."""

    name = "matching"

    def __init__(self) -> None:
        self._due = 0.0

    def follow(self, seen: Sequence[Seen]) -> None:
        """Read again every organisation that the entries have to do with, in one writing."""
        changed = reading.concerned(documents_of(seen))
        try:
            keeping.update(changed, seen[-1].sequence)
        except Unusable:
            rebuild()

    def tick(self) -> None:
        """A file that is missing, damaged, old or ahead of the journal is made anew."""
        if time.monotonic() < self._due:
            return
        self._due = time.monotonic() + _LOOK_EVERY
        try:
            position = keeping.position()
            is_good = position <= newest() and keeping.age(now()) < _LASTS
        except Unusable:
            position, is_good = 0, False
        if is_good:
            self._read_again(position)
        else:
            rebuild()

    def _read_again(self, position: int) -> None:
        """Take in what the cursor has passed and the file has not: it was switched meanwhile."""
        last = read_by(self.name)
        while position < last and (seen := read_on(position, last - position)):
            self.follow(seen)
            position = seen[-1].sequence


def rebuild() -> None:
    """Make the file anew, and switch to it."""
    log.info("the pool of matches is built anew")
    count = keeping.build()
    log.info("the pool of matches holds %s sides", count)
