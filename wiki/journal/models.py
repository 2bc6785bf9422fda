"""Rows of the journal."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base

Sequence = BigInteger().with_variant(Integer, "sqlite")


class Entry(Base):
    """Something that happened. Ids and codes only: never prose, never a person's address."""

    __tablename__ = "entries"
    __table_args__ = (
        Index("ix_entries_document_id", "document_id"),
        {"sqlite_autoincrement": True},
    )

    sequence: Mapped[int] = mapped_column(Sequence, primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    type: Mapped[str]
    actor_id: Mapped[int | None]
    document_id: Mapped[int | None]
    data: Mapped[dict[str, Any]]


class Cursor(Base):
    """How far one follower has read, and which process holds the pen until when."""

    __tablename__ = "cursors"

    follower: Mapped[str] = mapped_column(primary_key=True)
    sequence: Mapped[int] = mapped_column(Sequence)
    holder: Mapped[str | None]
    held_until: Mapped[datetime | None]


class Parked(Base):
    """An entry that a follower failed on again and again, put aside with its error."""

    __tablename__ = "parked"

    follower: Mapped[str] = mapped_column(primary_key=True)
    sequence: Mapped[int] = mapped_column(Sequence, primary_key=True)
    at: Mapped[datetime]
    error: Mapped[str] = mapped_column(Text)
