"""Taking in a sheet: some hundred rows a transaction, a savepoint for each, nothing laid out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from sqlalchemy import select
from sqlalchemy.exc import DataError, IntegrityError

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.config import current
from wiki.db import db, writing
from wiki.documents import derived, revisions
from wiki.documents.models import Document, Revision
from wiki.documents.rules import FACTS
from wiki.errors import Invalid, Problem
from wiki.exchange.authors import Authors
from wiki.exchange.drafts import read_told
from wiki.exchange.importing import Tally
from wiki.exchange.ledger import Seen
from wiki.exchange.lines import RevisionLine
from wiki.exchange.refusals import Refusal, refuse
from wiki.exchange.revising import find_document, take_revision
from wiki.exchange.sheets.columns import Sheet
from wiki.exchange.sheets.filling import NOTE, fill
from wiki.exchange.sheets.reading import Row, read_rows
from wiki.exchange.sheets.standing import keep_beside
from wiki.texts import slugs

_BATCH = 200
_MISSING = "fact.unknown_document"


def import_sheet(
    stream: BinaryIO, sheet: Sheet, is_json: bool, on_refusal: Callable[[Refusal], None]
) -> Tally:
    """Take in every row that can be; the others are told to `on_refusal`, and change nothing.

    A row that is so already is skipped, and one that somebody has written since is refused. Rows
    that name an organisation of a later row are tried again at the end. Raises Invalid when the
    columns are wrong, Unavailable when the database stays locked.
    """
    tally = Tally()
    waiting: list[Row] = []
    for batch in _batches(read_rows(stream, sheet, is_json)):
        for row, refusal in _take_batch(batch, sheet, tally):
            if _is_early(refusal):
                waiting.append(row)
            else:
                on_refusal(refusal)
    tally.refused -= len(waiting)
    for batch in _batches(waiting):
        for _row, refusal in _take_batch(batch, sheet, tally):
            on_refusal(refusal)
    return tally


def import_for(
    actor: Actor,
    stream: BinaryIO,
    sheet: Sheet,
    is_json: bool,
    on_refusal: Callable[[Refusal], None],
) -> Tally:
    """The same for somebody who asks. Raises NotSignedIn or Forbidden, too."""
    require(actor, Action.SHEET_IMPORT)
    return import_sheet(stream, sheet, is_json, on_refusal)


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _take_batch(batch: list[Row], sheet: Sheet, tally: Tally) -> list[tuple[Row, Refusal]]:
    """The rows that were refused, and why."""
    refused: list[tuple[Row, Refusal]] = []
    written: set[int] = set()
    with writing():
        for row in batch:
            try:
                document_id = _take(row, sheet)
            except Invalid as error:
                tally.refused += 1
                refused.append((row, Refusal(row.line, row.id, _by_column(error.problems))))
            else:
                tally.written += document_id is not None
                tally.held += document_id is None
                written |= {document_id} if document_id is not None else set()
        if written:
            derived.derive(written, current().languages)
    return refused


def _take(row: Row, sheet: Sheet) -> int | None:
    """Take a row in, whole or not at all; None when it is so already. Raises Invalid."""
    if isinstance(row.cells, Invalid):
        raise row.cells
    try:
        with db.session.begin_nested(), db.session.no_autoflush:
            return _apply(row, row.cells, sheet)
    except (DataError, IntegrityError):
        raise refuse("line.not_storable") from None


def _apply(row: Row, cells: Mapping[str, object], sheet: Sheet) -> int | None:
    seen = Seen()
    document = find_document(row.id, seen)
    if document is None:
        document = _create(row, fill(row, cells, sheet, None, {}), sheet)
        keep_beside(document, cells, is_new=True)
        return document.id
    if document.kind != sheet.kind.name:
        raise refuse("kind.differs", kind=document.kind)
    held = revisions.parts_of(document.id, document.head)
    line = fill(row, cells, sheet, document, held)
    is_changed = bool(read_told(sheet.kind.name, line, document.head + 1).changes(held))
    if is_changed:
        _check_own(document)
        seen.lines = document.head
        take_revision(line, seen, Authors())
    is_kept = keep_beside(document, cells, is_new=False)
    return document.id if is_changed or is_kept else None


def _create(row: Row, line: RevisionLine, sheet: Sheet) -> Document:
    """A document with the addresses of its titles, or with its id behind them when taken."""
    _check_complete(line, sheet)
    seen = Seen()
    try:
        with db.session.begin_nested():
            take_revision(line, seen, Authors())
    except Invalid as error:
        if {problem.code for problem in error.problems} != {"address.taken"}:
            raise
        behind, seen = slugs.slugify(row.id)[:20], Seen()
        told = {code: f"{slug[:58]}-{behind}".strip("-") for code, slug in line.slugs.items()}
        take_revision(replace(line, slugs=told), seen, Authors())
    return db.session.get_one(Document, seen.document_id)


def _check_complete(line: RevisionLine, sheet: Sheet) -> None:
    """Go on only if what readers are to see lacks nothing, in every language of the row."""
    needs = any(field.needed for field in sheet.kind.fields)
    if not line.is_published or not needs:
        return
    facts, _wrong = sheet.kind.read_facts(line.parts.get(FACTS) or {})
    texts = {text.name for text in sheet.kind.texts}
    problems = [
        Problem(f"{code}.{one.field}" if one.field in texts else one.field, one.code)
        for code, told in line.parts.items()
        if code != FACTS
        for one in sheet.kind.lacking(facts, sheet.kind.read_texts(told or {})[0])
    ]
    if problems:
        raise Invalid(*problems)


def _check_own(document: Document) -> None:
    """Go on only if nobody has written in it since it was brought in."""
    note = db.session.scalar(
        select(Revision.note).where(
            Revision.document_id == document.id, Revision.number == document.head
        )
    )
    if note != NOTE:
        raise refuse("row.written_since", number=document.head)


def _is_early(refusal: Refusal) -> bool:
    return {problem.code for problem in refusal.problems} == {_MISSING}


def _by_column(problems: Iterable[Problem]) -> list[Problem]:
    """The same problems, under the names of the columns: `en.title` is `title_en`."""
    told = []
    for one in problems:
        part, _, name = one.field.rpartition(".")
        column = one.field if not part else name if part == FACTS else f"{name}_{part}"
        told.append(Problem(column, one.code, one.values))
    return told
