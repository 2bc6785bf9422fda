"""Three-way merge of passages, by identity: what two people did apart, put together.

A passage that both reworded is merged by sentences (`interweaving`), and never below: of two edits
of the same sentence, a person decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wiki.texts.interweaving import Pieces, interweave
from wiki.texts.rows import Conflict, Row, Versions
from wiki.texts.seams import mend_seams, tail_of
from wiki.texts.sequences import common_pairs
from wiki.texts.units import Unit


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged passages. What is in conflict stands there as theirs (mine if they took it
    away), so that no text is lost on the way to the person who decides.

    `taken` counts the passages that they changed, added or took away and that are settled so.
    """

    rows: list[Row]
    taken: int

    @property
    def units(self) -> list[Unit]:
        """The passages as they stand until a person decides."""
        return [Unit(row.id, row.text) for row in self.rows]

    @property
    def conflicts(self) -> list[Conflict]:
        """What a person must decide, in the order of the text."""
        return [conflict for row in self.rows for conflict in row.conflicts]


def merge_units(
    base: Sequence[Unit], mine: Sequence[Unit], theirs: Sequence[Unit], language: str = ""
) -> Merged:
    """What `mine` and `theirs` did to `base`, together. `language` is the code of the text's.

    A passage that one side only changed, moved, added or took away follows that side; both sides'
    additions stay. Where both moved a passage, or added at the same place, the order is the same
    whichever side is called mine.
    """
    of_base, of_mine, of_theirs = (
        {unit.id: unit.text for unit in side} for side in (base, mine, theirs)
    )
    rows: dict[str, Row] = {}
    taken = 0
    for unit_id in of_base | of_mine | of_theirs:
        versions = Versions(of_base.get(unit_id), of_mine.get(unit_id), of_theirs.get(unit_id))
        row = Row(unit_id, _merge_texts(unit_id, versions, language))
        if row.pieces:
            rows[unit_id] = row
        taken += not row.conflicts and _is_taken(versions)
    orders = [[unit_id for unit_id in side if unit_id in rows] for side in (of_mine, of_theirs)]
    ordered = [rows[unit_id] for unit_id in _merge_orders(list(of_base), *orders)]
    return Merged(_mend(ordered, mine, theirs), taken)


def _merge_texts(unit_id: str, versions: Versions, language: str) -> Pieces:
    """The pieces of one passage, none when it is taken away.

    The blanks that follow a passage change with its neighbours: alone they are no conflict.
    """
    tails = versions.map(tail_of)
    tail, _ = tails.choose()
    if tail is None:
        tail = max((text for text in tails[1:] if text is not None), default="")
    bodies = versions.map(str.rstrip)
    body, is_decided = bodies.choose()
    if is_decided:
        return () if body is None else (body + tail,)
    return interweave(unit_id, bodies, tail, language)


def _is_taken(versions: Versions) -> bool:
    """Whether they did something to a passage that mine did not do already."""
    bodies = versions.map(str.rstrip)
    return bodies.theirs not in (bodies.base, bodies.mine)


def _mend(rows: Sequence[Row], *sides: Sequence[Unit]) -> list[Row]:
    """`rows`, with the line ends that new neighbours need."""
    units = [Unit(row.id, row.text) for row in rows]
    mended = mend_seams(units, *sides)
    return [
        Row(row.id, (*row.pieces, after.text[len(before.text) :])) if after != before else row
        for row, before, after in zip(rows, units, mended, strict=True)
    ]


def _merge_orders(base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    """The ids of both sides in one order: what one side moved or added follows, among what the
    other has, the passage it follows there.
    """
    first, second = sorted((mine, theirs))
    in_place = {first[at] for _, at in common_pairs(base, first)} & set(second)
    following: dict[str, list[str]] = {"": []}
    anchor = ""
    for unit_id in first:
        if unit_id in in_place:
            anchor = unit_id
            following[anchor] = []
        else:
            following[anchor].append(unit_id)
    placed = set(first) - in_place
    order = following[""]
    for unit_id in second:
        if unit_id not in placed:
            order += [unit_id, *following.get(unit_id, ())]
    return order
