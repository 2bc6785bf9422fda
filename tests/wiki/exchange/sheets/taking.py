"""A sheet is taken in, and what became of it told."""

from io import BytesIO

from wiki.db import Base, db, writing
from wiki.exchange.importing import Tally
from wiki.exchange.refusals import Refusal
from wiki.exchange.sheets.columns import Sheet
from wiki.exchange.sheets.exporting import export_sheet
from wiki.exchange.sheets.importing import import_sheet
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION

ORGANISATIONS = Sheet(ORGANISATION)
PRIVATE = Sheet(ORGANISATION, has_private=True)
OFFERS = Sheet(OFFER)

OFFER_ROW = {
    "id": "o-1",
    "organisation": "gal-1",
    "territory": "FR",
    "polarity": "offer",
    "project_types": ["transnational"],
    "themes": ["innovation"],
    "title_en": "A school that travels",
    "summary_en": "Three weeks.",
    "objectives_en": "- Train",
    "context_en": "Ten workshops.",
}

Counts = tuple[int, int, int]


def take(sheet: Sheet, data: str | bytes, is_json: bool = False) -> tuple[Counts, list[Refusal]]:
    """(written, held, refused), and the refusals."""
    told: list[Refusal] = []
    raw = data.encode() if isinstance(data, str) else data
    tally: Tally = import_sheet(BytesIO(raw), sheet, is_json, told.append)
    return (tally.written, tally.held, tally.refused), told


def export(sheet: Sheet, is_json: bool = False) -> bytes:
    """The whole sheet."""
    return b"".join(export_sheet(sheet, is_json))


def codes(refusals: list[Refusal]) -> list[tuple[int, str, str]]:
    """(line, column, code) of every problem."""
    return [(one.line, p.field, p.code) for one in refusals for p in one.problems]


def empty() -> None:
    """As if the instance had just been made."""
    db.session.rollback()
    with writing():
        for table in reversed(Base.metadata.sorted_tables):
            db.session.execute(table.delete())
