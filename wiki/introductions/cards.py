"""The columns of an organisation's board: its introductions, and answers between organisations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, or_, select

from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.models import Document
from wiki.documents.naming import Name, name_documents
from wiki.introductions import queries, rules
from wiki.introductions.models import Introduction, IntroductionSide
from wiki.introductions.queries import Own
from wiki.introductions.rules import Move, Place, State
from wiki.offers.answers.rules import UNDECIDED
from wiki.offers.answers.rules import State as AnswerState
from wiki.offers.models import Answer

#: cards on a board, the newest ones
MOST = 300
#: the column in which an answer to an offer stands; what nobody proved stands in none
_OF_ANSWERS = {
    AnswerState.SENT: State.PROPOSED,
    AnswerState.SEEN: State.PROPOSED,
    AnswerState.WAITING: State.PROPOSED,
    AnswerState.ACCEPTED: State.ACCEPTED,
    AnswerState.TALKS: State.IN_TALKS,
    AnswerState.AGREED: State.AGREED,
    AnswerState.DECLINED: State.DECLINED,
    AnswerState.ENDED: State.ENDED,
}


@dataclass(frozen=True)
class Card:
    """An introduction in a list, or an answer (`is_answer`), which leads to its own page.

    `waits`: its own people have to decide; `moves`: what they may do; `next_step` and `remind_on`
    are theirs alone.
    """

    key: str
    other: Name
    offer: Name | None
    state: State
    at: datetime
    waits: bool
    is_answer: bool = False
    moves: Sequence[Move] = ()
    next_step: str = ""
    remind_on: date | None = None


@dataclass(frozen=True)
class Cards:
    """All that stands on the board of `own`, the newest first."""

    own: Own
    cards: Sequence[Card]

    def among(self, *states: State) -> Sequence[Card]:
        """The cards in these states; those that wait for its own people first."""
        found = [card for card in self.cards if card.state in states]
        return sorted(found, key=lambda card: not card.waits)


def list_cards(actor: Actor, public_id: str, language: str) -> Cards:
    """The board's introductions, for its own people.

    Of the answers to offers those between organisations of the directory: the ones that it got, and
    the ones that this person sent in its name. Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    own = queries.get_own(actor, public_id, language)
    found = [*_introductions(own, language), *_answers(actor, own, language)]
    return Cards(own, sorted(found, key=lambda card: card.at, reverse=True)[:MOST])


def _introductions(own: Own, language: str) -> list[Card]:
    rows = db.session.execute(
        select(Introduction, IntroductionSide)
        .join(IntroductionSide, IntroductionSide.introduction_id == Introduction.id)
        .where(IntroductionSide.organisation_id == own.id)
        .order_by(Introduction.state_at.desc(), Introduction.id.desc())
        .limit(MOST)
    ).all()
    ids = {one for row, _ in rows for one in (row.asker_id, row.asked_id, row.offer_id) if one}
    names = name_documents(ids, language)
    return [_card(row, side, names) for row, side in rows]


def _card(row: Introduction, side: IntroductionSide, names: dict[int, Name]) -> Card:
    place = Place.ASKER if row.asker_id == side.organisation_id else Place.ASKED
    moves = rules.moves_of(row.state, place)
    return Card(
        key=row.key,
        other=names[row.asked_id if place == Place.ASKER else row.asker_id],
        offer=names.get(row.offer_id or 0),
        state=State(row.state),
        at=row.state_at,
        waits=Move.ACCEPT in moves,
        moves=moves,
        next_step=side.next_step,
        remind_on=side.remind_on,
    )


def _answers(actor: Actor, own: Own, language: str) -> list[Card]:
    sent = Answer.organisation_id == own.id, Answer.account_id == (actor.account_id or 0)
    rows = db.session.execute(
        select(Answer, Document.organisation_id)
        .join(Document, Document.id == Answer.offer_id)
        .where(
            Answer.arrived_at.is_not(None),
            Answer.organisation_id.is_not(None),
            Document.organisation_id.is_not(None),
            or_(Document.organisation_id == own.id, and_(*sent)),
        )
        .order_by(Answer.state_at.desc(), Answer.id.desc())
        .limit(MOST)
    ).all()
    ids = {one for row, house in rows for one in (row.organisation_id, house, row.offer_id) if one}
    names = name_documents(ids, language)
    return [_answer_card(row, house == own.id, house or 0, names) for row, house in rows]


def _answer_card(row: Answer, is_received: bool, house_id: int, names: dict[int, Name]) -> Card:
    return Card(
        key=row.key,
        other=names[(row.organisation_id or 0) if is_received else house_id],
        offer=names[row.offer_id],
        state=_OF_ANSWERS[AnswerState(row.state)],
        at=row.state_at,
        waits=is_received and row.state in UNDECIDED,
        is_answer=True,
    )
