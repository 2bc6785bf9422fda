"""What readers see after a line: publications, as they were told.

The rows that follow from them are made by the caller, for all documents of a batch at once.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, select

from wiki.config import current
from wiki.db import db
from wiki.documents import publications, revisions
from wiki.documents.events import DocumentPublished, DocumentWithdrawn
from wiki.documents.models import Document, Publication
from wiki.documents.moments import Moment
from wiki.documents.revisions import Held
from wiki.documents.rules import FACTS
from wiki.exchange.ledger import Seen
from wiki.exchange.refusals import refuse
from wiki.journal.service import record

_UNTIL = (
    select(Publication.part, Publication.number, Publication.since)
    .where(
        Publication.document_id == bindparam("owner"),
        Publication.since <= bindparam("moment", type_=Publication.since.type),
    )
    .order_by(Publication.id)
)


def publish(
    document: Document,
    revision: Held,
    parts: Sequence[str],
    moment: Moment,
) -> bool:
    """Let readers see these parts of a revision, the facts with the first language.

    Gives whether anything moved. Raises Invalid when a part has no address, or may not have that
    one.
    """
    live = {} if moment.is_first else publications.live_numbers(document.id)
    wanted = [*parts, FACTS] if live.get(FACTS) is None else parts
    moved = publications.move(document, revision, wanted, live, moment)
    if moved:
        record(None, DocumentPublished(document.id, revision.number, tuple(moved)))
    return bool(moved)


def withdraw(document: Document, parts: Sequence[str] | None, at: datetime, seen: Seen) -> bool:
    """Let readers see nothing of these parts any more; the facts leave with the last language.

    `parts` None: all of them. Gives whether anything moved.
    """
    live = publications.live_numbers(document.id)
    leaving = list(parts or live)
    stays = {part for part, number in live.items() if number is not None} - {FACTS, *leaving}
    if not stays:
        leaving.append(FACTS)
    gone = publications.withdraw(document, leaving, moment_of(at, seen))
    if gone:
        record(None, DocumentWithdrawn(document.id, tuple(gone)))
    return bool(gone)


def unseen(document: Document, revision: Held, parts: Sequence[str]) -> list[str]:
    """Those of these parts of a revision whose text readers do not see now."""
    if not parts:
        return []
    live = publications.live_numbers(document.id)
    return [
        part
        for part in parts
        if revisions.parts_of(document.id, live.get(part) or 0).get(part)
        != revision.parts.get(part)
    ]


def is_held(
    document: Document, number: int | None, parts: Sequence[str] | None, at: datetime, seen: Seen
) -> bool:
    """Whether this publication happened here, or changes nothing. Raises Invalid when it may not
    happen now. `number` None: the parts were withdrawn.
    """
    if seen.is_new:
        return False
    rows = db.session.execute(_UNTIL, {"owner": document.id, "moment": at}).all()
    rows = [row for row in rows if parts is None or row.part in parts]
    standing = dict.fromkeys(parts or ()) | {row.part: row.number for row in rows}
    is_same_act = any(row.since == at and row.number in (number, None) for row in rows)
    if is_same_act or set(standing.values()) == {number}:
        return True
    refuse_newer(document, seen, at)
    return False


def refuse_newer(document: Document, seen: Seen, at: datetime) -> None:
    """Go on only if nothing was written here after what the file told so far. Raises Invalid."""
    if seen.is_new:
        return
    if document.head > seen.lines:
        raise refuse("revision.newer_here", number=document.head)
    newest = db.session.scalar(
        select(func.max(Publication.since)).where(Publication.document_id == document.id)
    )
    if newest is not None and newest > at:
        raise refuse("publication.newer_here")


def moment_of(at: datetime, seen: Seen) -> Moment:
    """The instant that a line tells, for a document of which that much was seen."""
    return Moment(
        by_id=None,
        at=at,
        languages=current().languages,
        moves_addresses=not seen.has_addresses,
        derives=False,
    )
