"""Rows of the outbox."""

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base


class Letter(Base):
    """A mail to send, or sent. Purged thirty days after it left; never sent twice."""

    __tablename__ = "letters"

    id: Mapped[int] = mapped_column(primary_key=True)
    to: Mapped[str] = mapped_column(String(320))
    subject: Mapped[str] = mapped_column(String(300))
    body: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(12))
    #: where one POST, without signing in, ends letters like this one
    unsubscribe: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime]
    #: when to try next; put off after each failure
    due_at: Mapped[datetime] = mapped_column(index=True)
    tries: Mapped[int]
    #: set just before the server is spoken to, so that a crash in between is never a second mail
    taken_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None] = mapped_column(index=True)
    error: Mapped[str | None] = mapped_column(Text)
