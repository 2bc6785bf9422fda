"""Answers as one of their two sides reads them, and the lists of those who sign in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.models import Document
from wiki.documents.naming import Name, name_documents
from wiki.offers import merging
from wiki.offers.answers import keeping, letters, rules, service
from wiki.offers.answers.keeping import Opened
from wiki.offers.answers.rules import Move, Side, State, Words
from wiki.offers.models import Answer, AnswerStep

#: answers in a list
MOST = 200


@dataclass(frozen=True)
class Contact:
    """Somebody of the other side; known once the answer is accepted."""

    name: str
    email: str


@dataclass(frozen=True)
class Step:
    """Something that happened: a move (`state`, `reason`: codes), or a message (`state` "")."""

    at: datetime
    side: str
    state: str
    reason: str
    words: str


@dataclass(frozen=True)
class AnswerView:
    """An answer for one of its sides; `side` None: an editor, who reads as the offer's people do.

    `words` holds name and address for the sender alone, until it is accepted.
    """

    key: str
    offer: Name
    #: the offer that goes on for it, when it was there twice
    kept: Name | None
    house: Name | None
    side: Side | None
    by_link: bool
    state: State
    sent_at: datetime
    has_arrived: bool
    is_forgotten: bool
    words: Words
    contact: Contact | None
    note: str
    note_number: int
    steps: Sequence[Step]
    moves: Sequence[Move]

    @property
    def is_shared(self) -> bool:
        """Whether both sides know each other, and write a note together."""
        return self.state in rules.TALKING

    @property
    def takes_messages(self) -> bool:
        """Whether this reader can write to the other side."""
        return self.side is not None and rules.takes_messages(self.state)


@dataclass(frozen=True)
class Line:
    """An answer in a list. `organisation` is the sender's; `waits`: nobody decided yet."""

    key: str
    offer: Name
    organisation: str
    country: str
    state: State
    at: datetime

    @property
    def waits(self) -> bool:
        """Whether the offer's people have still to decide."""
        return self.state in rules.UNDECIDED


def get_answer(actor: Actor, key: str, language: str, token: str = "") -> AnswerView:
    """The answer, for this person or the bearer of a link.

    Raises NotSignedIn, NotFound, and Invalid for a link that is cut or ended.
    """
    return _view(keeping.open_answer(actor, key, token), language)


def _view(opened: Opened, language: str) -> AnswerView:
    answer, side = opened.answer, opened.side
    ids = [answer.offer_id, *([answer.organisation_id] if answer.organisation_id else [])]
    names = name_documents(ids, language)
    return AnswerView(
        key=answer.key,
        offer=names[answer.offer_id],
        kept=merging.find_kept(answer.offer_id, language),
        house=names.get(answer.organisation_id or 0),
        side=side,
        by_link=opened.by_link,
        state=State(answer.state),
        sent_at=answer.sent_at,
        has_arrived=answer.arrived_at is not None,
        is_forgotten=answer.forgotten_at is not None,
        words=_words(answer, side),
        contact=_contact(opened),
        note=answer.note if side or answer.accepted_at else "",
        note_number=answer.note_number,
        steps=_steps(answer, side),
        moves=rules.moves_of(answer.state, side) if side else [],
    )


def _words(answer: Answer, side: Side | None) -> Words:
    """What was sent; its addresses only for its sender, before it is accepted."""

    def shown(text: str) -> str:
        return text if side == Side.ANSWER else letters.masked(answer, text)

    is_named = side == Side.ANSWER
    return Words(
        organisation=shown(answer.organisation),
        country=answer.country,
        name=answer.name if is_named else "",
        email=answer.email if is_named else "",
        message=shown(answer.message),
        place=shown(answer.place),
        brings=shown(answer.brings),
        call_dates=shown(answer.call_dates),
        spoken=tuple(answer.spoken.split()),
    )


def _contact(opened: Opened) -> Contact | None:
    answer = opened.answer
    if answer.accepted_at is None or answer.forgotten_at:
        return None
    if opened.side == Side.ANSWER:
        found = service.contact_of(opened)
        return Contact(found.name, found.email) if found else None
    return Contact(answer.name, answer.email) if opened.side == Side.OFFER else None


def _steps(answer: Answer, side: Side | None) -> list[Step]:
    rows = db.session.scalars(
        select(AnswerStep).where(AnswerStep.answer_id == answer.id).order_by(AnswerStep.id)
    )
    return [
        Step(
            row.at,
            row.side,
            row.state,
            row.reason,
            row.words if row.side == side else letters.masked(answer, row.words),
        )
        for row in rows
    ]


def list_received(actor: Actor, language: str) -> list[Line]:
    """The answers to the offers that the actor answers for: those that wait first, then newest."""
    return _lines(_received(actor), language)


def list_sent(actor: Actor, language: str) -> list[Line]:
    """The answers that the actor sent, the newest first."""
    return _lines(_newest(Answer.account_id == (actor.account_id or 0)), language)


def count_undecided(actor: Actor) -> int:
    """How many answers wait for a decision of the actor's."""
    waiting = _received(actor).where(Answer.state.in_(rules.UNDECIDED)).order_by(None).subquery()
    return db.session.scalar(select(func.count()).select_from(waiting)) or 0


def _received(actor: Actor) -> Select[Answer]:
    is_theirs = or_(
        Document.organisation_id.in_(actor.seats),
        and_(Document.organisation_id.is_(None), Document.owner_id == (actor.account_id or 0)),
    )
    return _newest(Answer.arrived_at.is_not(None), is_theirs)


def _newest(*wanted: ColumnElement[bool]) -> Select[Answer]:
    return (
        select(Answer)
        .join(Document, Document.id == Answer.offer_id)
        .where(*wanted)
        .order_by(Answer.sent_at.desc(), Answer.id.desc())
        .limit(MOST)
    )


def _lines(query: Select[Answer], language: str) -> list[Line]:
    rows = list(db.session.scalars(query))
    names = name_documents({row.offer_id for row in rows}, language)
    return sorted(
        (
            Line(
                row.key,
                names[row.offer_id],
                letters.masked(row, row.organisation),
                row.country,
                State(row.state),
                row.arrived_at or row.sent_at,
            )
            for row in rows
        ),
        key=lambda line: not line.waits,
    )
