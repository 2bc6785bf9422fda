"""Passages that keep their identity through edits, without any mark in the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wiki.texts.alignment import align


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage and its identity, `<number of the revision that introduced it>.<ordinal>`."""

    id: str
    text: str


def assign(
    previous: Sequence[Unit], texts: Sequence[str], former: Mapping[str, str], revision: int
) -> list[Unit]:
    """The passages `texts` of revision number `revision`, each with its identity.

    `previous` are the units of the revision it was written from; `former` gives, by text, the
    identity of units that the part had earlier: a text pasted back keeps it. No identity is
    used twice; what is not recognised gets a new one.
    """
    ids = align([unit.id for unit in previous], [unit.text for unit in previous], texts, former)
    taken = {*ids, *(unit.id for unit in previous), *former.values()}
    ordinal = 0
    named: list[Unit] = []
    for unit_id, text in zip(ids, texts, strict=True):
        while not unit_id:
            ordinal += 1
            minted = f"{revision}.{ordinal}"
            unit_id = "" if minted in taken else minted
        named.append(Unit(unit_id, text))
    return named


def encode(units: Sequence[Unit]) -> str:
    """The unit list as it is stored beside the source: "id:length id:length", in characters."""
    return " ".join(f"{unit.id}:{len(unit.text)}" for unit in units)


def decode(encoded: str, source: str) -> list[Unit]:
    """The units of `source`. Raises ValueError when the list is not one of that source."""
    units: list[Unit] = []
    at = 0
    for entry in encoded.split(" ") if encoded else []:
        unit_id, _, length = entry.rpartition(":")
        if not unit_id or not (length.isascii() and length.isdecimal()):
            raise ValueError(f"not a unit: {entry[:40]!r}")
        end = at + int(length)
        units.append(Unit(unit_id, source[at:end]))
        at = end
    if at != len(source):
        raise ValueError(f"the units cover {at} characters of {len(source)}")
    return units
