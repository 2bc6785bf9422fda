"""Counting in memory, and adding to rows of the day from time to time."""

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

_PAUSE = 30.0  # seconds: so much is lost at most when a process is killed
_EXTENSION = "lieux_tallies"

Key = tuple[int | str, ...]

log = logging.getLogger(__name__)


class Tally:
    """What one process has counted and not written yet; threads may share it.

    The rows of `model` have `keys`, then the day `on`, as their key, and count in `times`.
    """

    def __init__(self, model: type[Base], keys: tuple[str, ...], on: str) -> None:
        self._table = Base.metadata.tables[model.__tablename__]
        self._keys, self._on = keys, on
        self._lock = threading.Lock()
        self._waiting = Counter[Key]()

    def count(self, *key: int | str) -> None:
        """One more."""
        with self._lock:
            self._waiting[key] += 1

    def write(self) -> None:
        """Add what waits to today's rows; when that fails, it goes on waiting.

        Raises Unavailable.
        """
        with self._lock:
            batch, self._waiting = self._waiting, Counter[Key]()
        if not batch:
            return
        try:
            self._write(batch)
        except BaseException:
            with self._lock:
                self._waiting.update(batch)
            raise

    def _write(self, batch: Mapping[Key, int]) -> None:
        today = clock.day_of(clock.now(), current().timezone)
        rows = [
            dict(zip(self._keys, key, strict=True)) | {self._on: today, "times": times}
            for key, times in sorted(batch.items())
        ]
        with writing():
            db.session.execute(self._adding(), rows)

    def _adding(self) -> sqlite.Insert | postgresql.Insert:
        insert: sqlite.Insert | postgresql.Insert = (
            sqlite.insert(self._table)
            if db.engine.dialect.name == "sqlite"
            else postgresql.insert(self._table)
        )
        more = self._table.c.times + insert.excluded.times
        return insert.on_conflict_do_update(
            index_elements=[*self._keys, self._on], set_={"times": more}
        )


def begin(app: Flask, tally: Tally) -> Tally:
    """Give the application one more tally, to be written with the others."""
    app.extensions.setdefault(_EXTENSION, []).append(tally)
    return tally


def write_in(app: Flask) -> None:
    """Write what this process has counted; a failure is logged."""
    for tally in app.extensions[_EXTENSION]:
        try:
            with app.app_context():
                tally.write()
        except Exception:
            log.exception("counts could not be written; they are kept for the next time")


def keep_writing(app: Flask, pause: float = _PAUSE) -> None:
    """Write what this process counts every `pause` seconds, until it ends."""

    def run() -> None:
        while True:
            time.sleep(pause)
            write_in(app)

    threading.Thread(target=run, name="tallies", daemon=True).start()
