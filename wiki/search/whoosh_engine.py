"""The engine that keeps its index in a folder: for one node."""

import logging
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Final

from wiki.search.engine import EngineUnavailable
from wiki.search.inverted.answering import answer, match
from wiki.search.inverted.generations import Generations
from wiki.search.inverted.snapshot import Snapshot
from wiki.search.inverted.writing import replace, write_all, writer_of
from wiki.search.model import Answer, Change, Held, Question

_PAUSES: Final = (0.01, 0.02, 0.05)  # seconds: a commit removes files that are being opened

log = logging.getLogger(__name__)


class WhooshEngine:
    """See Engine. Threads and processes may search at will; one process at a time should write.

    Entries in other languages than `languages` are left out.
    """

    def __init__(self, folder: Path, languages: Sequence[str]) -> None:
        self._generations = Generations(folder)
        self._languages = tuple(languages)
        self._snapshot: Snapshot | None = None
        self._process = 0
        # An open file is at one place at a time, and threads would fight over it.
        self._lock = RLock()

    def apply(self, changes: Iterable[Change], position: int) -> None:
        """Let each document have these entries and no other, all in one commit."""
        with self._reading() as snapshot, writer_of(snapshot.index) as writer:
            # Somebody else may have written before the lock was ours.
            latest = self._latest(snapshot.folder)
            replace(writer, latest, self._known(changes), position)

    def rebuild(self, changes: Iterable[Change], position: int) -> None:
        """Make a whole new index of these and switch to it; the old one answers meanwhile."""
        with _guarded(), self._generations.making() as folder:
            write_all(folder, self._languages, self._known(changes), position)

    def search(self, question: Question) -> Answer:
        """The entries that answer the question."""
        with self._reading() as snapshot:
            return answer(snapshot, question)

    def match(self, question: Question) -> list[int]:
        """The documents that hold all the words, best first; see Engine."""
        with self._reading() as snapshot:
            return match(snapshot, question)

    def position(self) -> int:
        """How far in the journal the index has come."""
        with self._reading() as snapshot:
            return snapshot.position()

    def count(self) -> int:
        """How many entries there are."""
        with self._reading() as snapshot:
            return snapshot.count()

    def listing(self) -> Iterator[Held]:
        """Every entry, for whoever compares them with the truth."""
        with self._reading() as snapshot:
            held = [
                Held(entry.document_id, entry.language, entry.updated_at)
                for entry in snapshot.entries()
            ]
        return iter(held)

    @contextmanager
    def _reading(self) -> Iterator[Snapshot]:
        with self._lock, _guarded():
            try:
                yield self._latest(self._generations.current())
            except Exception:
                self._snapshot = None
                raise

    def _latest(self, folder: Path) -> Snapshot:
        """What the last commit in this folder left."""
        # A fork would share with its parent where it is in the files: it opens its own.
        former = self._snapshot if self._process == os.getpid() else None
        if former and former.is_latest(folder):
            return former
        self._snapshot, self._process = self._opened(folder, former), os.getpid()
        return self._snapshot

    def _opened(self, folder: Path, former: Snapshot | None) -> Snapshot:
        for pause in _PAUSES:
            try:
                return Snapshot(folder, self._languages, former)
            except FileNotFoundError:
                time.sleep(pause)
        return Snapshot(folder, self._languages, former)

    def _known(self, changes: Iterable[Change]) -> Iterator[Change]:
        for document_id, entries in changes:
            yield document_id, [one for one in entries if one.language in self._languages]


@contextmanager
def _guarded() -> Iterator[None]:
    """Damage shows as twenty kinds of exception: here they become one."""
    try:
        yield
    except EngineUnavailable:
        raise
    except Exception as error:
        log.debug("the search index does not answer", exc_info=True)
        raise EngineUnavailable(f"{type(error).__name__}: {error}") from error
