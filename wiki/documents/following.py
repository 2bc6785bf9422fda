"""Rows that follow from the history of each document, kept equal to it by a journal follower.

They can be thrown away: `lieux journal replay` makes them all anew.
"""

from collections.abc import Callable, Collection, Iterator, Sequence

from sqlalchemy import delete, func, insert, select

from wiki.db import Base, db, writing
from wiki.documents.concerned import documents_of
from wiki.documents.fault import Fault
from wiki.documents.models import Document
from wiki.journal.follower import Seen
from wiki.journal.models import Entry
from wiki.journal.queries import read_by
from wiki.journal.service import Event, record, type_of

_BATCH = 50  # documents written at once


class RowsFollower:
    """The only writer of a table whose first column names the document.

    `rows_of` gives the rows that a document should have, as the table has its columns; `telling`
    are the events after which they may be others, `told` makes the one that says they are.
    """

    def __init__(
        self,
        name: str,
        model: type[Base],
        telling: Collection[type[Event]],
        rows_of: Callable[[int], Sequence[tuple[object, ...]]],
        told: Callable[[tuple[int, ...]], Event],
    ) -> None:
        self.name, self.rows_of = name, rows_of
        self._table = Base.metadata.tables[model.__tablename__]
        self._telling = {type_of(event) for event in telling}
        self._told = told

    def follow(self, seen: Sequence[Seen]) -> None:
        """Look again at every document whose rows may be others."""
        documents = documents_of(entry for entry in seen if entry.type in self._telling)
        for start in range(0, len(documents), _BATCH):
            self._keep(documents[start : start + _BATCH])

    def tick(self) -> None:
        """Nothing is due by the clock."""

    def held_of(self, documents: Collection[int]) -> dict[int, set[tuple[object, ...]]]:
        """The rows that these documents have."""
        its = self._table.c.document_id
        held: dict[int, set[tuple[object, ...]]] = {}
        for row in db.session.execute(select(self._table).where(its.in_(documents))):
            held.setdefault(row.document_id, set()).add(tuple(row))
        return held

    def faults(self, code: str) -> Iterator[Fault]:
        """Documents whose rows are wrong, apart from those that are yet to be read."""
        read = read_by(self.name)
        newest = (
            select(Entry.document_id)
            .where(Entry.document_id.is_not(None))
            .group_by(Entry.document_id)
            .having(func.max(Entry.sequence) > read)
        )
        known = select(Document.id, Document.public_id).where(Document.id.not_in(newest))
        for document_id, public_id in db.session.execute(known).all():
            if self.held_of([document_id]).get(document_id, set()) != {*self.rows_of(document_id)}:
                yield Fault(code, public_id)

    def _keep(self, documents: Sequence[int]) -> None:
        """Write down what changed. Pages that are kept learn of it by the journal."""
        wanted = {document_id: self.rows_of(document_id) for document_id in documents}
        with writing():
            held = self.held_of(documents)
            changed = [one for one, rows in wanted.items() if {*rows} != held.get(one, set())]
            if not changed:
                return
            its = self._table.c.document_id
            db.session.execute(delete(self._table).where(its.in_(changed)))
            names = self._table.columns.keys()
            fresh = [dict(zip(names, row, strict=True)) for one in changed for row in wanted[one]]
            if fresh:
                db.session.execute(insert(self._table), fresh)
            record(None, self._told(tuple(changed)))
