"""Texts as numbers: the words and things they hold, and how rare each is among all."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple, Self

import numpy as np

from wiki.matching.scoring.columns import Array, Columns
from wiki.matching.words import CONCEPT, Lexicon
from wiki.vocab.languages import known

Texts = Mapping[str, str]
"""By language: what one side says."""

COMMON_SHARE = 0.02
"""Of the texts: a word that more of them hold tells nothing apart. Things always count."""
COMMON_FEWEST = 20
"""Texts: a word that not more of them hold is not common, however few there are."""


class Read(NamedTuple):
    """A text as numbers: its terms, how often it says each, and the column of their language.

    Terms are hashes of words and of things, ascending. Column 0 is for what no single language has:
    things, and words that several of its texts hold. `length` is in words, `writes` by language.
    """

    terms: Array
    counts: Array
    columns: Array
    length: float
    writes: Array


def read(texts: Texts, lexicon: Lexicon) -> Read:
    """What a side says. Saying it again in another language makes it neither more nor longer."""
    columns = {language: column for column, language in enumerate(known(), 1)}
    counts: dict[str, int] = {}
    places: dict[str, int] = {}
    lengths: dict[str, int] = {}
    for language, text in sorted(texts.items()):
        said = lexicon.count(text, language)
        if length := _words(said):
            lengths[language] = length
        for term, count in said.items():
            is_shared = term in counts or term.startswith(CONCEPT)
            places[term] = 0 if is_shared else columns[language]
            counts[term] = max(count, counts.get(term, 0))
    hashes = np.array([_hash(term) for term in counts], np.uint64)
    order = np.argsort(hashes)
    return Read(
        hashes[order],
        np.array(list(counts.values()), np.float64)[order],
        np.array(list(places.values()), np.intp)[order],
        sum(lengths.values()) / max(len(lengths), 1),
        np.array([language in lengths for language in columns]),
    )


def _words(said: Counter[str]) -> int:
    return sum(count for term, count in said.items() if not term.startswith(CONCEPT))


@lru_cache(maxsize=1 << 17)
def _hash(term: str) -> int:
    return int.from_bytes(blake2b(term.encode(), digest_size=8).digest(), "big")


@dataclass(frozen=True, eq=False)
class Rarities(Columns):
    """The terms by which texts are told apart, V of them.

    `terms`: their hashes, ascending; `rarity`: BM25's inverse document frequency; `is_thing`:
    things and not words; `usual`: one number, the mean length of the texts in words.
    """

    terms: Array
    rarity: Array
    is_thing: Array
    usual: Array

    @classmethod
    def count(cls, texts: Sequence[Read], lexicon: Lexicon) -> Self:
        """All things, and the words that two texts hold at least and not too many."""
        things = np.unique(np.array([_hash(name) for name in lexicon.concepts], np.uint64))
        held, counts = np.unique(
            np.concatenate([things, *(text.terms for text in texts)]), return_counts=True
        )
        is_thing = np.isin(held, things)
        frequency = counts - is_thing  # each was put in once above
        most = max(COMMON_SHARE * len(texts), COMMON_FEWEST)
        kept = is_thing | ((frequency > 1) & (frequency <= most))
        rarity = np.log((len(texts) + 1) / (np.maximum(frequency[kept], 1) + 0.5))
        lengths = [text.length for text in texts if text.length]
        usual = np.array([sum(lengths) / len(lengths) if lengths else 1.0])
        return cls(held[kept], np.maximum(rarity, 0).astype(np.float32), is_thing[kept], usual)

    def find(self, text: Read) -> tuple[Array, Array]:
        """The places of the terms of a text among all, and which of its terms are known at all."""
        places = np.minimum(np.searchsorted(self.terms, text.terms), len(self.terms) - 1)
        is_known = self.terms[places] == text.terms
        return places[is_known], is_known

    def rarest(self, places: Array, most_things: int, most: int) -> tuple[Array, Array]:
        """Which of these come first, things and words apart; a tie goes by the place."""
        order = np.lexsort((places, -self.rarity[places]))
        is_thing = self.is_thing[places[order]]
        things = order[is_thing][:most_things]
        return things, order[~is_thing][: most - len(things)]
