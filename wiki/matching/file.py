"""One file with named arrays, written whole and mapped into memory by whoever reads it.

A line of JSON says where each array lies; processes that map it share its pages.
"""

import json
import mmap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wiki.files import written_whole

_MARK = b"lieux-arrays\n"
_ALIGNED = 64  # bytes: a line of the processor's cache

Array = NDArray[Any]


class Unusable(Exception):
    """The file is missing, damaged, or of another making."""


@dataclass(frozen=True, eq=False)
class Arrays:
    """What a file holds. `making`: whatever must be equal for the arrays to mean the same."""

    making: str
    #: the entry of the journal that they are as of
    sequence: int
    arrays: Mapping[str, Array]


def write(path: Path, held: Arrays) -> None:
    """Put the file there whole; who reads the former one goes on with it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    laid, at = [], 0
    for name, array in held.arrays.items():
        laid.append([name, array.dtype.str, list(array.shape), at])
        at += -(-array.nbytes // _ALIGNED) * _ALIGNED
    head = json.dumps({"making": held.making, "sequence": held.sequence, "arrays": laid})
    start = _padded(len(_MARK) + len(head) + 1)
    with written_whole(path) as stream:
        stream.write((_MARK + head.encode()).ljust(start - 1) + b"\n")
        for array in held.arrays.values():
            stream.write(np.ascontiguousarray(array).tobytes())
            stream.write(bytes(-array.nbytes % _ALIGNED))


def read(path: Path, making: str) -> Arrays:
    """The arrays, mapped and not copied. Raises Unusable."""
    try:
        with path.open("rb") as stream:
            mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        if mapped[: len(_MARK)] != _MARK:
            raise Unusable("no such file of arrays")
        start = mapped.find(b"\n", len(_MARK)) + 1
        head = json.loads(mapped[len(_MARK) : start])
        if head["making"] != making:
            raise Unusable("made by another version, or with other vocabularies")
        arrays = {
            name: _view(mapped, start + at, kind, shape) for name, kind, shape, at in head["arrays"]
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unusable(str(error)) from error
    return Arrays(making, head["sequence"], arrays)


def _view(mapped: mmap.mmap, at: int, kind: str, shape: list[int]) -> Array:
    count = int(np.prod(shape))
    return np.frombuffer(mapped, np.dtype(kind), count, at).reshape(shape)


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED
