"""The whole index as one commit left it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain, islice, takewhile
from pathlib import Path
from typing import Final, NamedTuple

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex

from wiki.search.inverted.schema import POSITION, field_of
from wiki.search.inverted.segment import Segment
from wiki.search.model import Entry

NAME: Final = "entries1"
"""Name of the index's files. Its digit changes with the schema and the analysis: what was written
otherwise is then not found, and made again."""

_MOST_TERMS: Final = 16  # that one prefix stands for
_MOST_POSTINGS: Final = 10_000  # read for one prefix, about
_LOOKED_AT: Final = 300  # terms of a segment, for one prefix


class Part(NamedTuple):
    """A segment, and which of its entries are no more."""

    segment: Segment
    deleted: frozenset[int]

    @property
    def living(self) -> int:
        """How many entries are left, the position counted as one."""
        return len(self.segment.documents) - len(self.deleted)


class Snapshot:
    """What one commit left in a folder. `former` lends the segments it has in common."""

    def __init__(
        self, folder: Path, languages: Iterable[str], former: "Snapshot | None" = None
    ) -> None:
        self.folder = folder
        # Whoosh's memory maps are copied whole into the memory of each process.
        self.index = FileIndex(FileStorage(str(folder), supports_mmap=False), indexname=NAME)
        toc = TOC.read(self.index.storage, NAME)
        if any(field_of(language) not in toc.schema for language in languages):
            raise LookupError("the index lacks a language")
        self._version = toc.generation
        lent: dict[str, Segment] = former._segments if former else {}
        self._segments: dict[str, Segment] = {
            info.segment_id(): lent.get(info.segment_id())
            or Segment(self.index.storage, toc.schema, info)
            for info in toc.segments
        }
        self.parts = [
            Part(self._segments[info.segment_id()], frozenset(info.deleted_docs()))
            for info in toc.segments
        ]

    def is_latest(self, folder: Path) -> bool:
        """Whether this folder is still the one to read, and nothing was committed since."""
        return folder == self.folder and self.index.latest_generation() == self._version

    def terms_beginning(self, field: str, prefix: str) -> list[str]:
        """The most frequent terms that begin so, as many as can be read in good time."""
        frequencies: Counter[str] = Counter()
        for part in self.parts:
            for term, frequency in islice(part.segment.frequencies(field, prefix), _LOOKED_AT):
                frequencies[term] += frequency
        frequent = frequencies.most_common(_MOST_TERMS)
        read = accumulate((frequency for _, frequency in frequent), initial=0)
        within = takewhile(lambda before: before < _MOST_POSTINGS, read)
        return [term for (term, _), _ in zip(frequent, within, strict=False)]

    def stems(self, field: str, initial: str, length: int) -> Iterator[str]:
        """Every stem with this first letter and so many letters; some come several times."""
        several = (part.segment.stems(field, initial, length) for part in self.parts)
        return chain.from_iterable(several)

    def count(self) -> int:
        """How many entries there are."""
        return sum(part.living for part in self.parts) - 1  # the position is none

    def position(self) -> int:
        """How far in the journal the index has come. Raises LookupError where that is missing."""
        for segment, deleted in self.parts:
            if POSITION in segment.documents:
                number = segment.documents.index(POSITION)
                if number not in deleted:
                    return segment.position(number)
        raise LookupError("the index does not know its position")

    def entries(self) -> Iterator[Entry]:
        """Every entry."""
        for segment, deleted in self.parts:
            for number, document in enumerate(segment.documents):
                if document != POSITION and number not in deleted:
                    yield segment.entry(number)
