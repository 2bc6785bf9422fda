"""The row of an answer, inside a service's transaction: found, for one of its sides, and moved."""

from dataclasses import dataclass

from sqlalchemy import select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.db import db
from wiki.documents import saving
from wiki.documents.models import Document
from wiki.errors import Invalid, NotFound, NotSignedIn, Problem
from wiki.journal.service import record
from wiki.offers import recipients
from wiki.offers.answers import links, rules
from wiki.offers.answers.events import AnswerMoved
from wiki.offers.answers.links import Link
from wiki.offers.answers.rules import Move, Side, State
from wiki.offers.models import Answer, AnswerStep


@dataclass(frozen=True)
class Opened:
    """An answer in the hands of somebody who may read it; `side` None: an editor, who only reads.

    `by_link`: they hold the letter's link, and have no account or need none.
    """

    answer: Answer
    document: Document
    side: Side | None
    by_link: bool

    def require_side(self) -> Side:
        """The side that acts. Raises NotFound for those who only read."""
        if self.side is None:
            raise NotFound(self.answer.key)
        return self.side


def open_answer(actor: Actor, key: str, token: str = "") -> Opened:
    """The answer, for this person or the bearer of this link.

    Raises NotSignedIn, NotFound (no such answer, or none that they may know of), and Invalid for a
    link that is cut or ended.
    """
    answer = db.session.scalar(select(Answer).where(Answer.key == key))
    document = db.session.get(Document, answer.offer_id) if answer else None
    if token:
        return _by_link(answer, document, token)
    if not actor.is_member:
        raise NotSignedIn(Action.ANSWER_READ)
    if answer is None or document is None:
        raise NotFound(key)
    if answer.account_id == actor.account_id:
        return Opened(answer, document, Side.ANSWER, by_link=False)
    standing = saving.standing_of(document)
    if answer.arrived_at is None or not may(actor, Action.ANSWER_READ, standing):
        raise NotFound(key)
    side = Side.OFFER if may(actor, Action.ANSWER_DECIDE, standing) else None
    return Opened(answer, document, side, by_link=False)


def _by_link(answer: Answer | None, document: Document | None, token: str) -> Opened:
    link = links.read(token)
    if link is None or answer is None or document is None or link.key != answer.key:
        raise _dead()
    if not _is_good(link, answer, document):
        raise _dead()
    return Opened(answer, document, link.side, by_link=True)


def _is_good(link: Link, answer: Answer, document: Document) -> bool:
    if answer.forgotten_at:
        return False
    if link.side == Side.ANSWER:
        return link.number == answer.link_number
    return any(one.is_mailbox for one in recipients.people_of(document))


def _dead() -> Invalid:
    return Invalid(Problem("", "token.dead"))


def move(
    actor: Actor, opened: Opened, by: Move, reason: str = "", words: str = ""
) -> tuple[Side, State]:
    """Take the answer where the move leads. Raises Invalid when it does not lead from here."""
    side, answer = opened.require_side(), opened.answer
    if not rules.may_move(answer.state, by, side):
        raise Invalid(Problem("", "answer.moved_on"))
    answer.state = rules.after(by)
    answer.state_at = clock.now()
    if side == Side.OFFER and by != Move.OPEN:
        answer.answered_at = answer.answered_at or clock.now()
    add_step(answer, side, _account_of(actor, opened), answer.state, reason, words)
    record(
        _account_of(actor, opened),
        AnswerMoved(document_id=answer.offer_id, key=answer.key, side=side, state=answer.state),
    )
    return side, State(answer.state)


def add_step(
    answer: Answer, side: str, by_id: int | None, state: str, reason: str = "", words: str = ""
) -> None:
    """Keep what happened, in the open transaction."""
    db.session.add(
        AnswerStep(
            answer_id=answer.id,
            at=clock.now(),
            side=side,
            by_id=by_id,
            state=state,
            reason=reason,
            words=words,
        )
    )


def _account_of(actor: Actor, opened: Opened) -> int | None:
    """Who acts: whoever holds a letter is nobody's account."""
    return None if opened.by_link else actor.account_id
