"""A sheet as it is written: a template to fill in, or the newest text of every document."""

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from sqlalchemy import func, select

from wiki.db import db, snapshot
from wiki.documents import contents
from wiki.documents.models import Document, RevisionPart
from wiki.documents.rules import FACTS
from wiki.exchange.sheets.choosing import SEPARATOR
from wiki.exchange.sheets.columns import ID, Sheet
from wiki.exchange.sheets.standing import tell_beside
from wiki.kinds.fields import Reference, References

_PAGE = 200
#: what a spreadsheet would take for a formula, unless it is a number
_FORMULA = re.compile(r"'+[=+\-@\t\r]|[=+\-@\t\r](?!\d+(?:[.,]\d+)?\Z)")


def export_sheet(sheet: Sheet, is_json: bool) -> Iterator[bytes]:
    """The header of a CSV, then a row for each document of the kind that is not deleted."""
    if not is_json:
        yield template(sheet)
    with snapshot():
        last = 0
        while page := _page(sheet, last):
            for cells in page.values():
                yield _json_line(cells) if is_json else _csv_line(sheet, cells)
            last = max(page)
            db.session.expire_all()


def template(sheet: Sheet) -> bytes:
    """The header alone, behind the mark by which spreadsheets know UTF-8."""
    return b"\xef\xbb\xbf" + _written(sheet.columns)


def _page(sheet: Sheet, after: int) -> dict[int, dict[str, object]]:
    """Document → its cells, of the next hundreds."""
    documents = db.session.execute(
        select(Document.id, func.coalesce(Document.external_id, Document.public_id).label("told"))
        .where(Document.kind == sheet.kind.name, Document.deleted_at.is_(None), Document.id > after)
        .order_by(Document.id)
        .limit(_PAGE)
    ).all()
    texts = _texts([row.id for row in documents])
    names = _external_ids(sheet, texts)
    return {
        row.id: {
            ID: row.told,
            **_told(sheet, texts.get(row.id, {}), names),
            **tell_beside(row.id, sheet.kind.name, sheet.has_private),
        }
        for row in documents
    }


def _texts(ids: Sequence[int]) -> dict[int, dict[str, dict[str, object]]]:
    """Document → part → what it says, at the newest revision."""
    rows = db.session.execute(
        select(RevisionPart.document_id, RevisionPart.part, RevisionPart.content_hash)
        .join(Document, Document.id == RevisionPart.document_id)
        .where(RevisionPart.document_id.in_(ids), RevisionPart.number == Document.head)
    ).all()
    held = contents.load_many(bytes(row.content_hash) for row in rows)
    found: dict[int, dict[str, dict[str, object]]] = {}
    for row in rows:
        if text := held.get(bytes(row.content_hash)):
            found.setdefault(row.document_id, {})[row.part] = contents.parse(text)
    return found


def _external_ids(
    sheet: Sheet, texts: Mapping[int, Mapping[str, Mapping[str, object]]]
) -> dict[str, str]:
    """Public id → the id that sheets tell, of the documents that facts name."""
    references = [one.name for one in sheet.kind.facts if isinstance(one, Reference | References)]
    named = {
        str(one)
        for parts in texts.values()
        for name in references
        for one in _listed(parts.get(FACTS, {}).get(name))
    }
    rows = db.session.execute(
        select(Document.public_id, Document.external_id).where(Document.public_id.in_(named))
    )
    return {row.public_id: row.external_id or row.public_id for row in rows}


def _told(
    sheet: Sheet, parts: Mapping[str, Mapping[str, object]], names: Mapping[str, str]
) -> dict[str, object]:
    cells: dict[str, object] = {}
    for fact in sheet.kind.facts:
        value = parts.get(FACTS, {}).get(fact.name)
        if isinstance(fact, Reference | References):
            ids = [names.get(str(one), str(one)) for one in _listed(value)]
            value = ids if isinstance(fact, References) else "".join(ids)
        cells[fact.name] = value
    for column, (language, name) in sheet.texts.items():
        cells[column] = parts.get(language, {}).get(name)
    return cells


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [value] if value else []


def _json_line(cells: Mapping[str, object]) -> bytes:
    told = {name: value for name, value in cells.items() if value not in (None, "", [])}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _csv_line(sheet: Sheet, cells: Mapping[str, object]) -> bytes:
    return _written([_cell(cells.get(name)) for name in sheet.columns])


def _cell(value: object) -> str:
    if value is None or value is True or value is False:
        return "1" if value else ""
    text = SEPARATOR.join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _written(cells: Sequence[str]) -> bytes:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode()
