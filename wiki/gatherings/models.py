"""Rows about days on which organisations meet at tables."""

from datetime import date, datetime, time

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base

_DOCUMENT = "documents.id"


class Gathering(Base):
    """A day of meetings: how many tables, how many talks of how many minutes, one after the other.

    `names` and `places` are texts by language. All times are those of its zone.
    """

    __tablename__ = "gatherings"

    id: Mapped[int] = mapped_column(primary_key=True)
    #: eight random signs of base 32, in addresses
    key: Mapped[str] = mapped_column(String(8), unique=True)
    names: Mapped[dict[str, str]] = mapped_column(JSON)
    places: Mapped[dict[str, str]] = mapped_column(JSON)
    held_on: Mapped[date]
    zone: Mapped[str] = mapped_column(String(40))
    starts_at: Mapped[time]
    tables: Mapped[int]
    slots: Mapped[int]
    #: minutes of a talk, and between two of them
    minutes: Mapped[int]
    pause: Mapped[int]
    #: open, drawn, told or cancelled: see `wiki.gatherings.rules`
    state: Mapped[str] = mapped_column(String(12))
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"))
    drawn_at: Mapped[datetime | None]


class GatheringGuest(Base):
    """An organisation that comes, and how many talks it can hold."""

    __tablename__ = "gathering_guests"

    gathering_id: Mapped[int] = mapped_column(ForeignKey("gatherings.id"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey(_DOCUMENT), primary_key=True, index=True
    )
    capacity: Mapped[int]
    #: NULL: asked by the team, and has not said yes
    agreed_at: Mapped[datetime | None]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id", ondelete="SET NULL"))


class Meeting(Base):
    """A talk of two organisations, at a table, in a slot; both counted from 1."""

    __tablename__ = "meetings"
    __table_args__ = (Index("ix_meetings_gathering_id_slot_number", "gathering_id", "slot_number"),)

    gathering_id: Mapped[int] = mapped_column(ForeignKey("gatherings.id"), primary_key=True)
    #: the smaller id first
    one_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True)
    #: NULL, both: it found no seat
    slot_number: Mapped[int | None]
    table_number: Mapped[int | None]
    #: set by hand: drawing again keeps it
    is_kept: Mapped[bool]
