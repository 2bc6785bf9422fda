"""Rows about offers, besides their texts and facts, and about the answers they get."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base

_WHO = "accounts.id"


class Offer(Base):
    """How an offer stands. Not versioned: renewing it never publishes a text that waits."""

    __tablename__ = "offers"
    __table_args__ = (
        Index("ix_offers_state_expires_on", "state", "expires_on"),
        Index("ix_offers_review", "review"),
    )

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    #: draft, published, expired, concluded or archived: see `wiki.offers.rules.State`
    state: Mapped[str] = mapped_column(String(12))
    #: the last day on which it can be answered
    expires_on: Mapped[date | None]
    #: when it was first public
    published_at: Mapped[datetime | None]
    #: "", submitted or returned: what becomes of `review_number`, public or not
    review: Mapped[str] = mapped_column(String(10))
    review_number: Mapped[int | None]
    review_at: Mapped[datetime | None]
    review_reason: Mapped[str] = mapped_column(String(1000))
    reviewed_by_id: Mapped[int | None] = mapped_column(ForeignKey(_WHO, ondelete="SET NULL"))
    #: when moderators were told that it waits too long
    alerted_at: Mapped[datetime | None]
    #: how many days before its end its people were last told of it; NULL: not yet
    reminded: Mapped[int | None]
    #: when its people agreed to its publication
    consented_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    #: see `offer-outcomes`; NULL: nobody told
    outcome: Mapped[str | None] = mapped_column(String(20))
    #: see `drop-reasons`
    outcome_reason: Mapped[str | None] = mapped_column(String(40))
    outcome_words: Mapped[str] = mapped_column(Text)
    #: the article that tells of it
    article_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))


class OfferPartner(Base):
    """An organisation that the offer led to working with."""

    __tablename__ = "offer_partners"

    offer_id: Mapped[int] = mapped_column(ForeignKey("offers.document_id"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)


class Answer(Base):
    """An answer to an offer: what was sent, which never changes, and how it stands."""

    __tablename__ = "answers"
    __table_args__ = (Index("ix_answers_offer_id_state", "offer_id", "state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    #: eight random signs of base 32, in addresses
    key: Mapped[str] = mapped_column(String(8), unique=True)
    offer_id: Mapped[int] = mapped_column(ForeignKey("offers.document_id"))
    # what was sent; forgotten with `forgotten_at`
    account_id: Mapped[int | None] = mapped_column(
        ForeignKey(_WHO, ondelete="SET NULL"), index=True
    )
    #: the organisation it comes from, when the directory knows it
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    organisation: Mapped[str] = mapped_column(String(200))
    country: Mapped[str] = mapped_column(String(2))
    name: Mapped[str] = mapped_column(String(120))
    email: Mapped[str] = mapped_column(String(320))
    #: the language its sender is written to in
    language: Mapped[str] = mapped_column(String(12))
    message: Mapped[str] = mapped_column(Text)
    #: which place they would fill, what they bring, when they can be called
    place: Mapped[str] = mapped_column(String(500))
    brings: Mapped[str] = mapped_column(Text)
    call_dates: Mapped[str] = mapped_column(String(500))
    #: codes of the languages they speak, separated by blanks
    spoken: Mapped[str] = mapped_column(String(200))
    sent_at: Mapped[datetime]
    #: SHA-256 of what was sent, so that `lieux check` sees whether anybody changed it
    digest: Mapped[bytes] = mapped_column(LargeBinary(32))
    #: when the stated period ended and its words and addresses were thrown away
    forgotten_at: Mapped[datetime | None]
    # how it stands
    #: see `answer-states`
    state: Mapped[str] = mapped_column(String(20))
    state_at: Mapped[datetime]
    #: when the offer's people were told of it; NULL while its sender's address is not proven
    arrived_at: Mapped[datetime | None] = mapped_column(index=True)
    #: when they first decided, or wrote back
    answered_at: Mapped[datetime | None]
    #: when they accepted it, and who: from then on both sides know whom they deal with
    accepted_at: Mapped[datetime | None]
    accepted_by_id: Mapped[int | None] = mapped_column(ForeignKey(_WHO, ondelete="SET NULL"))
    #: how far the offer's people were reminded of it; see `wiki.offers.answers.rules.NUDGES`
    nudges: Mapped[int]
    #: when its sender was told that the offer has ended
    end_told_at: Mapped[datetime | None]
    #: the number of the signed link that its sender holds; any other one is dead
    link_number: Mapped[int]
    #: what both sides write together once it is accepted, and its version
    note: Mapped[str] = mapped_column(Text)
    note_number: Mapped[int]


class AnswerStep(Base):
    """Something that happened to an answer: a move to another state, or a message. Only added."""

    __tablename__ = "answer_steps"
    __table_args__ = (Index("ix_answer_steps_answer_id", "answer_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    answer_id: Mapped[int] = mapped_column(ForeignKey("answers.id"))
    at: Mapped[datetime]
    #: "offer" or "answer": which of the two sides did it; "": the clock
    side: Mapped[str] = mapped_column(String(10))
    by_id: Mapped[int | None] = mapped_column(ForeignKey(_WHO, ondelete="SET NULL"))
    #: the state it moved to; "" for a message
    state: Mapped[str] = mapped_column(String(20))
    #: see `decline-reasons` and `end-reasons`
    reason: Mapped[str] = mapped_column(String(40))
    words: Mapped[str] = mapped_column(Text)
