"""Many sets at once, each the bits of the bytes of a column."""

import numpy as np
from numpy.typing import NDArray

from wiki.matching.scoring.columns import Packed, Values

#: by byte: its eight bits, the lowest first
_BITS = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1, bitorder="little")


def weighed(sets: Packed, weights: Values) -> Values:
    """What the members of each set weigh together, by the weight of each bit.

    >>> weighed(np.array([[0b101], [0b10]], np.uint8).T, np.array([1.0, 10.0, 100.0])).tolist()
    [101.0, 10.0]
    """
    total = np.zeros(sets.shape[1:])
    for at, byte in enumerate(sets):
        eight = weights[8 * at : 8 * at + 8]
        total += (_BITS[:, : len(eight)] * eight).sum(axis=1)[byte]
    return total


def counted(sets: Packed) -> NDArray[np.int64]:
    """How many of the sets have each bit."""
    if not sets.size:
        return np.zeros(8 * len(sets), np.int64)
    found = [np.bincount(byte, minlength=256) @ _BITS for byte in sets]
    return np.concatenate(found)


def sizes(sets: Packed) -> NDArray[np.int64]:
    """How many members each set has."""
    found: NDArray[np.int64] = np.bitwise_count(sets).sum(axis=0, dtype=np.int64)
    return found
