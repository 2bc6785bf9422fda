"""Taking in a row: a document begun, or brought to what the row says, with what stands beside."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from wiki.db import db
from wiki.documents import revisions
from wiki.documents.models import Document, Revision
from wiki.documents.rules import FACTS
from wiki.errors import Invalid, Problem
from wiki.exchange.authors import Authors
from wiki.exchange.beginning import begin, find_named
from wiki.exchange.drafts import read_told
from wiki.exchange.ledger import Seen
from wiki.exchange.lines import RevisionLine
from wiki.exchange.refusals import refuse
from wiki.exchange.revising import find_document, take_revision
from wiki.exchange.sheets.columns import Sheet
from wiki.exchange.sheets.filling import NOTE, fill
from wiki.exchange.sheets.reading import Row
from wiki.exchange.sheets.standing import Cells, keep_beside
from wiki.texts import slugs


def apply_all(rows: Sequence[Row], sheet: Sheet) -> list[int | None]:
    """Take in rows as `apply` does, those of new documents together. Raises Invalid."""
    held = {name for one in find_named([row.id for row in rows]) for name in one[1:]}
    new: dict[str, Row] = {}
    for row in rows:
        if row.id not in held:
            new.setdefault(row.id, row)
    lines = {id_: _first(row, sheet) for id_, row in new.items()}
    begun = begin(lines.values())
    outcomes: list[int | None] = []
    for row in rows:
        document = begun.pop(row.id, None)
        if document is None:
            outcomes.append(apply(row, sheet))
        else:
            take_revision(lines[row.id], Seen(document.id, is_new=True), Authors())
            keep_beside(document, _cells(row), is_new=True)
            outcomes.append(document.id)
    return outcomes


def apply(row: Row, sheet: Sheet, with_other_address: bool = False) -> int | None:
    """Take the row in, in the open transaction; None when it is so already. Raises Invalid.

    `with_other_address`: one whose address is taken gets another one, rather than being refused.
    """
    cells, seen = _cells(row), Seen()
    document = find_document(row.id, seen)
    if document is None:
        document = _create(_first(row, sheet), with_other_address)
        keep_beside(document, cells, is_new=True)
        return document.id
    if document.kind != sheet.kind.name:
        raise refuse("kind.differs", kind=document.kind)
    if document.deleted_at is not None:
        raise refuse("row.deleted")
    held = revisions.parts_of(document.id, document.head)
    line = fill(row, cells, sheet, document, held)
    is_changed = bool(read_told(sheet.kind.name, line, document.head + 1).changes(held))
    if is_changed:
        _check_own(document)
        seen.lines = document.head
        take_revision(line, seen, Authors())
    is_kept = keep_beside(document, cells, is_new=False)
    return document.id if is_changed or is_kept else None


def _cells(row: Row) -> Cells:
    if isinstance(row.cells, Invalid):
        raise row.cells
    return row.cells


def _first(row: Row, sheet: Sheet) -> RevisionLine:
    """The first revision of a document that is not here yet."""
    line = fill(row, _cells(row), sheet, None, {})
    _check_complete(line, sheet)
    return line


def _create(line: RevisionLine, with_other_address: bool) -> Document:
    """A document with the addresses of its titles, or with its id behind them."""
    seen = Seen()
    if not with_other_address:
        take_revision(line, seen, Authors())
        return db.session.get_one(Document, seen.document_id)
    try:
        with db.session.begin_nested():
            return _create(line, with_other_address=False)
    except Invalid as error:
        if {problem.code for problem in error.problems} != {"address.taken"}:
            raise
    behind = slugs.slugify(line.id)[:20]
    told = {code: f"{slug[:58]}-{behind}".strip("-") for code, slug in line.slugs.items()}
    return _create(replace(line, slugs=told), with_other_address=False)


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
