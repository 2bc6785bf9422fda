"""Did you mean: the words of a question that nothing has, put right by words that something has."""

from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Final

from wiki.search.analysis.languages import language_of
from wiki.search.analysis.words import readable, words
from wiki.search.highlight import spots
from wiki.search.inverted.schema import field_of
from wiki.search.inverted.segment import Segment
from wiki.search.inverted.snapshot import Snapshot
from wiki.search.model import Question
from wiki.search.query import Manner, Query
from wiki.search.suggestion import SHORTEST, beginnings, is_slip, most_alike, nearest

_MOST_WORDS: Final = 3  # of a question are looked into
_MOST_ENTRIES: Final = 5  # in which it is looked how a word is written
_MOST_SPELLINGS: Final = 20  # of a word, in one of them


def corrected(snapshot: Snapshot, question: Question, query: Query) -> str | None:
    """The question with its unknown words put right; None where no word could be.

    A word is put right as it is written in an entry that the asker may read, and so tells of none
    that they may not.
    """
    speller = _Speller(snapshot, question)
    text = query.text
    for start, end in sorted(islice(speller.unknown(query), _MOST_WORDS), reverse=True):
        if spelling := speller.spelling(text[start:end]):
            text = text[:start] + spelling + text[end:]
    return text if text != query.text else None


class _Speller:
    """Knows the words of the entries that the asker may read."""

    def __init__(self, snapshot: Snapshot, question: Question) -> None:
        self._snapshot = snapshot
        self._languages = question.in_order
        self._audiences = question.audiences

    def unknown(self, query: Query) -> Iterator[tuple[int, int]]:
        """From where to where the question has words that nothing has."""
        parts = (part for group in query.wanted for part in group)
        for part in parts:
            for word in words(part.text, language_of(self._languages[0])):
                typed = part.text[word.start : word.end]
                if len(typed) < SHORTEST or word.parts or part.manner is Manner.PREFIX:
                    continue
                if not self._is_known(typed):
                    yield part.start + word.start, part.start + word.end

    def spelling(self, typed: str) -> str | None:
        """How a word near this one is written, in the first language that has one."""
        for code, stem in self._stems(typed):
            near = nearest(stem, partial(self._snapshot.stems, field_of(code)))
            for other in (*near, *beginnings(typed)):
                spellings = list(self._spellings(code, other))
                if spellings and is_slip(typed, alike := most_alike(typed, spellings)):
                    return alike
        return None

    def _is_known(self, typed: str) -> bool:
        return any(any(self._holders(code, stem)) for code, stem in self._stems(typed))

    def _stems(self, typed: str) -> Iterator[tuple[str, str]]:
        for code in self._languages:
            for word in islice(words(typed, language_of(code)), 1):
                yield code, word.stem

    def _holders(self, code: str, stem: str) -> Iterator[tuple[Segment, int]]:
        """The entries that have a stem, without those that the asker may not read."""
        for segment, deleted in self._snapshot.parts:
            readable_ones = segment.readable(self._audiences)
            for number in segment.postings(field_of(code), stem).entries:
                if number in readable_ones and number not in deleted:
                    yield segment, number

    def _spellings(self, code: str, stem: str) -> Iterator[str]:
        """How the words of a stem are written, in a few entries."""
        for segment, number in islice(self._holders(code, stem), _MOST_ENTRIES):
            entry = segment.entry(number)
            text = readable(f"{entry.title}\n{entry.summary}\n{entry.body}")
            for word in islice(spots(text, (stem,), language_of(code)), _MOST_SPELLINGS):
                yield text[word.start : word.end].lower()
