"""On real texts, invented edits: a merge is what a person would make of both, nothing is lost."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest

from tests.support.pen import TEXTS, Pen, is_prose, language_of, read
from wiki.markup.passages import split
from wiki.texts.merge import Merged, merge_units
from wiki.texts.sentences import split_sentences
from wiki.texts.units import Unit, assign

SEEDS = range(25)

#: what stands instead of each passage that somebody edited
Edits = Mapping[str, list[Unit]]


def apply(base: list[Unit], edits: Edits) -> str:
    return "".join(one.text for unit in base for one in edits.get(unit.id, [unit]))


def merge(base: list[Unit], mine: Edits, theirs: Edits, language: str) -> Merged:
    """As a save does: each side is a text, whose passages are recognised."""
    named = (
        assign(base, [passage.text for passage in split(apply(base, edits))], {}, number)
        for number, edits in ((3, mine), (2, theirs))
    )
    return merge_units(base, *named, language)


def sentences(texts: list[str], language: str) -> Counter[str]:
    passages = (passage.text for text in texts for passage in split(text))
    return Counter(one.strip() for text in passages for one in split_sentences(text, language))


def lost(base: list[Unit], mine: Edits, theirs: Edits, merged: Merged, language: str) -> set[str]:
    """The sentences that somebody wrote and that are neither in the merge nor asked about."""
    before = sentences([apply(base, {})], language)
    written = sentences([apply(base, mine)], language) | sentences([apply(base, theirs)], language)
    held = [unit.text for unit in merged.units]
    held += [text for one in merged.conflicts for text in (one.mine, one.theirs) if text]
    return set(written - before) - set(sentences(held, language))


def apart(pen: Pen, random: Random, base: list[Unit]) -> tuple[Edits, Edits]:
    """Both edit passages that are no neighbours: lines merge cleanly."""
    places = [at for at, unit in enumerate(base) if is_prose(unit)]
    chosen = [at for at in random.sample(places, min(6, len(places))) if at % 2 == 0]
    sides: tuple[dict[str, list[Unit]], dict[str, list[Unit]]] = ({}, {})
    for order, at in enumerate(chosen):
        unit = base[at]
        edited = pen.with_sentence(unit, 0, pen.reworded(pen.sentences(unit)[0]))
        what = random.choice(["edit", "edit", "add", "remove"])
        added = Unit("", f"Un ajout numéro {at}, tout à fait neuf.\n\n")
        if what == "add" and unit.text.endswith("\n\n"):
            sides[order % 2][unit.id] = [edited, added]
        else:
            sides[order % 2][unit.id] = [] if what == "remove" else [edited]
    return sides


def together(
    pen: Pen, random: Random, base: list[Unit], *, is_same: bool
) -> tuple[Edits, Edits, Edits]:
    """Both edit one passage: lines conflict. The third is what a person makes of both."""
    shared = [unit for unit in base if is_prose(unit) and len(pen.sentences(unit)) > 1]
    mine, theirs, both = {}, {}, {}
    for unit in random.sample(shared, min(2, len(shared))):
        found = pen.sentences(unit)
        here, there = random.sample(range(len(found)), 2)
        there = here if is_same else there
        mine[unit.id] = [pen.with_sentence(unit, here, pen.reworded(found[here]))]
        theirs[unit.id] = [pen.with_sentence(unit, there, pen.reworded(found[there]))]
        both[unit.id] = [
            pen.with_sentence(mine[unit.id][0], there, pen.sentences(theirs[unit.id][0])[there])
        ]
    return mine, theirs, both


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_where_lines_merge_it_is_the_merge_a_person_makes(path: Path) -> None:
    base, language = read(path), language_of(path)
    for seed in SEEDS:
        mine, theirs = apart(Pen(seed, language), Random(seed), base)
        merged = merge(base, mine, theirs, language)
        assert merged.conflicts == []
        assert "".join(unit.text for unit in merged.units) == apply(base, {**mine, **theirs})
        assert lost(base, mine, theirs, merged, language) == set()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_different_sentences_of_a_line_are_merged(path: Path) -> None:
    base, language = read(path), language_of(path)
    right = 0
    for seed in SEEDS:
        mine, theirs, both = together(Pen(seed, language), Random(seed), base, is_same=False)
        merged = merge(base, mine, theirs, language)
        right += "".join(unit.text for unit in merged.units) == apply(base, both)
        assert lost(base, mine, theirs, merged, language) == set()
    assert right >= 0.9 * len(SEEDS)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_two_wordings_of_a_sentence_are_asked_and_both_are_there(path: Path) -> None:
    base, language = read(path), language_of(path)
    for seed in SEEDS:
        mine, theirs, _ = together(Pen(seed, language), Random(seed), base, is_same=True)
        merged = merge(base, mine, theirs, language)
        differing = [one for one in mine if mine[one] != theirs[one]]
        assert {one.id for one in merged.conflicts} == set(differing)
        assert lost(base, mine, theirs, merged, language) == set()
