"""From a row to the revision that it asks for; what the row does not tell stays as it is."""

from collections.abc import Iterable, Mapping

from sqlalchemy import or_, select

from wiki import clock
from wiki.config import current
from wiki.db import db
from wiki.documents import contents, publications, rules
from wiki.documents.models import Document
from wiki.documents.revisions import PartHashes
from wiki.documents.rules import FACTS
from wiki.exchange.lines import PartTexts, RevisionLine
from wiki.exchange.sheets.choosing import read_cell
from wiki.exchange.sheets.columns import Sheet
from wiki.exchange.sheets.reading import Row
from wiki.exchange.sheets.standing import Cells, state_of
from wiki.gathering import APART
from wiki.kinds.fields import Reference, References
from wiki.kinds.organisation import ORGANISATION
from wiki.offers.rules import State

#: the note of the revisions that rows make: whatever else was written is somebody's
NOTE = "import"


def fill(
    row: Row, cells: Cells, sheet: Sheet, document: Document | None, held: Mapping[str, PartHashes]
) -> RevisionLine:
    """The revision that the row asks for, after `held`, the parts at the head. Raises Invalid."""
    before = _load(held)
    parts: dict[str, PartTexts] = {FACTS: _facts(cells, sheet, before.get(FACTS, {}))}
    slugs: dict[str, str] = {}
    for code in current().languages:
        told = {
            name: _text(cells[column])
            for column, (language, name) in sheet.texts.items()
            if language == code and column in cells
        }
        if any(told.values()):
            parts[code] = texts = {**before.get(code, {}), **told}
            slugs[code] = rules.propose_slug(str(texts.get("title", "")) or row.id)
    return RevisionLine(
        id=row.id,
        kind=sheet.kind.name,
        number=None,
        at=clock.now(),
        note=NOTE,
        parts=parts,
        slugs={} if document else slugs,
        is_published=_is_public(cells, sheet, document),
    )


def _is_public(cells: Cells, sheet: Sheet, document: Document | None) -> bool:
    """Whether readers are to see it: as they do already, else as the row says."""
    if document is not None:
        return any(publications.live_numbers(document.id).values())
    return sheet.kind == ORGANISATION or state_of(cells) != State.DRAFT


def _load(held: Mapping[str, PartHashes]) -> dict[str, dict[str, object]]:
    texts = contents.load_many(content for content, _ in held.values()) if held else {}
    return {
        part: contents.parse(texts[content])
        for part, (content, _) in held.items()
        if content in texts
    }


def _facts(cells: Cells, sheet: Sheet, before: Mapping[str, object]) -> dict[str, object]:
    told = {
        fact.name: read_cell(fact, cells[fact.name])
        for fact in sheet.kind.facts
        if fact.name in cells
    }
    references = [fact for fact in sheet.kind.facts if isinstance(fact, Reference | References)]
    named = [one for fact in references for one in _ids(told.get(fact.name))]
    known = find_public_ids(named) if named else {}
    for fact in references:
        if fact.name in told:
            ids = [known.get(one, one) for one in _ids(told[fact.name])]
            told[fact.name] = ids if isinstance(fact, References) else "".join(ids[:1])
    return {**before, **told}


def find_public_ids(told: Iterable[str]) -> dict[str, str]:
    """External or public id → public id, of the organisations that are here."""
    asked = list(told)
    rows = db.session.execute(
        select(Document.external_id, Document.public_id)
        .where(
            Document.kind == ORGANISATION.name,
            or_(Document.external_id.in_(asked), Document.public_id.in_(asked)),
        )
        .execution_options(**APART)
    ).all()
    return {row.external_id or row.public_id: row.public_id for row in rows} | {
        row.public_id: row.public_id for row in rows
    }


def _ids(told: object) -> list[str]:
    listed = told if isinstance(told, list) else [told] if told else []
    return [str(one).strip() for one in listed]


def _text(cell: object) -> object:
    return cell.replace("\r\n", "\n") if isinstance(cell, str) else cell
