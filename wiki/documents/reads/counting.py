"""Counting reads in memory, and adding them to the rows from time to time."""

import logging
import threading
import time
from collections import Counter
from collections.abc import Mapping

from flask import Flask
from sqlalchemy.dialects import postgresql, sqlite

from wiki import clock
from wiki.config import current
from wiki.db import Base, db, writing
from wiki.documents.reads.models import Read

_TABLE = Base.metadata.tables[Read.__tablename__]
_KEY = ["document_id", "language", "read_on"]
_PAUSE = 30.0  # seconds: so much is lost at most when a process is killed
_EXTENSION = "lieux_reads"

Text = tuple[int, str]

log = logging.getLogger(__name__)


def _adding(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    more = _TABLE.c.times + insert.excluded.times
    return insert.on_conflict_do_update(index_elements=_KEY, set_={"times": more})


_ADD = {
    "sqlite": _adding(sqlite.insert(_TABLE)),
    "postgresql": _adding(postgresql.insert(_TABLE)),
}


class Reads:
    """What one process has counted and not written yet; threads may share it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting = Counter[Text]()

    def count(self, document_id: int, language: str) -> None:
        """Somebody reads a language of a document."""
        with self._lock:
            self._waiting[document_id, language] += 1

    def write(self) -> None:
        """Add what waits to today's rows; when that fails, it goes on waiting.

        Raises Unavailable.
        """
        with self._lock:
            batch, self._waiting = self._waiting, Counter[Text]()
        if not batch:
            return
        try:
            _write(batch)
        except BaseException:
            with self._lock:
                self._waiting.update(batch)
            raise


def init_app(app: Flask) -> Reads:
    """Give the application its count."""
    app.extensions[_EXTENSION] = reads = Reads()
    return reads


def write_in(app: Flask) -> None:
    """Write what this process has counted; a failure is logged."""
    reads: Reads = app.extensions[_EXTENSION]
    try:
        with app.app_context():
            reads.write()
    except Exception:
        log.exception("reads could not be written; they are kept for the next time")


def keep_writing(app: Flask, pause: float = _PAUSE) -> None:
    """Write what this process counts every `pause` seconds, until it ends."""

    def run() -> None:
        while True:
            time.sleep(pause)
            write_in(app)

    threading.Thread(target=run, name="reads", daemon=True).start()


def _write(batch: Mapping[Text, int]) -> None:
    today = clock.day_of(clock.now(), current().timezone)
    rows = [
        {"document_id": document_id, "language": language, "read_on": today, "times": times}
        for (document_id, language), times in sorted(batch.items())
    ]
    with writing():
        db.session.execute(_ADD[db.engine.dialect.name], rows)
