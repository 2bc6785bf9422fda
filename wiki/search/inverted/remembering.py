"""A memory of bounded size."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sized
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Sized)


class Remembered(Generic[K, V]):
    """What was read, as long as there is room for it; what was not asked for lately goes first.

    `room` counts the elements of all values, and one more for each.
    """

    def __init__(self, read: Callable[[K], V], room: int) -> None:
        self._read = read
        self._room = room
        self._values: OrderedDict[K, V] = OrderedDict()

    def __getitem__(self, key: K) -> V:
        if key in self._values:
            self._values.move_to_end(key)
            return self._values[key]
        value = self._values[key] = self._read(key)
        self._room -= 1 + len(value)
        while self._room < 0:
            _, forgotten = self._values.popitem(last=False)
            self._room += 1 + len(forgotten)
        return value
