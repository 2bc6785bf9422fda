"""One file with named arrays, written whole and mapped into memory by whoever reads it.

A line says which entry of the journal it is as of, and can be written over in place; a line of
JSON says where each array lies. Processes that map it share its pages.
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
_DIGITS = 20  # of the number of an entry, and the end of its line
_HEAD = len(_MARK) + _DIGITS
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
    #: when all of them were made anew, in seconds since 1970
    built_at: float = 0.0


def write(path: Path, held: Arrays) -> None:
    """Put the file there whole; who reads the former one goes on with it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    laid, at = [], 0
    for name, array in held.arrays.items():
        laid.append([name, array.dtype.str, list(array.shape), at])
        at += -(-array.nbytes // _ALIGNED) * _ALIGNED
    head = json.dumps({"making": held.making, "built_at": held.built_at, "arrays": laid}).encode()
    start = _padded(_HEAD + len(head) + 1)
    with written_whole(path) as stream:
        stream.write((_MARK + _line(held.sequence) + head).ljust(start - 1) + b"\n")
        for array in held.arrays.values():
            stream.write(np.ascontiguousarray(array).tobytes())
            stream.write(bytes(-array.nbytes % _ALIGNED))


def advance(path: Path, sequence: int) -> None:
    """The same arrays are as of this entry: nothing in them changed. Raises Unusable."""
    try:
        with path.open("r+b") as stream:
            stream.seek(len(_MARK))
            stream.write(_line(sequence))
    except OSError as error:
        raise Unusable(str(error)) from error


def read(path: Path, making: str) -> Arrays:
    """The arrays, mapped and not copied. Raises Unusable."""
    try:
        with path.open("rb") as stream:
            mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        if mapped[: len(_MARK)] != _MARK:
            raise Unusable("no such file of arrays")
        start = mapped.find(b"\n", _HEAD) + 1
        head = json.loads(mapped[_HEAD:start])
        if head["making"] != making:
            raise Unusable("made by another version, or with other vocabularies")
        arrays = {
            name: _view(mapped, start + at, kind, shape) for name, kind, shape, at in head["arrays"]
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unusable(str(error)) from error
    return Arrays(making, int(mapped[len(_MARK) : _HEAD]), arrays, head["built_at"])


def _line(sequence: int) -> bytes:
    return str(sequence).encode().rjust(_DIGITS - 1) + b"\n"


def _view(mapped: mmap.mmap, at: int, kind: str, shape: list[int]) -> Array:
    count = int(np.prod(shape))
    return np.frombuffer(mapped, np.dtype(kind), count, at).reshape(shape)


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED
