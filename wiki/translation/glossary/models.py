"""Rows of the glossary."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base


class Term(Base):
    """A concept of the network. Its words are in its versions; `number` is that of the newest."""

    __tablename__ = "terms"

    id: Mapped[int] = mapped_column(primary_key=True)
    #: eight signs of base 32, in its address and in exports
    public_id: Mapped[str] = mapped_column(String(8), unique=True)
    number: Mapped[int]
    removed_at: Mapped[datetime | None]


class TermVersion(Base):
    """What the glossary said of a term at some time. Only ever added.

    `words`: language → {"word": its forms, parted by commas, "note": when to use it}.
    """

    __tablename__ = "term_versions"

    term_id: Mapped[int] = mapped_column(ForeignKey("terms.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    words: Mapped[dict[str, Any]]


class TermForm(Base):
    """One form of a term in one language today, to be found in texts: "tiers-lieux".

    `key` is the form folded, `first` its first word.
    """

    __tablename__ = "term_forms"
    __table_args__ = (
        Index("ix_term_forms_language_first", "language", "first"),
        Index("ix_term_forms_language_key", "language", "key"),
    )

    term_id: Mapped[int] = mapped_column(ForeignKey("terms.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(12), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(400))
    first: Mapped[str] = mapped_column(String(400))
