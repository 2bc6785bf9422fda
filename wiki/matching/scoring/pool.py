"""Every side there is, as arrays that processes may share: see decision 0022."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Protocol, Self

import numpy as np

from wiki.matching.scoring import codes, encoding
from wiki.matching.scoring.bits import counted, weighed
from wiki.matching.scoring.columns import Array, Flags, Packed, Plain, Rows, Sets, Values
from wiki.matching.sides import Side


class Texts(Protocol):
    """What the texts of the sides say, in the order of the pool."""

    def forth(self, row: int, rows: Rows) -> Values:
        """How far the texts of `rows` answer those of `row`, from 0 to 1; NaN: not known."""

    def back(self, row: int, rows: Rows) -> Values:
        """How far the texts of `row` answer those of each of `rows`."""

    def merged(self, sides: Sequence[Side], order: Rows) -> Self:
        """With the texts of `sides` behind these, in this order of their numbers."""

    def arrays(self) -> dict[str, Array]:
        """What it is made of, to be kept."""


#: makes texts known, once for all sides
Read = Callable[[Sequence[Side]], Texts]


@dataclass(frozen=True, eq=False)
class Pool:
    """All sides, by the ids of their documents. Nothing changes it: `replace` makes another one.

    `today`: what ended before is not matched any more. `theme_weights`: by theme, the rarer
    among what sides have, the more it counts.
    """

    plain: Plain
    sets: Sets
    theme_weights: Values
    today: date
    texts: Texts | None = None

    @classmethod
    def build(cls, sides: Collection[Side], today: date, words: Read | None = None) -> "Pool":
        """The pool of these sides, in whatever order they come."""
        ordered = sorted(sides, key=lambda side: side.document_id)
        sets = encoding.sets(ordered)
        texts = words(ordered) if words else None
        return cls(encoding.plain(ordered), sets, _theme_weights(sets.themes), today, texts)

    @classmethod
    def of(cls, arrays: Mapping[str, Array], today: date, texts: Texts | None = None) -> "Pool":
        """The pool that `arrays` were taken from. Raises KeyError where one is missing."""
        plain = Plain(**{name: arrays[name] for name in Plain.names()})
        sets = Sets(**{name: arrays[name] for name in Sets.names()})
        return cls(plain, sets, arrays["theme_weights"], today, texts)

    def arrays(self) -> dict[str, Array]:
        """What it is made of, to be kept; `today` is not, the texts keep their own."""
        return {
            **dict(self.plain.named()),
            **dict(self.sets.named()),
            "theme_weights": self.theme_weights,
        }

    def on(self, today: date) -> "Pool":
        """The same on another day."""
        return replace(self, today=today)

    def replace(self, sides: Collection[Side], gone: Collection[int] = ()) -> "Pool":
        """Another one, without the documents `gone`, with these sides new or instead of theirs.

        It is what `build` would make of all of them.
        """
        ordered = sorted(sides, key=lambda side: side.document_id)
        forgotten = [*gone, *(side.document_id for side in ordered)]
        kept = np.flatnonzero(~np.isin(self.plain.document, forgotten))
        added = encoding.plain(ordered)
        numbers = np.concatenate([kept, len(self) + np.arange(len(ordered))])
        documents = np.concatenate([self.plain.document[kept], added.document])
        order = numbers[np.argsort(documents)]
        sets = self.sets.merged(encoding.sets(ordered), order)
        return Pool(
            plain=self.plain.merged(added, order),
            sets=sets,
            theme_weights=_theme_weights(sets.themes),
            today=self.today,
            texts=self.texts.merged(ordered, order) if self.texts else None,
        )

    def __len__(self) -> int:
        return len(self.plain.document)

    def find_row(self, document_id: int) -> int | None:
        """Where the document stands in the arrays, if it does."""
        row = int(np.searchsorted(self.plain.document, document_id))
        found = row < len(self) and self.plain.document[row] == document_id
        return row if found else None

    @cached_property
    def lists_themes(self) -> Flags:
        """Which sides say what they are about."""
        found: Flags = np.logical_or.reduce(self.sets.themes)
        return found

    @cached_property
    def seeks_territories(self) -> Flags:
        """Which sides look in certain territories only."""
        found: Flags = np.logical_or.reduce(self.sets.territories_sought)
        return found

    @cached_property
    def sought_weights(self) -> Values:
        """What the themes weigh together that each side looks for."""
        return weighed(self.sets.themes_sought, self.theme_weights)


def _theme_weights(themes: Packed) -> Values:
    """The rarer, the heavier: ln(1 + N / (1 + those that have it))."""
    had = counted(themes)[: len(codes.themes().order)]
    weights: Values = np.log1p(themes.shape[-1] / (1 + had))
    return weights
