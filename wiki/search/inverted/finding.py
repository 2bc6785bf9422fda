"""Which entries have what is needed, and which of them are best.

Whoosh's own searcher walks the postings of every word and filter again for each question. Here the
postings of a word are read once a segment, and questions are put to them as sets: decision 0004.
"""

import heapq
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Final, NamedTuple

from wiki.search.inverted.schema import ACCENTED
from wiki.search.inverted.segment import Segment
from wiki.search.inverted.snapshot import Part, Snapshot
from wiki.search.needs import Every, Need, Phrase, Reading, Some, Term

_ACCENTS: Final = 0.5  # what a word is worth again where its accents are those typed


class Selection(NamedTuple):
    """Entries of one segment, by their numbers."""

    segment: Segment
    numbers: set[int]

    @property
    def documents(self) -> Iterator[int]:
        """The documents these are entries of."""
        return map(self.segment.documents.__getitem__, self.numbers)

    def without(self, documents: Set[int]) -> "Selection":
        """Those of other documents."""
        if not documents:
            return self
        document_of = self.segment.documents
        kept = {number for number in self.numbers if document_of[number] not in documents}
        return Selection(self.segment, kept)


class Found(NamedTuple):
    """An entry, and how well it answers."""

    segment: Segment
    number: int
    score: float


def matching(part: Part, field: str, audiences: frozenset[str], reading: Reading) -> Selection:
    """The entries for one of the audiences that have all that is wanted, nothing that is not."""
    if not reading.wanted:
        return Selection(part.segment, set())
    numbers = _common(_meeting(part.segment, field, need) for need in reading.wanted)
    for need in reading.unwanted:
        numbers -= _meeting(part.segment, field, need)
    return Selection(part.segment, (numbers & part.segment.readable(audiences)) - part.deleted)


def narrowed(selection: Selection, chosen: Mapping[str, str]) -> Selection:
    """Those of the entries that have each value chosen."""
    if not chosen:
        return selection
    segment, numbers = selection
    right = [profile.has(chosen) for profile in segment.profiles]
    return Selection(segment, {number for number in numbers if right[segment.profile_of[number]]})


def best(
    snapshot: Snapshot, field: str, reading: Reading, selections: Sequence[Selection], most: int
) -> list[Found]:
    """The entries with the highest scores, best first; of equal ones, the oldest documents."""
    terms = [(stem, 1.0) for stem in reading.stems]
    terms += [(ACCENTED + word, _ACCENTS) for word in reading.accented]
    worth = [(term, factor * _rarity(snapshot, field, term)) for term, factor in terms]
    found = [one for few in selections for one in _best_of(few, field, worth, most)]
    found.sort(key=lambda one: (-one.score, one.segment.documents[one.number]))
    return found[:most]


def _best_of(
    selection: Selection, field: str, worth: Iterable[tuple[str, float]], most: int
) -> Iterator[Found]:
    segment, numbers = selection
    scores = dict.fromkeys(sorted(numbers), 0.0)
    for term, factor in worth:
        postings = segment.postings(field, term)
        for number, worth_there in zip(postings.entries, postings.worths, strict=True):
            if number in scores:
                scores[number] += factor * worth_there
    for number in heapq.nlargest(most, scores, key=scores.__getitem__):
        yield Found(segment, number, scores[number])


def _rarity(snapshot: Snapshot, field: str, term: str) -> float:
    """BM25's weight of a term: the fewer have it, the more it says."""
    holders = sum(len(part.segment.postings(field, term)) for part in snapshot.parts)
    return math.log(1 + snapshot.count() / (holders or 1))


def _meeting(segment: Segment, field: str, need: Need) -> set[int]:
    match need:
        case Term(stem):
            return set(segment.postings(field, stem).entries)
        case Every(needs):
            return _common(_meeting(segment, field, one) for one in needs)
        case Some(needs):
            return set().union(*(_meeting(segment, field, one) for one in needs))
        case Phrase(places):
            return _following(segment, field, places)


def _common(sets: Iterable[set[int]]) -> set[int]:
    return set.intersection(*sorted(sets, key=len))


def _following(segment: Segment, field: str, places: Sequence[tuple[str, int]]) -> set[int]:
    """The entries in which the stems stand as in the phrase, the rarest looked for first."""
    (rarest, after), *others = sorted(
        places, key=lambda place: len(segment.postings(field, place[0]))
    )
    numbers = _common(set(segment.postings(field, stem).entries) for stem, _ in places)
    beginnings = {
        number: [place - after for place in where]
        for number, where in segment.places(field, rarest, numbers)
    }
    for stem, after in others:
        beginnings = {
            number: kept
            for number, where in segment.places(field, stem, beginnings)
            if (kept := [start for start in beginnings[number] if start + after in where])
        }
    return set(beginnings)
