"""Facts that two people changed at once, put together field by field. Plain values in and out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wiki.kinds.fields import FactValue

Facts = Mapping[str, FactValue]


@dataclass(frozen=True)
class FactConflict:
    """A fact that both changed, each its own way. None: it is not told."""

    name: str
    mine: FactValue | None
    theirs: FactValue | None


@dataclass(frozen=True)
class MergedFacts:
    """The facts of both; those that are `torn` say what theirs say until a person decides.

    `is_taking`: others changed a fact that is settled so.
    """

    values: Facts
    torn: Sequence[FactConflict] = ()
    is_taking: bool = False


def merge_facts(base: Facts | None, mine: Facts, theirs: Facts) -> MergedFacts:
    """What `mine` and `theirs` say together, both made from `base`.

    `base` None: one was not made from the other's, so whatever differs is torn.
    """
    torn: list[FactConflict] = []
    values: dict[str, FactValue] = {}
    is_taking = False
    for name in sorted({*mine, *theirs}):
        own, other = mine.get(name), theirs.get(name)
        is_own_left = base is not None and own == base.get(name)
        is_other_left = base is not None and other == base.get(name)
        if own != other and not is_own_left and not is_other_left:
            torn.append(FactConflict(name, own, other))
        value = own if is_other_left else other
        is_taking = is_taking or (is_own_left and not is_other_left)
        if value is not None:
            values[name] = value
    return MergedFacts(values, torn, is_taking)
