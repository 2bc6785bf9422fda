"""Rows about people."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base


class AccountState(StrEnum):
    """Where an account stands."""

    CREDITED = "credited"  # a name in a history, without a way to sign in
    UNCONFIRMED = "unconfirmed"  # the address is not proven yet
    WAITING = "waiting"  # proven; an editor has to let them in
    ACTIVE = "active"
    BLOCKED = "blocked"
    ERASED = "erased"  # the person took their data out; authorship stays without a name


class Account(Base):
    """A person who writes, or wrote, here. The name is public; the address never is."""

    __tablename__ = "accounts"
    __table_args__ = (Index("ix_accounts_state_name", "state", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    #: the name folded, so that two people cannot be taken for one another; None when credited only
    name_key: Mapped[str | None] = mapped_column(String(160), unique=True)
    email: Mapped[str | None] = mapped_column(String(320))
    #: the address folded: one account an address
    email_key: Mapped[str | None] = mapped_column(String(320), unique=True)
    password_hash: Mapped[str | None] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(20))
    state: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(12))
    created_at: Mapped[datetime]
    #: from when on their edits need no second look
    trusted_at: Mapped[datetime | None]


class LoginSession(Base):
    """One signed-in browser. The cookie holds a random key, the row its hash; both can go."""

    __tablename__ = "login_sessions"

    key_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    browser: Mapped[str] = mapped_column(String(200))


class Nonce(Base):
    """What makes a signed letter work once: the row is deleted when the letter is used."""

    __tablename__ = "nonces"

    nonce: Mapped[str] = mapped_column(String(43), primary_key=True)
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    purpose: Mapped[str] = mapped_column(String(20))
    #: the new address, while a change of address waits for its proof
    email: Mapped[str | None] = mapped_column(String(320))
    expires_at: Mapped[datetime]


class KeptText(Base):
    """A post that was refused or left unfinished, kept for its author. Not a revision."""

    __tablename__ = "kept_texts"
    __table_args__ = (Index("ix_kept_texts_account_id_path", "account_id", "path"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    #: where the form would have been posted
    path: Mapped[str] = mapped_column(String(500))
    #: the posted fields: compressed JSON
    form: Mapped[bytes]
    at: Mapped[datetime]


class Limit(Base):
    """A counter of acts within a window of time, shared by all the processes."""

    __tablename__ = "limits"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    count: Mapped[int]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class Seat(Base):
    """A person who acts for an organisation; see `wiki/vocab/seat-roles.toml`."""

    __tablename__ = "seats"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    role: Mapped[str] = mapped_column(String(20))
    since: Mapped[datetime]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"))


class Area(Base):
    """An area that an organisation belongs to: `country:IE`, `network:<public id>`; derived."""

    __tablename__ = "areas"
    __table_args__ = (Index("ix_areas_area", "area"),)

    organisation_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    area: Mapped[str] = mapped_column(String(40), primary_key=True)


class Moderation(Base):
    """An area entrusted to somebody."""

    __tablename__ = "moderations"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True
    )
    area: Mapped[str] = mapped_column(String(40), primary_key=True)
    since: Mapped[datetime]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"))
