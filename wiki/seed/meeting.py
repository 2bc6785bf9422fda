"""The demo's days of meetings: one whose timetable is told, one that is still open."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import time, timedelta
from typing import Any

from wiki.gatherings import drawing, hosting, registering
from wiki.gatherings.announcing import Day
from wiki.gatherings.rules import Times
from wiki.matching import keeping as pool
from wiki.offers.keeping import today
from wiki.paths import SEED
from wiki.seed.cast import Cast, document_of
from wiki.seed.days import Act

_TIMES = ("zone", "slots", "minutes", "pause")


class _Day:
    """One of them, from its announcement on."""

    def __init__(self, cast: Cast, told: Mapping[str, Any]) -> None:
        self._cast, self._told, self._key = cast, told, ""
        self._held_on = today() + timedelta(days=told["days"])

    def announce(self) -> None:
        """Announce it; those who come say so, the others are asked."""
        told = self._told
        starts_at = time.fromisoformat(told["starts_at"])
        times = Times(self._held_on, starts_at, **{name: told[name] for name in _TIMES})
        day = Day(told["names"], told["places"], times, told["tables"])
        self._key = hosting.make(self._cast.editor, day)
        for slug, capacity in told["guests"].items():
            organisation_id = document_of(slug).id
            registering.register(self._cast.seated[slug], self._key, organisation_id, capacity)
        for slug in told.get("asked", []):
            hosting.ask(self._cast.editor, self._key, document_of(slug).id)

    def tell(self) -> None:
        """Draw the timetable, and tell it."""
        pool.build()
        drawing.draw(self._cast.editor, self._key)
        hosting.tell(self._cast.editor, self._key)


def acts(cast: Cast) -> Iterator[Act]:
    """All that was announced and told."""
    for told in tomllib.loads((SEED / "gatherings.toml").read_text("utf-8"))["gatherings"]:
        day = _Day(cast, told)
        yield Act(told["announced"], day.announce)
        if "told" in told:
            yield Act(told["told"], day.tell)
