"""A language that is new to readers may have been translated from a text that has moved on since.

All of this runs inside a service's transaction.
"""

from sqlalchemy import func, select

from wiki.db import db
from wiki.documents import revisions
from wiki.documents.freshness import states
from wiki.documents.freshness.models import Provenance
from wiki.documents.freshness.rules import Difference, State, differences
from wiki.documents.models import Publication, Revision, RevisionPart


def missed(
    document_id: int, part: str, number: int, other: str, now: State
) -> tuple[int, list[Difference]]:
    """What readers saw change in `other` since `part` was written, as revision `number`.

    Gives the revision that the writer had before their eyes, and the differences since.
    """
    base = _last_public(document_id, other, _known_to_writer(document_id, part, number, other))
    if not base or base >= now.number:
        return base, []
    before = states.load(document_id, {other: base}).get(other)
    return base, differences(before, now) if before else []


def _known_to_writer(document_id: int, part: str, number: int, other: str) -> int:
    told = dict(
        db.session.execute(
            select(Provenance.unit, Provenance.source_number)
            .where(
                Provenance.document_id == document_id,
                Provenance.part == part,
                Provenance.source == other,
            )
            .order_by(Provenance.number)
        ).all()
    )
    if told:
        return min(told.values())
    written = _written(document_id, part, number)
    before, here = (revisions.parts_of(document_id, at).get(other) for at in (written - 1, written))
    if before != here:
        return written  # both were written in one act
    base = db.session.scalar(
        select(Revision.base).where(Revision.document_id == document_id, Revision.number == written)
    )
    return base or 0


def _written(document_id: int, part: str, number: int) -> int:
    """The revision in which the text that stands in revision `number` was written."""
    content_hash = revisions.parts_of(document_id, number)[part][0]
    found = db.session.scalar(
        select(func.min(RevisionPart.number)).where(
            RevisionPart.document_id == document_id,
            RevisionPart.part == part,
            RevisionPart.content_hash == content_hash,
        )
    )
    return found or number


def _last_public(document_id: int, part: str, number: int) -> int:
    """The last revision up to `number` that readers saw of a language; 0 for none."""
    found = db.session.scalar(
        select(func.max(Publication.number)).where(
            Publication.document_id == document_id,
            Publication.part == part,
            Publication.number <= number,
        )
    )
    return found or 0
