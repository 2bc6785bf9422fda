"""Who may bring which language of a document up to date, told to the database."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, and_, literal, or_, select

from wiki.access.actor import Actor, Role
from wiki.db import db
from wiki.documents.insiders import is_insider
from wiki.documents.models import Document, Review
from wiki.kinds.registry import KINDS


def may_write(actor: Actor, language: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether the actor, who reads `Document`, may write this language of it: what everybody
    writes, what is theirs, or what is not the original (`Action.DOCUMENT_TRANSLATE`).
    """
    own = [kind for kind in KINDS.values() if actor.role.includes(Role(kind.writers))]
    common = [kind.name for kind in own if kind.is_common]
    return and_(
        Document.kind.in_([kind.name for kind in own]),
        or_(Document.kind.in_(common), Document.origin != language, is_insider(actor)),
    )


def list_writable(
    actor: Actor, document_ids: Collection[int], languages: Sequence[str]
) -> set[tuple[int, str]]:
    """(document, language) that the actor may write, of documents that they read."""
    asked = [may_write(actor, literal(code)).label(code) for code in languages]
    rows = db.session.execute(select(Document.id, *asked).where(Document.id.in_(document_ids)))
    return {
        (row[0], code) for row in rows for code, may in zip(languages, row[1:], strict=True) if may
    }


def is_offered(language: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a volunteer's text in this language waits for the people of `Document`."""
    return (
        select(Review.number)
        .where(
            Review.document_id == Document.id,
            Review.language == language,
            Review.decided_at.is_(None),
        )
        .correlate_except(Review)
        .exists()
    )
