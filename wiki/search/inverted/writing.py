"""Writing entries: each commit is whole or has not been."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.writing import NO_MERGE

from wiki.search.inverted.merging import small_parts
from wiki.search.inverted.schema import POSITION, position_row, row_of, schema_of
from wiki.search.inverted.snapshot import NAME, Snapshot
from wiki.search.model import Change, Entry

_LOCK_WAIT: Final = 20.0  # seconds
_MEMORY: Final = 32  # MB of postings, as Whoosh counts them, before they go to a file
_SEGMENT: Final = 16_384  # entries, when the whole index is made


@contextmanager
def writer_of(index: Any) -> Iterator[Any]:
    """The one writer of an index, its lock let go whatever happens."""
    writer = index.writer(timeout=_LOCK_WAIT, limitmb=_MEMORY)
    try:
        yield writer
    except BaseException:
        # On a full disk even cancelling fails, and Whoosh would keep the lock.
        with suppress(Exception):
            writer.cancel()
        if not writer.is_closed:
            writer.writelock.release()
        raise


def replace(writer: Any, snapshot: Snapshot, changes: Iterable[Change], position: int) -> None:
    """Let each document have these entries only. `snapshot` is what the writer found.

    Entries of small segments are written anew in this one; what stands unchanged is left there.
    """
    waiting = {document: list(entries) for document, entries in changes}
    small = small_parts([part.living for part in snapshot.parts])
    moving: list[Entry] = []
    first = 0
    for index, (segment, deleted) in enumerate(snapshot.parts):
        for number, document in enumerate(segment.documents):
            is_concerned = index in small or document in waiting or document == POSITION
            if not is_concerned or number in deleted:
                continue
            if document != POSITION:
                entry = segment.entry(number)
                if document not in waiting:
                    moving.append(entry)
                elif index not in small and entry in waiting[document]:
                    waiting[document].remove(entry)
                    continue
            writer.delete_document(first + number)
        first += len(segment.documents)
    for entry in chain(moving, *waiting.values()):
        writer.add_document(**row_of(entry))
    writer.add_document(**position_row(position))
    writer.commit(mergetype=_living)


def _living(_: Any, segments: Sequence[Any]) -> list[Any]:
    """A merge policy for Whoosh's writer: merges nothing, forgets what holds nothing."""
    return [segment for segment in segments if segment.doc_count()]


def write_all(
    folder: Path, languages: Iterable[str], changes: Iterable[Change], position: int
) -> None:
    """Make an index in an empty folder. `changes` name each document once; they are streamed."""
    index = FileIndex.create(FileStorage(str(folder)), schema_of(languages), NAME)
    entries = (entry for _, several in changes for entry in several)
    for first in entries:
        with writer_of(index) as writer:
            for entry in chain((first,), islice(entries, _SEGMENT - 1)):
                writer.add_document(**row_of(entry))
            writer.commit(mergetype=NO_MERGE)
    with writer_of(index) as writer:
        writer.add_document(**position_row(position))
        writer.commit(mergetype=NO_MERGE)
