"""Introductions as the people of one of the two organisations read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.db import db
from wiki.documents import saving
from wiki.documents.models import Document
from wiki.documents.naming import Name, name_documents
from wiki.errors import NotFound
from wiki.introductions import contacts, parties, rules
from wiki.introductions.models import Introduction, IntroductionSide, IntroductionStep
from wiki.introductions.rules import Move, Place, State
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.offers.recipients import Recipient


@dataclass(frozen=True)
class Own:
    """The organisation whose board it is."""

    id: int
    name: Name


@dataclass(frozen=True)
class Proposed:
    """What a board proposed: an organisation, or an offer of one."""

    id: int
    name: Name


@dataclass(frozen=True)
class Step:
    """Something that happened: a move (`state`, `reason`: codes), or a message (`state` "").

    `is_own` None: the clock did it.
    """

    at: datetime
    is_own: bool | None
    state: str
    reason: str
    words: str


@dataclass(frozen=True)
class Note:
    """What is noted, and the version to give back with a change of it."""

    text: str
    number: int


@dataclass(frozen=True)
class Ending:
    """What came of it (a code, None before it is told), in words, and the article about it."""

    outcome: str | None
    words: str
    article: Name | None


@dataclass(frozen=True)
class IntroductionView:
    """An introduction for one of its sides; `offer`: what it is about.

    `contact`: whom to write to on the other side, once it is accepted. `own_note` and the next step
    are read by this side alone; `shown`: whether this side, and the other, let the public know.
    """

    key: str
    own: Own
    other: Name
    offer: Name | None
    place: Place
    is_mutual: bool
    message: str
    language: str
    asked_at: datetime
    state: State
    state_at: datetime
    agreed_at: datetime | None
    contact: Recipient | None
    note: Note
    own_note: Note
    next_step: str
    remind_on: date | None
    shown: tuple[bool, bool]
    ending: Ending
    steps: Sequence[Step]
    moves: Sequence[Move]

    @property
    def is_shared(self) -> bool:
        """Whether both sides know each other, and write a note together."""
        return self.state in rules.TALKING | rules.COOPERATING

    @property
    def takes_messages(self) -> bool:
        """Whether the two can write to each other."""
        return self.state in rules.OPEN


def get_own(actor: Actor, public_id: str, language: str) -> Own:
    """The organisation of a board, for its own people.

    Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    found = _find(public_id, ORGANISATION.name)
    require(actor, Action.BOARD_READ, saving.standing_of(saving.get_document(found)))
    return Own(found, name_documents([found], language)[found])


def get_proposed(public_id: str, language: str) -> Proposed:
    """The public organisation or offer with this public id. Raises NotFound or Gone."""
    found = _find(public_id, ORGANISATION.name, OFFER.name)
    if not parties.is_shown(saving.get_document(found)):
        raise NotFound(public_id)
    return Proposed(found, name_documents([found], language)[found])


def _find(public_id: str, *kinds: str) -> int:
    found = db.session.scalar(
        select(Document.id).where(Document.public_id == public_id, Document.kind.in_(kinds))
    )
    if found is None:
        raise NotFound(public_id)
    return found


def list_waiting(actor: Actor, language: str) -> Sequence[tuple[Own, int]]:
    """The actor's organisations that have to decide on introductions, and on how many."""
    rows = db.session.execute(
        select(Introduction.asked_id, func.count())
        .where(Introduction.asked_id.in_(actor.seats), Introduction.state == State.PROPOSED)
        .group_by(Introduction.asked_id)
        .order_by(Introduction.asked_id)
    )
    counts = dict(rows.all())
    names = name_documents(counts, language)
    return [(Own(one, names[one]), count) for one, count in counts.items()]


def get_introduction(actor: Actor, public_id: str, key: str, language: str) -> IntroductionView:
    """The introduction, for the people of this organisation.

    Raises NotFound (none of theirs, too), Gone, NotSignedIn or Forbidden.
    """
    own = get_own(actor, public_id, language)
    row = db.session.scalar(select(Introduction).where(Introduction.key == key))
    if row is None or own.id not in (row.asker_id, row.asked_id):
        raise NotFound(key)
    if row.asker_id == own.id:
        return _view(row, own, Place.ASKER, row.asked_id, language)
    return _view(row, own, Place.ASKED, row.asker_id, language)


def _view(
    row: Introduction, own: Own, place: Place, other_id: int, language: str
) -> IntroductionView:
    names = name_documents(
        [one for one in (other_id, row.offer_id, row.article_id) if one], language
    )
    side, theirs = (_side(row, one) for one in (own.id, other_id))
    return IntroductionView(
        key=row.key,
        own=own,
        other=names[other_id],
        offer=names.get(row.offer_id or 0),
        place=place,
        is_mutual=row.is_mutual,
        message=row.message if place == Place.ASKER else contacts.masked(row, row.message),
        language=row.language,
        asked_at=row.asked_at,
        state=State(row.state),
        state_at=row.state_at,
        agreed_at=row.agreed_at,
        contact=contacts.find_contact(row, other_id),
        note=Note(row.note, row.note_number),
        own_note=Note(side.note, side.note_number),
        next_step=side.next_step,
        remind_on=side.remind_on,
        shown=(side.is_shown, theirs.is_shown),
        ending=Ending(row.outcome, row.outcome_words, names.get(row.article_id or 0)),
        steps=_steps(row, own.id),
        moves=rules.moves_of(row.state, place),
    )


def _side(row: Introduction, organisation_id: int) -> IntroductionSide:
    return db.session.get_one(IntroductionSide, (row.id, organisation_id))


def _steps(row: Introduction, own_id: int) -> list[Step]:
    rows = db.session.scalars(
        select(IntroductionStep)
        .where(IntroductionStep.introduction_id == row.id)
        .order_by(IntroductionStep.id)
    )
    return [
        Step(
            step.at,
            None if step.organisation_id is None else step.organisation_id == own_id,
            step.state,
            step.reason,
            step.words if step.organisation_id == own_id else contacts.masked(row, step.words),
        )
        for step in rows
    ]
