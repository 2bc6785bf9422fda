"""The sides as columns of numbers: one array a fact, one place a side, on the last axis of each."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

#: array by name; what it holds is told by the field of that name
Array = NDArray[Any]


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
    """One number for each side. Sets of a few codes are the bits of it; 0: nothing is known."""

    document: Array
    organisation: Array
    is_offer: Array
    #: one bit, or none
    type: Array
    types_sought: Array
    #: the type it would have first: one bit, or none
    type_first: Array
    area: Array
    area_sought: Array
    #: the place among `area-wishes`; -1: not said
    area_wish: Array
    languages: Array
    #: 1 it does, 0 it does not, -1 nobody said
    translates: Array
    #: the place among `territories`; -1: not known
    territory: Array
    #: on a globe of radius 1; NaN: not known
    x: Array
    y: Array
    z: Array
    #: -1: no limit is said
    within_km: Array
    project_types: Array
    #: days as ordinals: the window, open where it is not said
    starts_on: Array
    ends_on: Array
    #: -1: as many as come
    places_left: Array
    #: 0: not known
    published_on: Array
    #: the last day on which it is to be found
    expires_on: Array


@dataclass(frozen=True, eq=False)
class Sets(Columns):
    """Several numbers for each side, the first axis; sets of many codes are the bits of bytes."""

    themes: Array
    themes_sought: Array
    territories_sought: Array
    #: by theme, in hundredths: how near the nearest of its own themes is
    nearness: Array
    #: by theme: works on it or on what stands under it; 255: as many or more
    know_how: Array
