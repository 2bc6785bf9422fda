"""Who wrote the words that stand: the author of each, followed through the history.

A word belongs to whoever brought it in. A sentence that comes back, or that moves to another
passage, takes its authors with it, so that blanking a page and restoring it earns nothing
(B. T. Adler, L. de Alfaro, "Attributing authorship of revisioned content", WWW 2013; F. Flöck,
M. Acosta, "WikiWho", WWW 2014).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from wiki.texts.sentences import split_sentences
from wiki.texts.sequences import common_blocks
from wiki.texts.units import Unit
from wiki.texts.words import words

_TELLING = 4  # words: a shorter sentence may well be written twice, each time anew


class Run(NamedTuple):
    """`words` words in a row by the same author."""

    author: str
    words: int


class Version(NamedTuple):
    """A revision: the key of its author, and its passages.

    `authors`: who else brought in what is new in some of them, by their ids.
    """

    author: str
    units: Sequence[Unit]
    authors: Mapping[str, str] = MappingProxyType({})


def credit(history: Iterable[Version], language: str = "") -> dict[str, list[Run]]:
    """The runs of each passage of the last version of `history`, by its id, in its order.

    The words of a passage's runs add up to those it has. `language` is the code of the text's.
    """
    ledger = _Ledger(language)
    for version in history:
        ledger.write(version)
    return {unit_id: _runs(held.authors) for unit_id, held in ledger.standing.items()}


def shares(credited: Mapping[str, Sequence[Run]]) -> Counter[str]:
    """How many of the words that stand each author wrote."""
    counted: Counter[str] = Counter()
    for runs in credited.values():
        for run in runs:
            counted[run.author] += run.words
    return counted


@dataclass(frozen=True, slots=True)
class _Held:
    """A passage whose words are known, with the author of each."""

    text: str
    words: tuple[str, ...]
    authors: tuple[str, ...]


class _Ledger:
    """The passages that stand, those that went, and every sentence there ever was."""

    def __init__(self, language: str) -> None:
        self.standing: dict[str, _Held] = {}
        self._language = language
        self._last: dict[str, _Held] = {}  # as each passage was last seen
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._whole: dict[tuple[str, str], tuple[str, ...]] = {}  # by passage and its text

    def write(self, version: Version) -> None:
        standing = {}
        for unit in version.units:
            before = self._last.get(unit.id)
            if before is None or before.text != unit.text:
                author = version.authors.get(unit.id, version.author)
                before = self._attribute(unit, before, author)
            standing[unit.id] = before
        self._last |= standing
        self.standing = standing

    def _attribute(self, unit: Unit, before: _Held | None, author: str) -> _Held:
        sentences = [tuple(words(one)) for one in split_sentences(unit.text, self._language)]
        found = tuple(word for sentence in sentences for word in sentence)
        key = unit.id, " ".join(found)
        authors = self._whole.get(key) or self._recognise(sentences, _kept(before, found), author)
        self._whole[key] = authors
        at = 0
        for sentence in sentences:
            if len(sentence) >= _TELLING:
                self._known.setdefault(sentence, authors[at : at + len(sentence)])
            at += len(sentence)
        return _Held(unit.text, found, authors)

    def _recognise(
        self, sentences: Sequence[tuple[str, ...]], kept: Sequence[str | None], author: str
    ) -> tuple[str, ...]:
        """Words that the passage did not have are those of a known sentence, or the author's."""
        found: list[str] = []
        for sentence in sentences:
            authors = kept[len(found) : len(found) + len(sentence)]
            if None in authors and (known := self._known.get(sentence)):
                authors = known
            found += [author if one is None else one for one in authors]
        return tuple(found)


def _kept(before: _Held | None, now: Sequence[str]) -> list[str | None]:
    """The author of each word that the passage had already."""
    kept: list[str | None] = [None] * len(now)
    if before is not None:
        for block in common_blocks(before.words, now):
            authors = before.authors[block.old : block.old + block.length]
            kept[block.new : block.new + block.length] = authors
    return kept


def _runs(authors: Sequence[str]) -> list[Run]:
    return [Run(author, len(list(run))) for author, run in groupby(authors)]
