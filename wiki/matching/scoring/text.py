"""How much the text of one side answers that of another, for many sides at once.

    index = TextIndex.build(sides, lexicon)
    index.forth(3, rows)    # how far the texts of `rows` answer that of row 3, up to 1
    index.back(3, rows)     # how far that of row 3 answers those of `rows`

Each text asks for its rarest words and things, and is answered by the texts that say them: BM25 (S.
Robertson and H. Zaragoza, "The Probabilistic Relevance Framework", 2009), divided by what the text
answers to itself. Words of a language that the other side does not write weigh less in the whole:
it could not have said them.

That texts do not meet says nothing, since they are short and in many words: it is as unknown as a
text that is not there. What is found counts from there on; else a text would do harm to who wrote
it (`benchmarks.matching` measures this).

What is rare is counted once, in `build`; later texts are read with those counts, until the next.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from wiki.matching.scoring.columns import Array, Columns
from wiki.matching.scoring.measures import PRIOR
from wiki.matching.scoring.rarity import Rarities, Read, read
from wiki.matching.sides import Side
from wiki.matching.words import Lexicon
from wiki.vocab.languages import known

SAID, SAID_THINGS = 48, 16
"""What is kept of a text: its rarest terms, of which so many things."""
ASKED = 8
"""Words, and as many things, that a text asks for."""
UNSHARED = 0.25
"""What a word weighs in the whole where the other side does not write its language."""
_K1, _B = 1.2, 0.75  # saturation and length, as BM25 has them by default


@dataclass(frozen=True, eq=False)
class TextRows(Columns):
    """Texts in L languages, as places among V terms; V is none."""

    #: 48, ascending; int32
    says: Array
    #: what BM25 gives each of the 48 for its count and for the length of the text; float16
    worth: Array
    #: 16, ascending: those of its terms that it asks for; int32
    asks: Array
    #: 1 + L: what these score on the text itself, by language, the first for all; float32
    own: Array
    #: L: whether it is in the language
    writes: Array


@dataclass(frozen=True, eq=False)
class TextIndex:
    """The texts of many sides, in their order."""

    lexicon: Lexicon
    rarities: Rarities
    rows: TextRows

    @classmethod
    def build(cls, sides: Sequence[Side], lexicon: Lexicon) -> Self:
        """Read all texts, and count what is rare."""
        told = [read(side.texts, lexicon) for side in sides]
        rarities = Rarities.count(told, lexicon)
        return cls(lexicon, rarities, _rows(rarities, told))

    @classmethod
    def of(cls, arrays: Mapping[str, Array], lexicon: Lexicon) -> Self:
        """The index that `arrays` were taken from. Raises KeyError where one is missing."""
        rarities = Rarities(**{name: arrays[name] for name in Rarities.names()})
        return cls(lexicon, rarities, TextRows(**{name: arrays[name] for name in TextRows.names()}))

    def arrays(self) -> dict[str, Array]:
        """What it is made of, to be kept; the lexicon is not."""
        return {**dict(self.rarities.named()), **dict(self.rows.named())}

    def merged(self, sides: Sequence[Side], order: Array) -> Self:
        """With the texts of `sides` behind these, in this order of their numbers."""
        told = [read(side.texts, self.lexicon) for side in sides]
        rows = self.rows.merged(_rows(self.rarities, told), order)
        return type(self)(self.lexicon, self.rarities, rows)

    def forth(self, row: int, rows: Array) -> Array:
        """How far the texts of `rows` answer that of `row`, up to 1; NaN: not at all."""
        mine = self.rows.take(row)
        table = self._table(mine.asks, 1)
        places, columns, brought = _met(table, self.rows.says[:, rows])
        brought *= self.rows.worth[places, rows[columns]]
        writes = self.rows.writes[:, rows]
        whole = mine.own[0] + mine.own[1:] @ np.where(writes, 1.0, UNSHARED)
        return _shares(columns, brought, np.where(writes.any(axis=0), whole, 0))

    def back(self, row: int, rows: Array) -> Array:
        """How far the text of `row` answers those of `rows`."""
        mine = self.rows.take(row)
        table = self._table(mine.says, mine.worth)
        _, columns, brought = _met(table, self.rows.asks[:, rows])
        own = self.rows.own[:, rows]
        whole = own[0] + np.where(mine.writes, 1.0, UNSHARED) @ own[1:]
        return _shares(columns, brought, whole if mine.writes.any() else 0 * whole)

    def _table(self, terms: Array, worth: Array | int) -> Array:
        """What each term brings, by its place; nothing for those that are not among `terms`."""
        table = np.zeros(len(self.rarities.terms) + 1)
        table[terms] = worth
        table[:-1] *= self.rarities.rarity
        table[-1] = 0
        return table


def _met(table: Array, terms: Array) -> tuple[Array, Array, Array]:
    """Where `terms` are in the table: place in the text, column, and what they bring."""
    places, columns = np.nonzero((table != 0)[terms])
    return places, columns, table[terms[places, columns]]


def _shares(columns: Array, brought: Array, wholes: Array) -> Array:
    """What is brought to each column, summed in the order of terms, as a share of its whole."""
    summed = np.bincount(columns, brought, len(wholes))
    is_met = (summed > 0) & (wholes > 0)
    shares = np.minimum(summed / np.where(is_met, wholes, np.nan), 1)
    return PRIOR + (1 - PRIOR) * shares


def _rows(rarities: Rarities, texts: Sequence[Read]) -> TextRows:
    size, none = len(texts), len(rarities.terms)
    rows = TextRows(
        says=np.full((SAID, size), none, np.int32),
        worth=np.zeros((SAID, size), np.float16),
        asks=np.full((2 * ASKED, size), none, np.int32),
        own=np.zeros((1 + len(known()), size), np.float32),
        writes=np.zeros((len(known()), size), np.bool_),
    )
    for column, text in enumerate(texts):
        _write(rows, column, text, rarities)
    return rows


def _write(rows: TextRows, column: int, text: Read, rarities: Rarities) -> None:
    """The rarest terms of a text, each with its worth, and those it asks for."""
    places, is_known = rarities.find(text)
    things, words = rarities.rarest(places, SAID_THINGS, SAID)
    counts = text.counts[is_known]
    worth = (_K1 + 1) * counts / (counts + _K1 * (1 - _B + _B * text.length / rarities.usual))
    said = np.sort(np.concatenate([things, words]))
    asked = np.sort(np.concatenate([things[:ASKED], words[:ASKED]]))
    scores = worth.astype(np.float16)[asked] * rarities.rarity[places[asked]]
    rows.says[: len(said), column] = places[said]
    rows.worth[: len(said), column] = worth[said]
    rows.asks[: len(asked), column] = places[asked]
    rows.own[:, column] = np.bincount(text.columns[is_known][asked], scores, len(rows.own))
    rows.writes[:, column] = text.writes
