"""The keys of an event line; each event has its own."""

from collections.abc import Callable
from dataclasses import replace

from wiki.exchange.keys import Keys
from wiki.exchange.lines import EventLine
from wiki.exchange.refusals import refuse

_LONGEST_REASON = 500


def read_event(keys: Keys, id_: str) -> EventLine:
    """What the line tells of something that happened to the document `id_`. Raises Invalid."""
    event = keys.get("event", str)
    if event not in _EVENTS:
        raise refuse("event.unknown", "event", value=event[:80])
    return _EVENTS[event](keys, EventLine(id=id_, at=keys.instant("at"), event=event))


def _published(keys: Keys, line: EventLine) -> EventLine:
    return replace(line, number=keys.whole("number"), parts=keys.words("parts"))


def _withdrawn(keys: Keys, line: EventLine) -> EventLine:
    return replace(line, parts=keys.words("parts"))


def _renamed(keys: Keys, line: EventLine) -> EventLine:
    return replace(line, language=_word(keys, "language", 12), slug=_word(keys, "slug", 300))


def _audience(keys: Keys, line: EventLine) -> EventLine:
    return replace(line, audience=_word(keys, "audience", 20))


def _deleted(keys: Keys, line: EventLine) -> EventLine:
    return replace(line, reason=_word(keys, "reason", _LONGEST_REASON))


def _word(keys: Keys, name: str, most: int) -> str:
    told = keys.text(name, most)
    if not told or not told.strip():
        raise refuse("key.missing", name)
    return told


_EVENTS: dict[str, Callable[[Keys, EventLine], EventLine]] = {
    "published": _published,
    "withdrawn": _withdrawn,
    "renamed": _renamed,
    "audience": _audience,
    "deleted": _deleted,
}
