"""Rows of watches and notices."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base


class Watch(Base):
    """Somebody wants to hear of changes. `key` names it in addresses and letters."""

    __tablename__ = "watches"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(8), unique=True)
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    #: see `wiki.notify.rules.What`
    what: Mapped[str] = mapped_column(String(10))
    #: of a document or a section
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    #: the language of a section, or the one that falls behind; else ""
    part: Mapped[str] = mapped_column(String(12))
    #: the identity of a section's heading; else ""
    unit: Mapped[str] = mapped_column(String(24))
    #: a code of the vocabulary of topics; else ""
    topic: Mapped[str] = mapped_column(String(40))
    #: see `wiki.notify.rules.Pace`
    pace: Mapped[str] = mapped_column(String(10))
    since: Mapped[datetime]
    #: the newest publication when it began: what came before is not told
    start: Mapped[int]


class Notice(Base):
    """What a watch has told of one document, and whether there is more to tell.

    `told` and `due_at` move in the transaction that posts the letter: nothing is told twice.
    """

    __tablename__ = "notices"

    watch_id: Mapped[int] = mapped_column(
        ForeignKey("watches.id", ondelete="CASCADE"), primary_key=True
    )
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    #: the newest publication that needs no telling any more
    told: Mapped[int]
    #: when to tell what came since; None: nothing came
    due_at: Mapped[datetime | None] = mapped_column(index=True)
    #: the letter that told last, and `told` before it: it can be taken back until it leaves
    letter_id: Mapped[int | None] = mapped_column(
        ForeignKey("letters.id", ondelete="SET NULL"), index=True
    )
    told_before: Mapped[int]


class WatchingHabit(Base):
    """Whoever has this row watches each document that they create.

    `sequence`: the entry of the journal up to which that was done.
    """

    __tablename__ = "watching_habits"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True
    )
    sequence: Mapped[int] = mapped_column(BigInteger)
