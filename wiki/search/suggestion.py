"""Words near the one that was typed."""

from collections.abc import Callable, Iterable
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from wiki.texts.folding import fold

SHORTEST: Final = 4
"""Letters of a word that can be put right; of shorter ones too much is near."""

_MOST_NEAR: Final = 8


def nearest(stem: str, stems: Callable[[str, int], Iterable[str]]) -> list[str]:
    """Stems that differ from this one by as many slips as its length allows, nearest first.

    The first letter is taken to be right. `stems` gives those with a first letter and a length.
    """
    slips = _slips(stem)
    lengths = range(len(stem) - slips, len(stem) + slips + 1)
    others = {other for length in lengths for other in stems(stem[0], length)}
    found = extract(stem, others, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_NEAR)
    return [other for other, _, _ in sorted(found, key=lambda near: (near[1], near[0]))]


def beginnings(typed: str) -> list[str]:
    """What the stem of the word meant may be, where the slip is in its ending."""
    folded = fold(typed)
    return [folded[:length] for length in range(len(folded) - 1, SHORTEST - 1, -1)]


def most_alike(typed: str, words: Iterable[str]) -> str:
    """Which of these words is most like the one typed. There must be one."""
    return min(words, key=lambda word: OSA.distance(fold(typed), fold(word)))


def is_slip(typed: str, word: str) -> bool:
    """Whether one may be typed for the other; an ending more or less is forgiven."""
    return OSA.distance(fold(typed), fold(word)) <= _slips(typed) + 1


def _slips(word: str) -> int:
    """How many letters may be wrong, missing, too many or exchanged."""
    return 1 if len(word) < 6 else 2
