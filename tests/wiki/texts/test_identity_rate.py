"""On real texts and invented histories: passages stay themselves."""

from collections import Counter
from pathlib import Path

import pytest

from tests.support.pen import TEXTS, Pen, language_of, read
from wiki.markup.passages import split
from wiki.texts.units import Unit, assign

SEEDS = range(12)
REVISIONS, EDITS = 6, 6


def follow(path: Path) -> Counter[str]:
    """How many passages a person would call the same, how many of them kept their identity; how
    many are new, and how many of these took the identity of another.
    """
    counted: Counter[str] = Counter()
    for seed in SEEDS:
        pen, units = Pen(seed, language_of(path)), read(path)
        for number in range(2, REVISIONS + 2):
            revised = pen.revise(units, EDITS)
            texts = [passage.text for passage in split("".join(unit.text for unit in revised))]
            if texts != [unit.text for unit in revised]:
                continue  # the writer made of two passages something else
            count(counted, units, revised, assign(units, texts, {}, number))
            units = revised
    return counted


def count(
    counted: Counter[str], before: list[Unit], revised: list[Unit], named: list[Unit]
) -> None:
    known = {unit.id: unit.text for unit in before}
    for truth, told in zip(revised, named, strict=True):
        if truth.id in known:
            state = "unchanged" if known[truth.id] == truth.text else "changed"
            counted[state] += 1
            counted[f"{state}, kept"] += told.id == truth.id
        else:
            counted["new"] += 1
            counted["new, taken for another"] += told.id in known


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_passages_stay_themselves(path: Path) -> None:
    counted = follow(path)

    assert counted["changed"] > 100
    kept = counted["unchanged, kept"] + counted["changed, kept"]
    assert kept >= 0.98 * (counted["unchanged"] + counted["changed"])
    assert counted["changed, kept"] >= 0.98 * counted["changed"]
