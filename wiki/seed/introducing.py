"""What the demo's organisations said and did on their boards, in silence and aloud."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from wiki.introductions import interest, introducing, service, setting_aside
from wiki.introductions.introducing import Asking
from wiki.introductions.rules import Move, Place, Why
from wiki.offers.keeping import today
from wiki.paths import SEED
from wiki.seed.cast import Cast, document_of
from wiki.seed.days import Act

Told = Mapping[str, Any]


class _Acquaintance:
    """Two organisations, from the first word on. What one does is done by its people."""

    def __init__(self, cast: Cast, told: Told) -> None:
        self._told = told
        self._proposed_id = document_of(told["to"]).id
        self._houses = {
            Place.ASKER: document_of(told["by"]).id,
            Place.ASKED: document_of(told["to"]).organisation_id or 0,
        }
        self._people = {Place.ASKER: cast.seated[told["by"]], Place.ASKED: cast.seated[told["to"]]}
        self._today = today()
        self._key = ""

    def ask(self) -> None:
        """The asker writes to the other."""
        told = self._told
        about_id = document_of(told["about"]).id if "about" in told else None
        asking = Asking(told["message"], told["language"], about_id)
        own = self._houses[Place.ASKER]
        self._key = introducing.introduce(self._people[Place.ASKER], own, self._proposed_id, asking)

    def mark(self, place: Place) -> None:
        """One says in silence that it is interested in the other."""
        other = next(house for one, house in self._houses.items() if one is not place)
        self._key = interest.mark(self._people[place], self._houses[place], other) or ""

    def step(self, told: Told) -> None:
        """What one side does next; the asked one, unless told otherwise."""
        place = Place(told.get("side", Place.ASKED))
        whose = self._people[place], self._houses[place], self._key
        words = told.get("words", "")
        match told["do"]:
            case "write":
                service.write(*whose, words)
            case "note":
                service.keep_note(*whose, words, 0)
            case "own-note":
                service.keep_own_note(*whose, words, 0)
            case "plan":
                service.plan(*whose, words, self._today + timedelta(days=told["remind"]))
            case "show":
                service.show(*whose, is_shown=True)
            case move:
                service.move(*whose, Move(move), Why(told.get("reason", ""), words))


def acts(cast: Cast) -> Iterator[Act]:
    """All that was asked, answered, marked and set aside."""
    told = tomllib.loads((SEED / "introductions.toml").read_text("utf-8"))
    for one in told["introductions"]:
        pair = _Acquaintance(cast, one)
        if "shared" in one:
            yield Act(one["days"], partial(pair.mark, Place.ASKER))
            yield Act(one["shared"], partial(pair.mark, Place.ASKED))
        else:
            yield Act(one["days"], pair.ask)
        for step in one.get("steps", []):
            yield Act(step["days"], partial(pair.step, step))
    for one in told["interests"]:
        yield Act(one["days"], _by_its_people(cast, one, interest.mark))
    for one in told["aside"]:
        why, is_blocked = Why(one["reason"], one["words"]), one.get("is_blocked", False)
        put = partial(setting_aside.set_aside, why=why, is_blocked=is_blocked)
        yield Act(one["days"], _by_its_people(cast, one, put))


def _by_its_people(cast: Cast, told: Told, act: Callable[..., object]) -> Callable[[], object]:
    whose, proposed = document_of(told["by"]).id, document_of(told["to"]).id
    return partial(act, cast.seated[told["by"]], whose, proposed)
