"""Importing: line by line, some hundred lines a transaction, a savepoint for each."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO, NamedTuple

from sqlalchemy.exc import DataError, IntegrityError

from wiki.config import current
from wiki.db import db, writing
from wiki.documents import derived
from wiki.errors import Invalid
from wiki.exchange.authors import Authors
from wiki.exchange.happening import take_event
from wiki.exchange.jsonlines import find_id, parse, raw_lines
from wiki.exchange.ledger import Ledger, Seen
from wiki.exchange.lines import Line, RevisionLine, TermLine
from wiki.exchange.reading import read
from wiki.exchange.refusals import Refusal, refuse
from wiki.exchange.revising import take_revision
from wiki.exchange.terms import take_term

_BATCH_LINES = 200
_BATCH_BYTES = 4_000_000


@dataclass
class Tally:
    """How many lines were taken in, were held already, were refused."""

    written: int = 0
    held: int = 0
    refused: int = 0

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
                written = tally.written
                refusals = [_take(line, ledger, authors, tally) for line in batch]
                if tally.written > written:
                    _derive({line.id for line in batch}, ledger)
            for refusal in filter(None, refusals):
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


def _take(line: _Read, ledger: Ledger, authors: Authors, tally: Tally) -> Refusal | None:
    """Take one line in, whole or not at all; gives why not."""
    seen = ledger.get(line.id)
    after = replace(seen)
    try:
        is_written = _apply(line.told, after, authors)
    except Invalid as error:
        authors.forget()
        ledger.put(line.id, replace(seen, is_refused=bool(line.id)))
        tally.refused += 1
        return Refusal(line.number, line.id, error.problems)
    ledger.put(line.id, after)
    if is_written:
        tally.written += 1
    else:
        tally.held += 1
    return None


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
    try:
        with db.session.begin_nested(), db.session.no_autoflush:
            match told:
                case RevisionLine():
                    return take_revision(told, seen, authors)
                case TermLine():
                    return take_term(told, seen, authors)
            return take_event(told, seen, authors)
    except (DataError, IntegrityError):
        raise refuse("line.not_storable") from None
