"""One invented network, everybody's proposals by every method, and what they are worth."""

from collections.abc import Iterator
from functools import partial

import numpy as np

from benchmarks.matching import saying, stock
from benchmarks.matching.hidden import Groups, Numbers, theme_kinship, tree_kinship
from benchmarks.matching.judging import Lists, Worth, judge
from benchmarks.matching.rivals import Features, Simple, lists
from benchmarks.matching.truth import Truth
from wiki.matching.rules import Asked, Feature, Pool, rank
from wiki.matching.scoring.text import TextIndex
from wiki.matching.words import Lexicon

_IMAGINED = 6
_KEPT = 0.5  # of how often somebody was shown, from one round to the next
_SHOWN_LITTLE = 5


class Trial:
    """A network of so many groups; all of it follows from the seed.

    `is_open`: everybody writes down everything, and nothing else counts.
    """

    def __init__(self, size: int, seed: int, *, is_open: bool = False) -> None:
        self._draw = np.random.default_rng(seed)
        groups = Groups.invent(size, self._draw)
        self.groups = groups.open() if is_open else groups
        self._is_open = is_open
        self.truth = Truth.of(self.groups, self._kinship(), self._draw)
        answers = saying.answers(size, self._draw)
        self._said = saying.everything(size) if is_open else answers
        self.sides = list(saying.sides(self.groups, self._said, self._draw))
        words = partial(TextIndex.build, lexicon=Lexicon(stock.glossary()))
        self.pool = Pool.build(self.sides, saying.TODAY, words)

    def run(self) -> Iterator[tuple[str, Worth]]:
        """Each method with what its lists are worth."""
        for name, found in self._methods():
            yield name, judge(found, self.truth, self.groups)

    def _methods(self) -> Iterator[tuple[str, Lists]]:
        simple, features = Simple(self.sides), Features.of(self.pool)
        one = features.score()
        yield "random", lists(features.obeying(simple.by_chance(self._draw)))
        yield "newest", lists(features.obeying(simple.newest))
        yield "popular", lists(features.obeying(simple.popular))
        yield "keyword", lists(features.obeying(simple.keyword))
        yield "one-way, without constraints", lists(one)
        yield "one-way", lists(features.obeying(one))
        yield "mean", lists(features.obeying(one + one.T))
        yield "product", lists(features.obeying(one * one.T))
        yield "minimum", lists(features.obeying(np.minimum(one, one.T)))
        yield "harmonic", lists(features.mutual())
        for feature in Feature:
            yield f"without {feature}", lists(features.mutual(feature))
        for name, is_fair in (("proposals, λ = 0", False), ("proposals", True)):
            shown = np.zeros(len(self.sides))
            self._round(shown, is_fair=is_fair)
            yield name, self._round(shown * _KEPT, is_fair=is_fair)
        yield "best reader", lists(self._expected())
        yield "oracle", lists(np.where(self.truth.gain > 0, self.truth.gain, -1.0))

    def _round(self, shown: Numbers, *, is_fair: bool) -> Lists:
        """Everybody asks once, in any order; `shown` grows by what they are shown."""
        found = [np.empty(0, np.intp)] * len(self.sides)
        for at in self._draw.permutation(len(self.sides)):
            newcomers = np.flatnonzero(self.groups.is_new | (shown < _SHOWN_LITTLE)) + 1
            asked = Asked(
                exposures=dict(enumerate(shown.tolist(), 1)) if is_fair else {},
                newcomers=frozenset(newcomers.tolist()),
            )
            proposed = rank(self.pool, int(at) + 1, asked)
            found[at] = np.array([match.document_id - 1 for match in proposed], np.intp)
            shown[found[at]] += 1
        return found

    def _expected(self) -> Numbers:
        """The chance that both accept, for one who knows how people choose and reads everything."""
        total = np.zeros(self.truth.gain.shape)
        for _ in range(_IMAGINED):
            imagined = self.groups.imagined(self._said, self._draw)
            total += Truth.of(imagined, self._kinship(), self._draw).gain
        np.fill_diagonal(total, -1)
        return total

    def _kinship(self) -> Numbers:
        return tree_kinship() if self._is_open else theme_kinship(self._draw)
