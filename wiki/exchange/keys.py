"""The keys of one JSON object, taken one by one: each has a type, and none may be left over."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TypeVar

from wiki.exchange.refusals import refuse

T = TypeVar("T")

_INSTANT = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?P<zone>Z|[+-]\d\d:?\d\d)?", re.ASCII
)
_MOST_WHOLE = 1_000_000_000


class Keys:
    """What is left of an object to be read; `path` says where it stands in its line."""

    def __init__(self, told: Mapping[str, object], path: str = "") -> None:
        self._told = dict(told)
        self._path = path

    def end(self) -> None:
        """Refuse what nobody asked for."""
        for name in self._told:
            raise refuse("key.unknown", self._at(name))

    def names(self) -> list[str]:
        """The keys that are left."""
        return list(self._told)

    def rest(self) -> dict[str, object]:
        """Everything that is left; nothing is afterwards."""
        rest, self._told = self._told, {}
        return rest

    def find(self, name: str, kind: type[T]) -> T | None:
        """The value of that JSON type, None when the key is absent. Raises Invalid."""
        if name not in self._told:
            return None
        value = self._told.pop(name)
        if type(value) is not kind:
            raise refuse("key.wrong_type", self._at(name), wanted=kind.__name__)
        return value

    def get(self, name: str, kind: type[T]) -> T:
        """The value, which must be there."""
        value = self.find(name, kind)
        if value is None:
            raise refuse("key.missing", self._at(name))
        return value

    def has_null(self, name: str) -> bool:
        """Whether the key is told to be nothing; it is taken then."""
        return name in self._told and self._told[name] is None and self._told.pop(name) is None

    def text(self, name: str, most: int) -> str | None:
        """A text of `most` characters at most."""
        value = self.find(name, str)
        if value is not None and len(value) > most:
            raise refuse("key.too_long", self._at(name), most=most)
        return value

    def whole(self, name: str) -> int | None:
        """A number that counts something."""
        value = self.find(name, int)
        if value is not None and not 0 <= value <= _MOST_WHOLE:
            raise refuse("key.out_of_bounds", self._at(name), most=_MOST_WHOLE)
        return value

    def instant(self, name: str) -> datetime:
        """An instant in UTC; without a zone nobody can say when it was."""
        value = self.get(name, str)
        found = _INSTANT.fullmatch(value)
        if found and not found["zone"]:
            raise refuse("instant.no_zone", self._at(name), value=value)
        try:
            return datetime.fromisoformat(value if found else "").astimezone(UTC)
        except (ValueError, OverflowError):
            raise refuse("instant.invalid", self._at(name), value=value[:40]) from None

    def object(self, name: str) -> "Keys | None":
        """The keys of an object within this one."""
        value = self.find(name, dict)
        return None if value is None else Keys(value, self._at(name))

    def texts(self, name: str, most: int) -> dict[str, str]:
        """An object whose values are all texts; empty when absent."""
        inner = self.object(name)
        if inner is None:
            return {}
        return {key: inner.text(key, most) or "" for key in inner.names()}

    def words(self, name: str) -> tuple[str, ...] | None:
        """A list of different words, at least one."""
        value = self.find(name, list)
        if value is None:
            return None
        if not value or len(set(map(str, value))) < len(value):
            raise refuse("key.wrong_type", self._at(name), wanted="list of different words")
        for word in value:
            if not isinstance(word, str):
                raise refuse("key.wrong_type", self._at(name), wanted="list of different words")
        return tuple(value)

    def _at(self, name: str) -> str:
        return f"{self._path}.{name[:80]}" if self._path else name[:80]
