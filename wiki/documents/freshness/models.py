"""Rows of freshness: what changed in one language, and what the others made of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base

#: the first 16 bytes of the SHA-256 of a passage without the blanks around it
TEXT_HASH = LargeBinary(16)


class Change(Base):
    """A published passage came to say something else, in one language.

    `before` and `after` are hashes of its text; None where there was, or is, no such passage.
    """

    __tablename__ = "changes"
    __table_args__ = (Index("ix_changes_document_id_part_unit", "document_id", "part", "unit"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    part: Mapped[str] = mapped_column(String(12))
    #: identity of the passage in its part, or the name of a field
    unit: Mapped[str] = mapped_column(String(24))
    #: the revision that readers saw before; the text `before` stands there
    base: Mapped[int]
    #: the revision that readers saw from then on; the text `after` stands there
    number: Mapped[int]
    before: Mapped[bytes | None] = mapped_column(TEXT_HASH)
    after: Mapped[bytes | None] = mapped_column(TEXT_HASH)
    significance: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime]
    #: how many words the passage has now; 0 when it is gone
    words: Mapped[int]


class Seen(Base):
    """What another language made of a change. `how` None: nothing yet, it is behind."""

    __tablename__ = "seen"
    __table_args__ = (
        Index(
            "ix_seen_open",
            "document_id",
            "language",
            sqlite_where=text("how IS NULL"),
            postgresql_where=text("how IS NULL"),
        ),
    )

    change_id: Mapped[int] = mapped_column(ForeignKey("changes.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(12), primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    #: see `wiki.documents.freshness.rules.How`
    how: Mapped[str | None] = mapped_column(String(12))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime | None]


class Pairing(Base):
    """Which passages of two languages of a document say the same, as `pairs.Pairs` writes them.

    `left` comes before `right` in the alphabet.
    """

    __tablename__ = "pairings"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    left: Mapped[str] = mapped_column(String(12), primary_key=True)
    right: Mapped[str] = mapped_column(String(12), primary_key=True)
    pairs: Mapped[str] = mapped_column(Text)


class Provenance(Base):
    """Where the text of a passage comes from, when it was not simply written.

    Said with one revision, it belongs to the text, whatever revision shows it: restoring brings it
    back. What was said last of a text counts.
    """

    __tablename__ = "provenances"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    part: Mapped[str] = mapped_column(String(12), primary_key=True)
    #: the revision that it was said with, and the passage there
    number: Mapped[int] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(String(24), primary_key=True)
    #: the language it was translated from, and the revision that said so
    source: Mapped[str] = mapped_column(String(12), primary_key=True)
    source_number: Mapped[int]
    #: the passages of the source that it answers, "1.1 1.2"; "": those that the pairs tell
    units: Mapped[str] = mapped_column(Text)
    text_hash: Mapped[bytes] = mapped_column(TEXT_HASH)
    #: "" when a person translated it, else the name of the machine
    engine: Mapped[str] = mapped_column(String(40))
    #: the translator said more, or otherwise, than the source: a change for the others
    is_meaning: Mapped[bool]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]
    #: who read a machine's text and found it right
    reviewed_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    reviewed_at: Mapped[datetime | None]
