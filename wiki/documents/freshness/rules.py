"""What is always true of freshness: plain values in and out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

from wiki.texts.regrouping import run_within
from wiki.texts.units import Unit
from wiki.texts.worddiff import is_typography_only
from wiki.texts.words import words


class How(StrEnum):
    """How a language took in a change of another one."""

    TRANSLATED = "translated"  # a person brought it over
    MACHINE = "machine"  # a machine did, and the text says so
    NOTHING = "nothing"  # somebody read both: nothing to change
    TOGETHER = "together"  # both were changed in one act
    PAIRED = "paired"  # what looked missing was found
    ALONE = "alone"  # it has no counterpart, on purpose
    REVERTED = "reverted"  # the other language went back to what it said


def key_of(text: str) -> bytes:
    """The hash of a passage, without the blanks around it (16 bytes)."""
    return sha256(text.strip().encode()).digest()[:16]


@dataclass(frozen=True)
class State:
    """One language of a document at one revision."""

    number: int
    fields: Mapping[str, str]
    units: Sequence[Unit]

    @classmethod
    def of(cls, number: int, texts: Mapping[str, str], units: Sequence[Unit]) -> "State":
        """The state of these texts, whose body is cut into `units`."""
        fields = {name: text for name, text in texts.items() if name != "body"}
        return cls(number, fields, units)

    @cached_property
    def passages(self) -> Mapping[str, str]:
        """Every passage by its identity, the fields first; those that say something."""
        listed = [*self.fields.items(), *((unit.id, unit.text) for unit in self.units)]
        return {unit: text for unit, text in listed if text.strip()}


@dataclass(frozen=True)
class Difference:
    """A passage before and after; None where there is none."""

    unit: str
    before: str | None
    after: str | None


def differences(old: State, new: State) -> list[Difference]:
    """The passages whose words changed, in the order of the new text, then those that went.

    Moves, typography, and passages cut or joined without a word changed are no difference.
    """
    regrouped = _regrouped(old, new)
    found = [
        Difference(unit, old.passages.get(unit), text)
        for unit, text in new.passages.items()
        if unit not in regrouped and not _is_same(old.passages.get(unit), text)
    ]
    found += [
        Difference(unit, text, None)
        for unit, text in old.passages.items()
        if unit not in new.passages and unit not in regrouped
    ]
    return found


def joined_to(old: State, new: State) -> Mapping[str, str]:
    """New passage → the former one that it is a piece of, where one was cut in several."""
    return {unit: whole for whole, pieces in _cuts(old, new) for unit in pieces if unit != whole}


def is_reverted(open_before: Sequence[bytes | None], now: bytes | None) -> bool:
    """Whether a passage says again what it said before the first change that is open."""
    return bool(open_before) and open_before[0] == now


def _is_same(before: str | None, after: str) -> bool:
    if before is None:
        return False
    return before.strip() == after.strip() or is_typography_only(before, after)


def _regrouped(old: State, new: State) -> set[str]:
    cut = {unit for _, pieces in _cuts(old, new) for unit in pieces}
    return cut | {unit for _, pieces in _cuts(new, old) for unit in pieces}


def _cuts(old: State, new: State) -> Iterator[tuple[str, Sequence[str]]]:
    """(passage, its pieces) of each passage of `old` that `new` only cut in several."""
    ids = [unit.id for unit in new.units]
    was = {unit.id: unit.text for unit in old.units}
    free = {at for at, unit in enumerate(ids) if unit not in was}
    if not free:
        return
    texts = [unit.text for unit in new.units]
    for at, unit in enumerate(ids):
        if unit not in was or was[unit].strip() == texts[at].strip():
            continue
        run = run_within(was[unit], texts, at, free)
        if len(run) > 1 and _says(texts[run.start : run.stop]) == _says([was[unit]]):
            yield unit, ids[run.start : run.stop]


def _says(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in words(text)]
