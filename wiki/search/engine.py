"""What any search engine of ours can do."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from wiki.errors import Unavailable
from wiki.search.model import Answer, Change, Held, Question


class EngineUnavailable(Unavailable):
    """The index is missing, damaged, of another time, or cannot be written: rebuild it."""


class NoIndexYet(EngineUnavailable):
    """The index was never built: the follower is about to."""


class Engine(Protocol):
    """An index of entries. Every method raises EngineUnavailable.

    `position` is a sequence number of the journal: everything up to there is in the index. It is
    written with the entries, so that index and position are never at odds.
    """

    def apply(self, changes: Iterable[Change], position: int) -> None:
        """Let each document have these entries and no other, all in one commit."""

    def rebuild(self, changes: Iterable[Change], position: int) -> None:
        """Make a whole new index of these and switch to it; the old one answers meanwhile."""

    def search(self, question: Question) -> Answer:
        """The entries that answer the question."""

    def match(self, question: Question) -> list[int]:
        """The documents that hold all the words, whatever page was asked for: those of the
        reader's language first, best first, each once.
        """

    def position(self) -> int:
        """How far in the journal the index has come."""

    def count(self) -> int:
        """How many entries there are."""

    def listing(self) -> Iterator[Held]:
        """Every entry, for whoever compares them with the truth."""
