"""What happened to documents, in the order of the journal, with what the journal does not keep.

An entry of the journal names the parts that were published or withdrawn; the instant stands in the
publications, which are added in the same order, one for each part named.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from wiki.accounts.models import Account
from wiki.db import db
from wiki.documents.events import (
    ChangesSeen,
    DocumentDeleted,
    DocumentPublished,
    DocumentRevised,
    DocumentWithdrawn,
    PassagesPaired,
    PassagesUnpaired,
)
from wiki.documents.models import Publication
from wiki.errors import LieuxError
from wiki.journal.models import Entry
from wiki.journal.service import type_of

REVISED, PUBLISHED = type_of(DocumentRevised), type_of(DocumentPublished)
WITHDRAWN, DELETED = type_of(DocumentWithdrawn), type_of(DocumentDeleted)
SEEN, PAIRED = type_of(ChangesSeen), type_of(PassagesPaired)
UNPAIRED = type_of(PassagesUnpaired)
_SAID = (SEEN, PAIRED, UNPAIRED)
_PAGE = 100


class Disagreement(LieuxError):
    """The journal and the tables do not tell the same story."""


@dataclass(frozen=True)
class Act:
    """One thing that happened to a document.

    `number` of the revision added or published; `parts` published or withdrawn, and `at` when.
    `said` is somebody's word on freshness, as the journal keeps it, and `by` their name.
    """

    sequence: int
    type: str
    document_id: int
    number: int = 0
    parts: tuple[str, ...] = ()
    at: datetime | None = None
    said: Mapping[str, Any] = field(default_factory=dict)
    by: str = ""


def pages_of_acts() -> Iterator[list[Act]]:
    """Some hundred acts at a time; a revision is never at the end of one, but of the last.

    Raises Disagreement.
    """
    published = db.session.execute(
        select(Publication.document_id, Publication.part, Publication.since)
        .order_by(Publication.id)
        .execution_options(yield_per=500)
    )
    happened = db.session.execute(
        select(Entry.sequence, Entry.type, Entry.document_id, Entry.data, Account.name)
        .outerjoin(Account, Account.id == Entry.actor_id)
        .where(Entry.type.in_((REVISED, PUBLISHED, WITHDRAWN, DELETED, *_SAID)))
        .order_by(Entry.sequence)
        .execution_options(yield_per=_PAGE)
    )
    with published, happened:
        publications = iter(published)
        waiting: list[Act] = []
        for rows in happened.partitions(_PAGE):
            acts = waiting + [_act(row, publications) for row in rows]
            waiting = [acts.pop()] if acts[-1].type == REVISED else []
            yield acts
        if waiting:
            yield waiting
        if next(publications, None) is not None:
            raise Disagreement("a publication that no entry of the journal tells")


def _act(row: Row[*tuple[Any, ...]], publications: Iterator[Row[*tuple[Any, ...]]]) -> Act:
    if row.type in _SAID:
        return _said(row)
    parts = tuple(row.data.get("parts", ())) if row.type in (PUBLISHED, WITHDRAWN) else ()
    at = None
    for part in parts:
        publication = next(publications, None)
        if publication is None or publication[:2] != (row.document_id, part):
            raise Disagreement(f"entry {row.sequence}: no publication of {part!r}")
        at = publication.since
    return Act(row.sequence, row.type, row.document_id, row.data.get("number", 0), parts, at)


def _said(row: Row[*tuple[Any, ...]]) -> Act:
    at, by = datetime.fromisoformat(row.data["at"]), row.name or ""
    return Act(row.sequence, row.type, row.document_id, at=at, said=row.data, by=by)
