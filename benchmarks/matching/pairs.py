"""Forty wishes told twice, by a French and by an English hand: does each find the other?"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.figure import Figure
from wiki import seed
from wiki.matching.scoring.text import TextIndex
from wiki.matching.sides import Side
from wiki.matching.words import Lexicon
from wiki.translation.glossary.rules import Wording

_PAIRS = Path(__file__).with_name("pairs.toml")
_GLOSSARY = Path(seed.__file__).with_name("glossary.toml")
_FIRST = 5
_TARGET = 0.85

Told = Mapping[str, str]


def measure() -> Iterator[Figure]:
    """How many are among the first five: of the other language, and of all with decoys."""
    pairs, decoys = _read()
    sides = _sides(pairs, decoys)
    for name, lexicon in (("without", Lexicon()), ("with", Lexicon(_glossary()))):
        index = TextIndex.build(sides, lexicon)
        target = _TARGET if name == "with" else None
        how = f"{2 * len(pairs)} texts, {len(decoys)} decoys, {name} the demo's glossary"
        across = _recall(index, sides, 2 * len(pairs), is_across=True)
        among = _recall(index, sides, 2 * len(pairs), is_across=False)
        yield Figure("recall@5 across languages", across, "", target, is_floor=True, how=how)
        yield Figure("recall@5 among both languages", among, "", how=how)


def _read() -> tuple[list[Told], list[Told]]:
    told = tomllib.loads(_PAIRS.read_text("utf-8"))["pairs"]
    texts = [{name: one[name] for name in ("fr", "en")} for one in told]
    return texts, [one["decoy"] for one in told]


def _sides(pairs: Sequence[Told], decoys: Sequence[Told]) -> list[Side]:
    """Both sides of a pair stand next to each other, one language each; decoys come last."""
    texts = [{language: text} for pair in pairs for language, text in pair.items()]
    return [
        Side(document_id=number, organisation_id=number, texts=text)
        for number, text in enumerate([*texts, *decoys])
    ]


def _glossary() -> list[dict[str, tuple[str, ...]]]:
    terms = tomllib.loads(_GLOSSARY.read_text("utf-8"))["terms"]
    return [{language: Wording(**told).forms for language, told in term.items()} for term in terms]


def _recall(index: TextIndex, sides: Sequence[Side], twins: int, *, is_across: bool) -> float:
    """The share of texts whose twin is among the first five; a tie is lost."""
    found = 0
    for row in range(twins):
        others = [
            other
            for other in range(len(sides))
            if other != row
            and (not is_across or sides[other].texts.keys() != sides[row].texts.keys())
        ]
        rows = np.array(others)
        likeness = np.nan_to_num(index.forth(row, rows))
        twin = likeness[rows == row ^ 1][0]
        found += int(twin > 0 and (likeness >= twin).sum() <= _FIRST)
    return found / twins
