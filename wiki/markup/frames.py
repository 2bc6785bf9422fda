"""Messages between the renderer and its worker: a length of four bytes, then the message.

The worker says READY once; then each answer is DONE and the rendering, or FAILED and the kind
of failure.
"""

import struct
from typing import Protocol

READY, DONE, FAILED = b"ready", b"+", b"-"

_LENGTH = struct.Struct(">I")


class Readable(Protocol):
    """Gives up to `size` bytes, none when the other side has gone."""

    def read(self, size: int, /) -> bytes | None: ...


class Writable(Protocol):
    """Takes as many bytes as it can, and says how many."""

    def write(self, data: memoryview, /) -> int | None: ...


def write_frame(stream: Writable, message: bytes) -> None:
    """Send one message whole."""
    left = memoryview(_LENGTH.pack(len(message)) + message)
    while left:
        left = left[stream.write(left) or 0 :]


def read_frame(stream: Readable) -> bytes | None:
    """The next message; None when the other side has gone, even in the middle of one."""
    head = _read(stream, _LENGTH.size)
    if head is None:
        return None
    length: int = _LENGTH.unpack(head)[0]
    return _read(stream, length)


def _read(stream: Readable, size: int) -> bytes | None:
    received = bytearray()
    while len(received) < size:
        part = stream.read(size - len(received))
        if not part:
            return None
        received += part
    return bytes(received)
