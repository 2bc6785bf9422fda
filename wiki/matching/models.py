"""Rows that proposals leave behind: what was shown, what was told, what was asked for."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base

_DOCUMENT = "documents.id"


class Exposure(Base):
    """How often boards proposed a side on a day; a board counts once. On whose is not kept."""

    __tablename__ = "exposures"
    __table_args__ = (Index("ix_exposures_shown_on", "shown_on"),)

    document_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True)
    shown_on: Mapped[date] = mapped_column(primary_key=True)
    times: Mapped[int]


class BoardSetting(Base):
    """What an organisation chose about its board; no row: what everybody starts with."""

    __tablename__ = "board_settings"

    organisation_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True)
    #: decisions from here on shift its weights; NULL: all of them do
    learns_since: Mapped[datetime | None]


class DigestWatch(Base):
    """Somebody of an organisation wants a letter a week with its new mutual matches."""

    __tablename__ = "digest_watches"

    organisation_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True)
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    started_at: Mapped[datetime]
    #: when it was last looked whether there is news, with or without a letter
    looked_at: Mapped[datetime | None]


class MatchTold(Base):
    """A digest named a match to somebody: none will again."""

    __tablename__ = "matches_told"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True
    )
    organisation_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True)
    #: the organisation or the offer that was proposed
    document_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True, index=True)
    at: Mapped[datetime]
