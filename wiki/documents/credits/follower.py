"""The only writer of credits: it follows the journal, and counts again what was published."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import delete, insert, select

from wiki.db import Base, db, writing
from wiki.documents.concerned import documents_of
from wiki.documents.credits import counting
from wiki.documents.credits.models import Credit
from wiki.documents.events import (
    ContentErased,
    CreditsCounted,
    DocumentDeleted,
    DocumentPublished,
    DocumentWithdrawn,
    PassagesReviewed,
)
from wiki.journal.follower import Seen
from wiki.journal.service import record, type_of

NAME = "credits"
_BATCH = 50  # documents written at once

_TABLE = Base.metadata.tables[Credit.__tablename__]
_TELLING = {
    type_of(event)
    for event in (
        *(DocumentPublished, DocumentWithdrawn, DocumentDeleted),
        *(PassagesReviewed, ContentErased),
    )
}


class Row(NamedTuple):
    """A row of credit, as the table has its columns."""

    document_id: int
    language: str
    place: int
    role: str
    engine: str
    account_id: int | None
    words: int


class CreditFollower:
    """Keeps the credits equal to what the history says. `lieux journal replay` makes all anew."""

    name = NAME

    def follow(self, seen: Sequence[Seen]) -> None:
        """Count again every document whose words or their authors may have changed."""
        documents = documents_of(entry for entry in seen if entry.type in _TELLING)
        for start in range(0, len(documents), _BATCH):
            keep(documents[start : start + _BATCH])

    def tick(self) -> None:
        """Nothing is due by the clock."""


def keep(documents: Sequence[int]) -> None:
    """Write down whose words readers see. Pages that are kept learn of a change by the journal."""
    wanted = {document_id: rows_of(document_id) for document_id in documents}
    with writing():
        held = held_of(documents)
        changed = [one for one, rows in wanted.items() if set(rows) != held.get(one, set())]
        if not changed:
            return
        db.session.execute(delete(_TABLE).where(_TABLE.c.document_id.in_(changed)))
        fresh = [row._asdict() for one in changed for row in wanted[one]]
        if fresh:
            db.session.execute(insert(_TABLE), fresh)
        record(None, CreditsCounted(tuple(changed)))


def held_of(documents: Collection[int]) -> dict[int, set[Row]]:
    """The rows that these documents have."""
    held: dict[int, set[Row]] = {}
    for row in db.session.execute(select(_TABLE).where(_TABLE.c.document_id.in_(documents))):
        held.setdefault(row.document_id, set()).add(Row(*row))
    return held


def rows_of(document_id: int) -> list[Row]:
    """The rows that a document should have."""
    return [
        Row(document_id, language, place, str(author.role), author.engine, author.account_id, words)
        for language, authors in counting.count(document_id).items()
        for place, (author, words) in enumerate(authors)
    ]
