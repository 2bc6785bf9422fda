"""A round of a few passages, kept in the address: which were given, and what was made of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import url_for

from wiki.config import current

_LISTS = ("of", "saved", "same", "skipped")
_LARGEST = 2**31 - 1

Ids = tuple[int, ...]


@dataclass(frozen=True)
class Round:
    """Which passages were given, into which language, and what was made of them; in the address."""

    into: str
    of: Ids = ()
    saved: Ids = ()
    same: Ids = ()
    skipped: Ids = ()

    @classmethod
    def read(cls, told: Mapping[str, str], own: str) -> "Round":
        """What an address or a form says; what it does not know is left aside."""
        into = told.get("into", "")
        listed = {name: numbers(told.get(name, "")) for name in _LISTS}
        return cls(into if into in current().languages else own, **listed)

    def after(self, done: str, number: int) -> "Round":
        """The same with one passage more in the list `done`."""
        lists = [getattr(self, name) for name in _LISTS]
        added = [
            (*ids, number) if name == done and number in self.of else ids
            for name, ids in zip(_LISTS, lists, strict=True)
        ]
        return Round(self.into, *added)

    def count(self, done: str) -> int:
        """How many of these passages went into that list."""
        return len({*self.of} & {*getattr(self, done)})

    @property
    def left(self) -> list[int]:
        """What is not answered yet."""
        return [one for one in self.of if one not in {*self.saved, *self.same, *self.skipped}]

    @property
    def fields(self) -> list[tuple[str, str]]:
        """The same for a form."""
        lists = [(name, ".".join(map(str, getattr(self, name)))) for name in _LISTS]
        return [("into", self.into), *((name, value) for name, value in lists if value)]

    def href(self, language: str) -> str:
        """The page of this round."""
        return f"{url_for('translating.queue', language=language)}?{urlencode(self.fields)}"


def numbers(text: str) -> Ids:
    """The numbers of "12.45.77"; what is none is left aside."""
    listed = (int(one) for one in text.split(".")[:60] if one.isascii() and one.isdecimal())
    return tuple(one for one in listed if one <= _LARGEST)
