"""Rows about organisations, besides their texts and facts.

Who acts for them: `accounts.Seat`; which facts are official: `documents.OfficialFact`.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base


class Profile(Base):
    """How an organisation stands: how to write to it, when it was confirmed, what it became."""

    __tablename__ = "profiles"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    #: where letters go while nobody has a seat; shown to nobody but its people and moderators
    mailbox: Mapped[str | None] = mapped_column(String(320))
    #: the language it is written to in
    language: Mapped[str] = mapped_column(String(12))
    #: when somebody last said that all of it is still right
    confirmed_at: Mapped[datetime | None]
    confirmed_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("accounts.id", ondelete="SET NULL")
    )
    #: when its people were last asked whether it is still right
    reminded_at: Mapped[datetime | None]
    #: how often they were asked since somebody last said so
    reminders: Mapped[int]
    #: the organisation that this one turned out to be
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))


class Invitation(Base):
    """A letter that asks somebody to act for an organisation; good for one use."""

    __tablename__ = "invitations"

    id: Mapped[int] = mapped_column(primary_key=True)
    #: what its link proves; NULL once used or withdrawn
    nonce: Mapped[str | None] = mapped_column(String(43), unique=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    #: forgotten once answered
    email: Mapped[str | None] = mapped_column(String(320))
    role: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(12))
    invited_at: Mapped[datetime]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"))
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    accepted_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("accounts.id", ondelete="SET NULL")
    )


class Claim(Base):
    """A member says that an organisation nobody acts for is theirs; open until somebody decides."""

    __tablename__ = "claims"
    __table_args__ = (Index("ix_claims_closed_at", "closed_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    #: what they say of themselves
    words: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"))
