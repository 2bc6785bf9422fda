"""Sets of small numbers as the bits of one whole number: a thousand of them are met in a moment."""

from collections.abc import Collection, Iterable, Iterator


def packed(numbers: Collection[int]) -> int:
    """The set as a whole number.

    >>> bin(packed([0, 3]))
    '0b1001'
    """
    held = bytearray(max(numbers, default=-1) // 8 + 1)
    for number in numbers:
        held[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(held, "little")


def among(bits: int, numbers: Iterable[int]) -> Iterator[int]:
    """Those of the numbers that are in the set, in the order given.

    >>> list(among(0b1001, [3, 1, 0]))
    [3, 0]
    """
    held = bits.to_bytes(bits.bit_length() // 8 + 1, "little")
    size = len(held)
    return (n for n in numbers if n >> 3 < size and held[n >> 3] >> (n & 7) & 1)
