"""How much the text of one side answers that of another, for all sides at once.

    index = TextIndex.build([side.texts for side in sides], lexicon)
    forth, back = index.similarity(3)       # of row 3 to every row, and of every row to row 3
    index = index.take(rows).plus([side.texts], lexicon)

Each text asks for its rarest words and things, and is answered by the texts that say them: BM25 (S.
Robertson and H. Zaragoza, "The Probabilistic Relevance Framework", 2009), divided by what the text
answers to itself. Words of a language that the other side does not write weigh less in the whole:
it could not have said them.

Rows are of one width, so that a side is taken out, put in or exchanged without touching the others.
What is rare is counted once, in `build`; later texts are read with those counts, until the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from wiki.matching.scoring.rarity import Floats, Rarities, Read, Texts, read
from wiki.matching.words import Lexicon
from wiki.vocab.languages import known

Arrays = dict[str, NDArray[Any]]
"""By name, of several kinds of numbers."""

SAID, SAID_THINGS = 48, 16
"""What is kept of a text: its rarest terms, of which so many things."""
ASKED = 8
"""Words, and as many things, that a text asks for."""
UNSHARED = 0.5
"""What a word weighs in the whole where the other side does not write its language."""
_K1, _B = 1.2, 0.75  # saturation and length, as BM25 has them by default

_COUNTED = ("terms", "rarity", "is_thing", "usual")
_ROWS = ("says", "worth", "asks", "own", "writes")


_Kind = TypeVar("_Kind", np.int32, np.float16)


class _Row(NamedTuple):
    says: NDArray[np.int32]
    worth: NDArray[np.float16]
    asks: NDArray[np.int32]
    own: NDArray[np.float32]
    writes: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class TextIndex:
    """The texts of N sides in L languages. Terms are places among the V `rarities`; V is none.

    `says` (N, 48): terms, ascending; `worth` (N, 48): what BM25 gives each for its count and for
    the length of the text; `asks` (N, 16): those of its terms that a row asks for, ascending;
    `own` (N, 1 + L): what these score on the text itself, by language, the first for all languages;
    `writes` (N, L): languages that its text is in.
    """

    rarities: Rarities
    says: NDArray[np.int32]
    worth: NDArray[np.float16]
    asks: NDArray[np.int32]
    own: NDArray[np.float32]
    writes: NDArray[np.bool_]

    @classmethod
    def build(cls, texts: Sequence[Texts], lexicon: Lexicon) -> Self:
        """Read all texts, count what is rare, and lay out the rows in the order of `texts`."""
        told = [read(one, lexicon) for one in texts]
        rarities = Rarities.count(told, lexicon)
        return cls(rarities, *_stacked([_row(rarities, text) for text in told]))

    def plus(self, texts: Sequence[Texts], lexicon: Lexicon) -> Self:
        """The index with these after its rows; words that were not there at `build` say nothing."""
        more = _stacked([_row(self.rarities, read(one, lexicon)) for one in texts])
        return type(self)(
            self.rarities,
            np.concatenate([self.says, more.says]),
            np.concatenate([self.worth, more.worth]),
            np.concatenate([self.asks, more.asks]),
            np.concatenate([self.own, more.own]),
            np.concatenate([self.writes, more.writes]),
        )

    def take(self, rows: NDArray[np.intp]) -> Self:
        """These rows only, in this order."""
        return type(self)(
            self.rarities,
            self.says[rows],
            self.worth[rows],
            self.asks[rows],
            self.own[rows],
            self.writes[rows],
        )

    def arrays(self) -> Arrays:
        """Everything it is made of, by name."""
        counted = {name: getattr(self.rarities, name) for name in _COUNTED}
        return counted | {name: getattr(self, name) for name in _ROWS}

    @classmethod
    def of(cls, arrays: Arrays) -> Self:
        """The index that these arrays are of."""
        rarities = Rarities(*(arrays[name] for name in _COUNTED))
        return cls(rarities, *(arrays[name] for name in _ROWS))

    def similarity(self, row: int) -> tuple[Floats, Floats]:
        """How much every row answers `row`, and how much `row` answers each, in [0, 1].

        NaN is unknown: one of both says nothing that the other could answer.
        """
        asked = self._table(self.asks[row], 1)
        said = self._table(self.says[row], self.worth[row])
        answers = _summed(asked, self.says, self.worth)
        answered = _summed(said, self.asks, None)
        shared = np.where(self.writes, 1, UNSHARED)
        whole = self.own[row, 0] + shared @ self.own[row, 1:].astype(np.float64)
        wholes = self.own[:, 0] + self.own[:, 1:].astype(np.float64) @ shared[row]
        may = self.writes.any(axis=1) & self.writes[row].any()
        return _share(answers, whole, may), _share(answered, wholes, may)

    def _table(
        self, terms: NDArray[np.int32], worth: NDArray[np.float16] | int
    ) -> NDArray[np.float64]:
        """What each term brings, by its place; nothing for those that are not among `terms`."""
        table = np.zeros(len(self.rarities.terms) + 1)
        table[terms] = worth
        table[:-1] *= self.rarities.rarity
        table[-1] = 0
        return table


def _row(rarities: Rarities, text: Read) -> _Row:
    """The row of a text: its rarest terms, each with its worth, and those it asks for."""
    places, is_known = rarities.find(text)
    counts, columns = text.counts[is_known], text.columns[is_known]
    things, words = rarities.rarest(places, SAID_THINGS, SAID)
    worth = (_K1 + 1) * counts / (counts + _K1 * (1 - _B + _B * text.length / rarities.usual))
    kept = np.sort(np.concatenate([things, words]))  # in the order of the text is that of places
    asked = np.sort(np.concatenate([things[:ASKED], words[:ASKED]]))
    none = len(rarities.terms)
    scores = worth.astype(np.float16)[asked] * rarities.rarity[places[asked]]
    own = np.bincount(columns[asked], weights=scores, minlength=1 + len(text.writes))
    return _Row(
        _padded(places[kept], SAID, none, np.int32),
        _padded(worth[kept], SAID, 0, np.float16),
        _padded(places[asked], 2 * ASKED, none, np.int32),
        own.astype(np.float32),
        text.writes,
    )


def _stacked(rows: Sequence[_Row]) -> _Row:
    languages = len(rows[0].writes) if rows else len(known())
    return _Row(
        np.array([row.says for row in rows], np.int32).reshape(-1, SAID),
        np.array([row.worth for row in rows], np.float16).reshape(-1, SAID),
        np.array([row.asks for row in rows], np.int32).reshape(-1, 2 * ASKED),
        np.array([row.own for row in rows], np.float32).reshape(-1, 1 + languages),
        np.array([row.writes for row in rows], np.bool_).reshape(-1, languages),
    )


def _padded(
    values: NDArray[np.generic], width: int, filling: int, kind: type[_Kind]
) -> NDArray[_Kind]:
    row = np.full(width, filling, kind)
    row[: len(values)] = values
    return row


def _summed(table: Floats, terms: NDArray[np.int32], worth: NDArray[np.float16] | None) -> Floats:
    """For each row of `terms`, the sum of what its terms bring, always in the same order."""
    met = np.flatnonzero((table != 0)[terms])
    brought = table[terms.ravel()[met]]
    if worth is not None:
        brought *= worth.ravel()[met]
    rows = met // terms.shape[1]
    return np.bincount(rows, brought, len(terms)).astype(np.float64)  # without any: integers


def _share(part: Floats, whole: Floats | np.float64, may_be: NDArray[np.bool_]) -> Floats:
    wholes = np.where(may_be & (whole > 0), whole, np.nan)
    shares: Floats = np.minimum(part / wholes, 1)
    return shares
