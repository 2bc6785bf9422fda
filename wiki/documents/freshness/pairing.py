"""Finding which passages of two languages answer each other, where nobody said so yet."""

from collections.abc import Sequence

from wiki.documents.freshness.pairs import Pairs
from wiki.markup.passages import Form, Passage, split
from wiki.texts.lengthpairs import pair_by_length
from wiki.texts.units import Unit


def pair_up(left: Sequence[Unit], right: Sequence[Unit], known: Pairs) -> Pairs:
    """`known`, and a guess for the passages it says nothing of, between those it does.

    What stands alone on purpose is left so.

    Where two gaps have the same build, their passages answer each other one by one; else their
    lengths tell.
    """
    guesses: list[tuple[str, str]] = []
    lefts, rights = _worded(left), _worded(right)
    gaps = _gaps(lefts, rights, known)
    if not gaps:
        return known
    builds, their_builds = _builds(left), _builds(right)
    for one, other in gaps:
        ours, theirs = [builds[unit.id] for unit in one], [their_builds[unit.id] for unit in other]
        if [_build(block) for block in ours] == [_build(block) for block in theirs]:
            guesses += [(a.id, b.id) for a, b in zip(one, other, strict=True)]
        else:
            guesses += [
                (one[a].id, other[b].id)
                for pair in pair_by_length(ours, theirs)
                for a in pair.ours
                for b in pair.theirs
            ]
    return known.with_pairs(guesses, is_sure=False) if guesses else known


def _gaps(
    left: Sequence[Unit], right: Sequence[Unit], known: Pairs
) -> list[tuple[list[Unit], list[Unit]]]:
    """The passages without a twin, between two pairs that follow each other in both texts."""
    place = {unit.id: at for at, unit in enumerate(right)}
    turned = known.turned()
    gaps: list[tuple[list[Unit], list[Unit]]] = []
    start, held = 0, []
    for unit in left:
        if known.is_lone(unit.id):
            continue
        ends = [place[twin] for twin in known.twins(unit.id) if twin in place]
        if not ends:
            held.append(unit)
        elif min(ends) >= start:
            gaps.append((held, _free(right[start : min(ends)], turned)))
            start, held = max(ends) + 1, []
    gaps.append((held, _free(right[start:], turned)))
    return [(one, other) for one, other in gaps if one and other]


def _free(units: Sequence[Unit], twins: Pairs) -> list[Unit]:
    return [unit for unit in units if not twins.twins(unit.id) and not twins.is_lone(unit.id)]


def _worded(units: Sequence[Unit]) -> list[Unit]:
    return [unit for unit in units if unit.text.strip()]


def _builds(units: Sequence[Unit]) -> dict[str, Passage]:
    """Identity → the passage, with what it is in its text."""
    passages: Sequence[Passage] = split("".join(unit.text for unit in units))
    if [passage.text for passage in passages] != [unit.text for unit in units]:
        passages = [_alone(unit.text) for unit in units]  # cut elsewhere, otherwise
    return {unit.id: passage for unit, passage in zip(units, passages, strict=True)}


def _alone(text: str) -> Passage:
    first = split(text)[0]
    return Passage(text, first.form, first.level)


def _build(block: Passage) -> tuple[Form, int]:
    return block.form, block.level
