"""How often each side is shown on boards, without knowing on whose."""

import time
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from math import exp

from flask import Flask, current_app
from sqlalchemy import delete, select

from wiki import clock, tallies
from wiki.config import current
from wiki.db import db, transaction
from wiki.matching.models import Exposure
from wiki.tallies import Tally

#: days after which an exposure weighs 1/e, and days that rows are kept: fairness is told by months
DECAY = 28
_KEPT = 800
_EXTENSION = "lieux_exposures"
_LASTS = 3_600.0  # seconds for which a process remembers what was shown


class Shown:
    """What the boards of this process showed: a side counts once a day for each board."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._seen: tuple[date, set[tuple[int, int]]] = (date.min, set())
        self._lately: tuple[float, Mapping[int, float]] = (0.0, {})

    def count(self, board: int, document_ids: Collection[int]) -> None:
        """The board of an organisation or an offer proposes these sides."""
        today = _today()
        if self._seen[0] != today:
            self._seen = today, set()
        for document_id in document_ids:
            if (board, document_id) not in self._seen[1]:
                self._seen[1].add((board, document_id))
                self._tally.count(document_id)

    def lately(self) -> Mapping[int, float]:
        """Side → how often it was shown, each time weighing less the longer ago it was."""
        if not self._lately[0] or time.monotonic() > self._lately[0] + _LASTS:
            self._lately = time.monotonic(), _decayed()
        return self._lately[1]


def init_app(app: Flask) -> None:
    """Give the application its count."""
    tally = tallies.begin(app, Tally(Exposure, ("document_id",), "shown_on"))
    app.extensions[_EXTENSION] = Shown(tally)


def count(board: int, document_ids: Collection[int]) -> None:
    """The board of an organisation or an offer proposes these sides now."""
    shown: Shown = current_app.extensions[_EXTENSION]
    shown.count(board, document_ids)


def lately() -> Mapping[int, float]:
    """Side → how often it was shown, each time weighing less the longer ago it was."""
    shown: Shown = current_app.extensions[_EXTENSION]
    return shown.lately()


def _decayed() -> Mapping[int, float]:
    today = _today()
    rows = db.session.execute(
        select(Exposure.document_id, Exposure.shown_on, Exposure.times).where(
            Exposure.shown_on > today - timedelta(days=3 * DECAY)
        )
    )
    found: dict[int, float] = {}
    for document_id, shown_on, times in rows:
        weight = exp(-(today - shown_on).days / DECAY)
        found[document_id] = found.get(document_id, 0.0) + times * weight
    return found


@transaction
def purge() -> None:
    """Forget the days that no fairness page tells of any more."""
    last = _today() - timedelta(days=_KEPT)
    db.session.execute(delete(Exposure).where(Exposure.shown_on < last))


def _today() -> date:
    return clock.day_of(clock.now(), current().timezone)
