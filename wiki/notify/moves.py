"""What readers came to see since, and what they saw before: the publications, told as moves."""

from collections.abc import Sequence

from sqlalchemy import func, select

from wiki.db import db
from wiki.documents.models import Publication, Revision, RevisionPart
from wiki.notify.rules import Edit, Move


def newest() -> int:
    """The newest publication of all."""
    return db.session.scalar(select(func.max(Publication.id))) or 0


def seen_at(document_id: int, publication: int) -> dict[str, int]:
    """Part → the revision that readers saw of it just after this publication."""
    rows = db.session.execute(
        select(Publication.part, Publication.number)
        .where(Publication.document_id == document_id, Publication.id <= publication)
        .order_by(Publication.id)
    )
    return {part: number for part, number in dict(rows.all()).items() if number is not None}


def list_moves(document_id: int, after: int) -> list[Move]:
    """What moved after this publication, oldest first."""
    seen: dict[str, int | None] = {**seen_at(document_id, after)}
    rows = db.session.execute(
        select(Publication.id, Publication.part, Publication.number, Publication.by_id)
        .where(Publication.document_id == document_id, Publication.id > after)
        .order_by(Publication.id)
    ).all()
    moves: list[Move] = []
    for publication, part, number, by_id in rows:
        before = seen.get(part)
        edits = _edits(document_id, part, before or 0, number, by_id) if number else ()
        moves.append(Move(publication, part, before, number, by_id, edits))
        seen[part] = number
    return moves


def _edits(
    document_id: int, part: str, before: int, number: int, by_id: int | None
) -> Sequence[Edit]:
    """The revisions that changed the part on the way; going back is the work of who went."""
    first, last = sorted((before, number))
    rows = db.session.execute(
        select(RevisionPart.content_hash, RevisionPart.number, Revision.author_id)
        .add_columns(Revision.significance)
        .join(
            Revision,
            (Revision.document_id == RevisionPart.document_id)
            & (Revision.number == RevisionPart.number),
        )
        .where(
            RevisionPart.document_id == document_id,
            RevisionPart.part == part,
            RevisionPart.number.between(first, last),
        )
        .order_by(RevisionPart.number)
    )
    edits: list[Edit] = []
    former: bytes | None = None
    for content_hash, at, author_id, significance in rows:
        if at > first and content_hash != former:
            edits.append(Edit(author_id if number > before else by_id, significance))
        former = content_hash
    return edits
