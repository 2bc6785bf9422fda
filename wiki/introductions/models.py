"""Rows about organisations that meet: what one of them says in silence, and what both know."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base

_WHO = "accounts.id"
_DOCUMENT = "documents.id"


class Interest(Base):
    """One organisation would work with another, and told nobody else: see decision 0023.

    Known to its own people alone until the other says the same; it dies after ninety days.
    """

    __tablename__ = "interests"

    organisation_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True, index=True)
    #: the offer that it is about, of either side
    offer_id: Mapped[int | None] = mapped_column(ForeignKey(_DOCUMENT))
    at: Mapped[datetime]
    by_id: Mapped[int | None] = mapped_column(ForeignKey(_WHO, ondelete="SET NULL"))


class SetAside(Base):
    """An organisation does not want a proposal, or never wants to meet another one again."""

    __tablename__ = "set_aside"

    organisation_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True)
    #: the organisation or the offer that was proposed
    document_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True, index=True)
    #: an organisation that is blocked meets this one nowhere, neither way
    is_blocked: Mapped[bool]
    #: see `not-relevant-reasons`
    reason: Mapped[str] = mapped_column(String(40))
    words: Mapped[str] = mapped_column(String(1000))
    at: Mapped[datetime]
    by_id: Mapped[int | None] = mapped_column(ForeignKey(_WHO, ondelete="SET NULL"))


class Introduction(Base):
    """Two organisations that were brought together, and how it stands between them."""

    __tablename__ = "introductions"
    __table_args__ = (
        Index("ix_introductions_asker_id_state", "asker_id", "state"),
        Index("ix_introductions_asked_id_state", "asked_id", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    #: eight random signs of base 32, in addresses
    key: Mapped[str] = mapped_column(String(8), unique=True)
    #: the organisation that asked for it; of a mutual interest the one that said so first
    asker_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT))
    asked_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT))
    #: the offer that it is about
    offer_id: Mapped[int | None] = mapped_column(ForeignKey(_DOCUMENT), index=True)
    #: born of two silent interests: nobody had to ask
    is_mutual: Mapped[bool]
    #: what the asker says to the other; "" when mutual
    message: Mapped[str] = mapped_column(Text)
    #: the language it is written in
    language: Mapped[str] = mapped_column(String(12))
    asked_at: Mapped[datetime]
    asked_by_id: Mapped[int | None] = mapped_column(ForeignKey(_WHO, ondelete="SET NULL"))
    #: see `introduction-states`
    state: Mapped[str] = mapped_column(String(12))
    state_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    accepted_by_id: Mapped[int | None] = mapped_column(ForeignKey(_WHO, ondelete="SET NULL"))
    #: when it was agreed that they cooperate: from then on the public may know, see `sides`
    agreed_at: Mapped[datetime | None]
    #: how far the asked side was reminded of it
    nudges: Mapped[int]
    #: what both write together, and its version
    note: Mapped[str] = mapped_column(Text)
    note_number: Mapped[int]
    #: what came of it, told by either: see `introduction-outcomes`
    outcome: Mapped[str | None] = mapped_column(String(20))
    outcome_words: Mapped[str] = mapped_column(Text)
    #: the article that tells of it
    article_id: Mapped[int | None] = mapped_column(ForeignKey(_DOCUMENT))


class IntroductionSide(Base):
    """What one of the two keeps for itself about an introduction."""

    __tablename__ = "introduction_sides"
    __table_args__ = (Index("ix_introduction_sides_remind_on", "remind_on"),)

    introduction_id: Mapped[int] = mapped_column(ForeignKey("introductions.id"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey(_DOCUMENT), primary_key=True)
    #: read by its own people alone
    note: Mapped[str] = mapped_column(Text)
    note_number: Mapped[int]
    #: what it means to do next, and the day on which its people want to be reminded
    next_step: Mapped[str] = mapped_column(String(300))
    remind_on: Mapped[date | None]
    reminded_at: Mapped[datetime | None]
    #: the public may see that the two cooperate; both sides must say so
    is_shown: Mapped[bool]


class IntroductionStep(Base):
    """Something that happened to an introduction: a move, or a message. Only added."""

    __tablename__ = "introduction_steps"
    __table_args__ = (Index("ix_introduction_steps_introduction_id", "introduction_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    introduction_id: Mapped[int] = mapped_column(ForeignKey("introductions.id"))
    at: Mapped[datetime]
    #: the organisation that did it; NULL: the clock
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey(_DOCUMENT))
    by_id: Mapped[int | None] = mapped_column(ForeignKey(_WHO, ondelete="SET NULL"))
    #: the state it moved to; "" for a message
    state: Mapped[str] = mapped_column(String(12))
    #: see `decline-reasons` and `end-reasons`
    reason: Mapped[str] = mapped_column(String(40))
    words: Mapped[str] = mapped_column(Text)
