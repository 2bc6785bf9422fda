"""One segment of the index: a file that never changes, and what of it is worth remembering."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count
from typing import Any, Final
from weakref import finalize

from whoosh.reading import SegmentReader, TermNotFound

from wiki.search.inverted.remembering import Remembered
from wiki.search.inverted.schema import Profile, entry_from, profile_from
from wiki.search.model import Entry

# BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), with a fixed
# length of text, in words, at which nothing is gained or lost: scores then depend on no other text.
_SATURATION, _LENGTH_COUNTS, _USUAL_LENGTH = 1.2, 0.6, 400

# Terms that are in every entry; there is as much memory for rarer ones.
_POSTINGS_KEPT: Final = 64
_PLACES_KEPT: Final = 128


@dataclass(frozen=True)
class Postings:
    """The entries that hold a term, by their numbers, rising; and what it is worth in each."""

    entries: "array[int]"
    worths: "array[float]"

    def __len__(self) -> int:
        return len(self.entries)


@dataclass(frozen=True)
class Places:
    """Where a term stands: in the nth entry that holds it, at `all[ends[n]:ends[n + 1]]`."""

    ends: "array[int]"
    all: "array[int]"

    def __len__(self) -> int:
        return len(self.all)


class Segment:
    """Reads one segment, as if nothing had ever been deleted of it: that is said elsewhere.

    `documents[n]` is the document of entry n, `profiles[profile_of[n]]` its profile.
    """

    def __init__(self, storage: Any, schema: Any, info: Any) -> None:
        self._reader = SegmentReader(storage, schema, info)
        self._reader.deleted_docs_set = frozenset()
        finalize(self, self._reader.close)
        self.documents = array("q", self._reader.column_reader("document"))
        numbers: dict[bytes, int] = {}
        self.profile_of = [
            numbers.setdefault(raw, len(numbers)) for raw in self._reader.column_reader("profile")
        ]
        self.profiles: list[Profile] = [profile_from(raw) for raw in numbers]
        self._halves: dict[str, array[float]] = {}
        self._stems: dict[tuple[str, str], dict[int, list[str]]] = {}
        self._readable: dict[frozenset[str], frozenset[int]] = {}
        most = 1 + len(self.documents)
        self._postings = Remembered(self._read_postings, room=_POSTINGS_KEPT * most)
        self._places = Remembered(self._read_places, room=_PLACES_KEPT * most)

    def postings(self, field: str, term: str) -> Postings:
        """Where a term is, and what for; remembered."""
        return self._postings[field, term]

    def places(
        self, field: str, term: str, entries: Iterable[int]
    ) -> Iterator[tuple[int, "array[int]"]]:
        """Where a term stands in each of these entries, which must hold it; remembered."""
        holders, places = self._postings[field, term].entries, self._places[field, term]
        for entry in entries:
            nth = bisect_left(holders, entry)
            yield entry, places.all[places.ends[nth] : places.ends[nth + 1]]

    def readable(self, audiences: frozenset[str]) -> frozenset[int]:
        """The numbers of the entries for any of these audiences; remembered."""
        if audiences not in self._readable:
            right = [profile.audience in audiences for profile in self.profiles]
            numbers = compress(count(), map(right.__getitem__, self.profile_of))
            self._readable[audiences] = frozenset(numbers)
        return self._readable[audiences]

    def frequencies(self, field: str, prefix: str) -> Iterator[tuple[str, int]]:
        """The first terms that begin so, in their order, and how many entries hold each."""
        for (name, raw), info in self._reader.iter_from(field, prefix) if self._has(field) else ():
            term = raw.decode()
            if name != field or not term.startswith(prefix):
                return
            yield term, info.doc_frequency()

    def stems(self, field: str, initial: str, length: int) -> Sequence[str]:
        """Every stem with this first letter and so many letters; remembered."""
        key = (field, initial)
        if key not in self._stems:
            self._stems[key] = defaultdict(list)
            for raw in self._reader.expand_prefix(field, initial) if self._has(field) else ():
                stem = raw.decode()
                self._stems[key][len(stem)].append(stem)
        return self._stems[key].get(length, ())

    def entry(self, number: int) -> Entry:
        """An entry as it was written."""
        return entry_from(self._reader.stored_fields(number)["entry"])

    def position(self, number: int) -> int:
        """The position that was written in place of an entry."""
        return int(self._reader.stored_fields(number)["position"])

    def _has(self, field: str) -> bool:
        return field in self._reader.indexed_field_names()

    def _matcher(self, field: str, term: str) -> Any:
        try:
            return self._reader.postings(field, term)
        except TermNotFound:
            return None

    def _read_postings(self, key: tuple[str, str]) -> Postings:
        entries, weights = array("I"), array("f")
        matcher = self._matcher(*key)
        while matcher and matcher.is_active():
            entries.append(matcher.id())
            weights.append(matcher.weight())
            matcher.next()
        halves = map(self._halves_of(key[0]).__getitem__, entries)
        worths = (
            weight * (_SATURATION + 1) / (weight + half)
            for weight, half in zip(weights, halves, strict=True)
        )
        return Postings(entries, array("f", worths))

    def _read_places(self, key: tuple[str, str]) -> Places:
        ends, every = array("I", [0]), array("I")
        matcher = self._matcher(*key)
        while matcher and matcher.is_active():
            every.frombytes(matcher.value())
            ends.append(len(every))
            matcher.next()
        return Places(ends, every)

    def _halves_of(self, field: str) -> "array[float]":
        """The weight at which a term is worth half of the most it can be, in each entry."""
        if field not in self._halves:
            lengths = (
                self._reader.doc_field_length(entry, field) or 0
                for entry in range(len(self.documents))
            )
            self._halves[field] = array(
                "f",
                (
                    _SATURATION * (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * length / _USUAL_LENGTH)
                    for length in lengths
                ),
            )
        return self._halves[field]
