"""The sides as columns of numbers: one array a fact, one place a side, on the last axis of each."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

#: of numbers of any kind; 0 dimensions for what one side has
Array = NDArray[Any]
#: sets of a few codes, each the bits of one number
Bits = NDArray[np.uint64]
#: the same of many codes: one byte of each set after another on the first axis
Packed = NDArray[np.uint8]
Flags = NDArray[np.bool_]
Values = NDArray[np.float64]
#: places in the pool
Rows = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Columns:
    """Arrays of one length along their last axis."""

    @classmethod
    def names(cls) -> list[str]:
        """What the arrays are called, in their order."""
        return [one.name for one in fields(cls)]

    def named(self) -> Iterator[tuple[str, Array]]:
        """Each array with its name."""
        return ((name, getattr(self, name)) for name in self.names())

    def take(self, rows: int | Array) -> Self:
        """The same of these rows; of one row, its values."""
        return type(self)(**{name: array[..., rows] for name, array in self.named()})

    def merged(self, others: Self, order: Array) -> Self:
        """These rows and those of `others` behind them, in this order of their numbers."""
        return type(self)(
            **{
                name: np.concatenate([array, getattr(others, name)], axis=-1)[..., order]
                for name, array in self.named()
            }
        )


@dataclass(frozen=True, eq=False)
class Plain(Columns):
    """One number for each side. A set without members: nothing is known."""

    document: NDArray[np.int64]
    organisation: NDArray[np.int64]
    is_offer: Flags
    #: one bit, or none
    type: Bits
    types_sought: Bits
    #: the type it would have first: one bit, or none
    type_first: Bits
    area: Bits
    area_sought: Bits
    #: the place among `area-wishes`; -1: not said
    area_wish: NDArray[np.int8]
    languages: Bits
    #: 1 it does, 0 it does not, -1 nobody said
    translates: NDArray[np.int8]
    #: the place among `territories`; -1: not known
    territory: NDArray[np.int16]
    #: on a globe of radius 1; NaN: not known
    x: NDArray[np.float32]
    y: NDArray[np.float32]
    z: NDArray[np.float32]
    #: -1: no limit is said
    within_km: NDArray[np.float32]
    project_types: Bits
    #: days as ordinals: the window, open where it is not said
    starts_on: NDArray[np.int32]
    ends_on: NDArray[np.int32]
    #: -1: as many as come
    places_left: NDArray[np.int16]
    #: 0: not known
    published_on: NDArray[np.int32]
    #: the last day on which it is to be found
    expires_on: NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Sets(Columns):
    """Several numbers for each side, the first axis."""

    themes: Packed
    themes_sought: Packed
    territories_sought: Packed
    #: by theme, in hundredths: how near the nearest of its own themes is
    nearness: NDArray[np.uint8]
    #: by theme: works on it or on what stands under it; 255: as many or more
    know_how: NDArray[np.uint8]
