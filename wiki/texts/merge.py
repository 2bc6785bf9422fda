"""Three-way merge of passages, by identity: what two people did apart, put together.

A passage is never cut: of two edits of the same one, a person decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wiki.texts.seams import mend_seams, tail_of
from wiki.texts.sequences import common_pairs
from wiki.texts.units import Unit


@dataclass(frozen=True, slots=True)
class Conflict:
    """A passage that both sides changed, each its own way; None where it is not there."""

    id: str
    base: str | None
    mine: str | None
    theirs: str | None


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged passages. Those in conflict stand there too, as theirs (mine if they took it
    away), so that no text is lost on the way to the person who decides.
    """

    units: list[Unit]
    conflicts: list[Conflict]


def merge_units(base: Sequence[Unit], mine: Sequence[Unit], theirs: Sequence[Unit]) -> Merged:
    """What `mine` and `theirs` did to `base`, together.

    A passage that one side only changed, moved, added or took away follows that side; both sides'
    additions stay. Where both moved a passage, or added at the same place, the order is the same
    whichever side is called mine.
    """
    of_base, of_mine, of_theirs = (
        {unit.id: unit.text for unit in side} for side in (base, mine, theirs)
    )
    texts: dict[str, str] = {}
    conflicts: list[Conflict] = []
    for unit_id in of_base | of_mine | of_theirs:
        versions = of_base.get(unit_id), of_mine.get(unit_id), of_theirs.get(unit_id)
        merged, is_conflict = _merge_texts(*versions)
        if is_conflict:
            conflicts.append(Conflict(unit_id, *versions))
        if merged is not None:
            texts[unit_id] = merged
    orders = [[unit_id for unit_id in side if unit_id in texts] for side in (of_mine, of_theirs)]
    units = [Unit(unit_id, texts[unit_id]) for unit_id in _merge_orders(list(of_base), *orders)]
    return Merged(mend_seams(units, mine, theirs), conflicts)


def _merge_texts(base: str | None, mine: str | None, theirs: str | None) -> tuple[str | None, bool]:
    """The text of one passage, None when it is taken away, and whether a person must decide.

    The blanks that follow a passage change with its neighbours: alone they are no conflict.
    """
    bodies = [text if text is None else text.rstrip() for text in (base, mine, theirs)]
    body, is_decided = _choose(*bodies)
    if not is_decided:
        body = bodies[1] if theirs is None else bodies[2]
    if body is None:
        return None, False
    tails = [text if text is None else tail_of(text) for text in (base, mine, theirs)]
    tail, _ = _choose(*tails)
    if tail is None:
        tail = max(text for text in tails[1:] if text is not None)
    return body + tail, not is_decided


def _choose(base: str | None, mine: str | None, theirs: str | None) -> tuple[str | None, bool]:
    """The version that only one side wrote; (None, False) when both did, differently."""
    if mine in (theirs, base):
        return theirs, True
    return (mine, True) if theirs == base else (None, False)


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
