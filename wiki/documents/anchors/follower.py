"""The only writer of former anchors: it follows the journal, and looks at what was published."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import delete, insert, select

from wiki.db import Base, db, writing
from wiki.documents.anchors import finding
from wiki.documents.anchors.models import FormerAnchor
from wiki.documents.concerned import documents_of
from wiki.documents.events import (
    AnchorsKept,
    ContentErased,
    DocumentPublished,
    DocumentWithdrawn,
    RevisionHidden,
)
from wiki.journal.follower import Seen
from wiki.journal.service import record, type_of

NAME = "anchors"
_BATCH = 50  # documents written at once

_TABLE = Base.metadata.tables[FormerAnchor.__tablename__]
_TELLING = {
    type_of(event)
    for event in (DocumentPublished, DocumentWithdrawn, RevisionHidden, ContentErased)
}


class Row(NamedTuple):
    """A former anchor, as the table has its columns."""

    document_id: int
    language: str
    anchor: str
    unit: str


class AnchorFollower:
    """Keeps the former anchors equal to what the history says."""

    name = NAME

    def follow(self, seen: Sequence[Seen]) -> None:
        """Look again at every document whose published titles may be others."""
        documents = documents_of(entry for entry in seen if entry.type in _TELLING)
        for start in range(0, len(documents), _BATCH):
            keep(documents[start : start + _BATCH])

    def tick(self) -> None:
        """Nothing is due by the clock."""


def keep(documents: Sequence[int]) -> None:
    """Write down where former titles lead. Pages that are kept learn of a change by the journal."""
    wanted = {document_id: rows_of(document_id) for document_id in documents}
    with writing():
        held = held_of(documents)
        changed = [one for one, rows in wanted.items() if rows != held.get(one, set())]
        if not changed:
            return
        db.session.execute(delete(_TABLE).where(_TABLE.c.document_id.in_(changed)))
        fresh = [row._asdict() for one in changed for row in sorted(wanted[one])]
        if fresh:
            db.session.execute(insert(_TABLE), fresh)
        record(None, AnchorsKept(tuple(changed)))


def held_of(documents: Collection[int]) -> dict[int, set[Row]]:
    """The rows that these documents have."""
    held: dict[int, set[Row]] = {}
    for row in db.session.execute(select(_TABLE).where(_TABLE.c.document_id.in_(documents))):
        held.setdefault(row.document_id, set()).add(Row(*row))
    return held


def rows_of(document_id: int) -> set[Row]:
    """The rows that a document should have."""
    found = finding.find(document_id).items()
    return {Row(document_id, language, anchor, unit) for (language, anchor), unit in found}
