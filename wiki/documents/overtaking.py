"""Has the world gone on? Whether readers see what a waiting revision was written on."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, or_, select

from wiki.db import db
from wiki.documents import revisions
from wiki.documents.models import Publication, Revision, RevisionPart
from wiki.documents.sight import written_by


def is_overtaken(document_id: int, number: int, parts: Collection[str]) -> bool:
    """Whether readers see, of one of these parts, a text that revision `number` does not go on
    from: it goes on from what was public when it was saved, and from what its author wrote before.
    """
    at, author_id = db.session.execute(
        select(Revision.at, Revision.author_id).where(
            Revision.document_id == document_id, Revision.number == number
        )
    ).one()
    stands = Publication.until.is_(None)
    stood = and_(Publication.since <= at, or_(stands, Publication.until > at))
    then, now = _shown(document_id, stood), _shown(document_id, stands)
    mine = revisions.parts_of(document_id, number)
    own = written_by(author_id, document_id, number) if author_id is not None else set()
    return any(
        now[part] != then.get(part)
        and (part not in mine or now[part] != mine[part][0])
        and (part, now[part]) not in own
        for part in parts
        if part in now
    )


def _shown(document_id: int, when: ColumnElement[bool]) -> dict[str, bytes]:
    """Part → the hash of the text that readers see, or saw."""
    held = and_(
        RevisionPart.document_id == Publication.document_id,
        RevisionPart.number == Publication.number,
        RevisionPart.part == Publication.part,
    )
    rows = db.session.execute(
        select(Publication.part, RevisionPart.content_hash)
        .join(RevisionPart, held)
        .where(Publication.document_id == document_id, when)
    )
    return {part: bytes(key) for part, key in rows}
