"""Which document goes on for one that was deleted: whatever address that one had leads there."""

from sqlalchemy import ForeignKey, select, update
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base, db
from wiki.documents.models import Document, Heading


class Successor(Base):
    """A deleted document, and the one that goes on. Brought back, it is read itself again."""

    __tablename__ = "successors"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    kept_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)


def succeed(document_id: int, kept_id: int) -> None:
    """Keep it, in the open transaction; what led to the deleted one leads further."""
    db.session.execute(
        update(Successor).where(Successor.kept_id == document_id).values(kept_id=kept_id)
    )
    db.session.merge(Successor(document_id=document_id, kept_id=kept_id))


def find_successor(document_id: int) -> int | None:
    """The document that goes on for this one, if it is deleted."""
    return db.session.scalar(
        select(Successor.kept_id)
        .join(Document, Document.id == Successor.document_id)
        .where(Successor.document_id == document_id, Document.deleted_at.is_not(None))
    )


def find_slug(document_id: int, language: str) -> str | None:
    """Where readers of `language` find what goes on for it, if they do."""
    rows = db.session.execute(
        select(Heading.language, Heading.slug).where(
            Heading.document_id == find_successor(document_id)
        )
    ).all()
    slugs: dict[str, str] = {row.language: row.slug for row in rows}
    return slugs.get(language) or next(iter(slugs.values()), None)
