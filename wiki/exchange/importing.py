"""Importing: some hundred lines a transaction, with one savepoint while all of them are good.

Where one cannot be taken in, the lines of its batch are taken in again, each with a savepoint of
its own.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import BinaryIO, NamedTuple

from sqlalchemy.exc import DataError, IntegrityError

from wiki.config import current
from wiki.db import db, writing
from wiki.documents import derived
from wiki.documents.models import Document
from wiki.errors import Invalid
from wiki.exchange.authors import Authors
from wiki.exchange.beginning import begin
from wiki.exchange.happening import take_event
from wiki.exchange.jsonlines import find_id, parse, raw_lines
from wiki.exchange.ledger import Ledger, Seen
from wiki.exchange.lines import Line, RevisionLine, TermLine
from wiki.exchange.reading import read
from wiki.exchange.refusals import Refusal, refuse
from wiki.exchange.revising import take_revision
from wiki.exchange.terms import take_term
from wiki.gathering import gathered

_BATCH_LINES = 200
_BATCH_BYTES = 4_000_000


@dataclass
class Tally:
    """How many lines were taken in, were held already, were refused."""

    written: int = 0
    held: int = 0
    refused: int = 0

    def note(self, is_written: bool) -> None:
        """Count one line more, that was taken in or held already."""
        self.written += is_written
        self.held += not is_written

    def add(self, other: "Tally") -> None:
        """Count these too."""
        self.written += other.written
        self.held += other.held
        self.refused += other.refused

    @property
    def lines(self) -> int:
        """All lines read so far, blank ones apart."""
        return self.written + self.held + self.refused


class _Read(NamedTuple):
    """A line as it was read, or why it could not be."""

    number: int
    id: str
    told: Line | Invalid


def import_lines(
    stream: BinaryIO,
    on_refusal: Callable[[Refusal], None],
    on_batch: Callable[[Tally], None] = lambda _tally: None,
) -> Tally:
    """Take in every line that can be; the others are told to `on_refusal`, and change nothing.

    Line k of an id is its revision k: held and equal, it is skipped. Once a line of an id is
    refused, so are its later ones. Raises Unavailable when the database stays locked; the batches
    before that are kept.
    """
    tally, ledger, authors = Tally(), Ledger(), Authors()
    try:
        for batch in _batches(raw_lines(stream)):
            with writing():
                refusals: list[Refusal] = []
                done = _take_all(batch, ledger, authors)
                done = done or _take_each(batch, ledger, authors, refusals)
                if done.written:
                    _derive({line.id for line in batch}, ledger)
            tally.add(done)
            for refusal in refusals:
                on_refusal(refusal)
            on_batch(tally)
    finally:
        ledger.close()
    return tally


def _batches(lines: Iterable[tuple[int, bytes]]) -> Iterator[list[_Read]]:
    batch: list[_Read] = []
    size = 0
    for number, raw in lines:
        batch.append(_read(number, raw))
        size += len(raw)
        if len(batch) == _BATCH_LINES or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _read(number: int, raw: bytes) -> _Read:
    id_ = ""
    try:
        keys = parse(raw)
        id_ = str(keys.get("id", ""))
        return _Read(number, id_, read(keys))
    except Invalid as error:
        return _Read(number, id_ or find_id(raw), error)


def _take_all(batch: Sequence[_Read], ledger: Ledger, authors: Authors) -> Tally | None:
    """Take every line in; None, and nothing is done, where one cannot be."""
    if any(isinstance(line.told, Invalid) for line in batch):
        return None
    tally = Tally()
    try:
        with ledger.undone_on_error(), _savepoint(), gathered():
            _held = _begin(batch, ledger)  # the session lets go of what nobody holds
            for line in batch:
                tally.note(_take(line, ledger, authors))
    except Invalid:
        authors.forget()
        return None
    return tally


def _begin(batch: Iterable[_Read], ledger: Ledger) -> Collection[Document]:
    """Make the documents of all lines that are the first of theirs."""
    lines = [one.told for one in batch if isinstance(one.told, RevisionLine)]
    begun = begin(line for line in lines if ledger.get(line.id) == Seen())
    for id_, document in begun.items():
        ledger.put(id_, Seen(document.id, is_new=True))
    return begun.values()


def _take_each(
    batch: Iterable[_Read], ledger: Ledger, authors: Authors, refusals: list[Refusal]
) -> Tally:
    """Take each line in, whole or not at all; those refused are added to `refusals`."""
    tally = Tally()
    for line in batch:
        try:
            with _savepoint():
                is_written = _take(line, ledger, authors)
        except Invalid as error:
            authors.forget()
            ledger.put(line.id, replace(ledger.get(line.id), is_refused=bool(line.id)))
            refusals.append(Refusal(line.number, line.id, error.problems))
            tally.refused += 1
        else:
            tally.note(is_written)
    return tally


def _take(line: _Read, ledger: Ledger, authors: Authors) -> bool:
    """Take one line in; False when it is held already. Raises Invalid."""
    seen = ledger.get(line.id)
    is_written = _apply(line.told, seen, authors)
    if db.session.new or not isinstance(line.told, RevisionLine):
        db.session.flush()  # the next line may ask for it; the numbers of heads alone may wait
    ledger.put(line.id, seen)
    return is_written


@contextmanager
def _savepoint() -> Iterator[None]:
    """All that is written inside, or nothing. Raises Invalid for what the database refuses."""
    try:
        with db.session.begin_nested(), db.session.no_autoflush:
            yield
    except (DataError, IntegrityError):
        raise refuse("line.not_storable") from None


def _derive(ids: set[str], ledger: Ledger) -> None:
    """Make what follows from publications, for every document that the batch told of."""
    seen = [ledger.get(id_) for id_ in ids]
    touched = {one.document_id for one in seen if one.document_id is not None}
    if touched:
        derived.derive(touched, current().languages)


def _apply(told: Line | Invalid, seen: Seen, authors: Authors) -> bool:
    if isinstance(told, Invalid):
        raise told
    if seen.is_refused:
        raise refuse("id.refused")
    match told:
        case RevisionLine():
            return take_revision(told, seen, authors)
        case TermLine():
            return take_term(told, seen, authors)
    return take_event(told, seen, authors)
