"""The keys of an event line; each event has its own."""

from collections.abc import Callable
from dataclasses import replace

from wiki.exchange.keys import Keys
from wiki.exchange.lines import EventLine
from wiki.exchange.offer_keys import read_standing
from wiki.exchange.refusals import refuse
from wiki.exchange.unit_keys import check_language, check_units

_LONGEST_REASON = 500
_LONGEST_NAME = 500


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


def _seen(keys: Keys, line: EventLine) -> EventLine:
    language = _language(keys, "language")
    changes = keys.get("changes", dict)
    for part, units in changes.items():
        check_language(part, "changes")
        if part == language or not isinstance(units, dict):
            raise refuse("changes.invalid", f"changes.{part}")
        check_units(units, f"changes.{part}")
        if not all(_are_numbers(numbers) for numbers in units.values()):
            raise refuse("changes.invalid", f"changes.{part}")
    return replace(line, by=_by(keys), language=language, changes=changes)


def _are_numbers(told: object) -> bool:
    return isinstance(told, list) and all(type(one) is int and one > 0 for one in told)


def _twin(keys: Keys, line: EventLine) -> EventLine:
    left, right = _language(keys, "left"), _language(keys, "right")
    pairs = keys.object("pairs")
    if left == right or pairs is None:
        raise refuse("pairs.invalid", "pairs")
    told: dict[str, list[str]] = {}
    for unit in pairs.names():
        there = pairs.get(unit, list)
        if not all(isinstance(one, str) for one in there):
            raise refuse("pairs.invalid", "pairs")
        check_units((unit, *there), "pairs")
        told[unit] = there
    is_confirmed = keys.find("confirmed", bool) or False
    return replace(
        line, by=_by(keys), left=left, right=right, pairs=told, is_confirmed=is_confirmed
    )


def _unpaired(keys: Keys, line: EventLine) -> EventLine:
    left, right = _language(keys, "left"), _language(keys, "right")
    passages = keys.words("passages")
    if left == right or not passages:
        raise refuse("pairs.invalid", "passages")
    check_units(passages, "passages")
    return replace(line, by=_by(keys), left=left, right=right, passages=passages)


def _offer(keys: Keys, line: EventLine) -> EventLine:
    return replace(line, standing=read_standing(keys))


def _by(keys: Keys) -> str:
    return keys.text("by", _LONGEST_NAME) or ""


def _language(keys: Keys, name: str) -> str:
    language = _word(keys, name, 12)
    check_language(language, name)
    return language


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
    "seen": _seen,
    "twin": _twin,
    "unpaired": _unpaired,
    "offer": _offer,
}
