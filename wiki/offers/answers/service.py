"""What the two sides do with an answer. Each is one decision and one transaction, letter included.

`token` is the secret of a letter's link, for whoever has no account; "" for those who sign in.
Every function raises NotSignedIn, NotFound, and Invalid for a dead link.
"""

from dataclasses import dataclass

from wiki import clock
from wiki.access.actor import Actor
from wiki.accounts import belongings
from wiki.accounts.models import Account
from wiki.db import db, transaction
from wiki.errors import Invalid, NotFound, Problem
from wiki.journal.service import record
from wiki.offers import recipients
from wiki.offers.answers import keeping, letters, rules
from wiki.offers.answers.events import AnswerWritten
from wiki.offers.answers.keeping import Opened
from wiki.offers.answers.rules import REASONS, Move, Side
from wiki.offers.models import Answer
from wiki.offers.recipients import Recipient
from wiki.vocab import vocabulary

#: what is done by functions of their own
_APART = (Move.PROVE, Move.OPEN)


@dataclass(frozen=True)
class Why:
    """A code of `decline-reasons` or `end-reasons`, and words for the other side."""

    reason: str = ""
    words: str = ""


@transaction
def open_it(actor: Actor, key: str, token: str = "") -> None:
    """The offer's people read it: the sender sees that they did. A second time changes nothing."""
    opened = _open(actor, key, token)
    if rules.may_move(opened.answer.state, Move.OPEN, opened.require_side()):
        keeping.move(actor, opened, Move.OPEN)


@transaction
def move(actor: Actor, key: str, by: Move, why: Why, token: str = "") -> None:
    """Decide, or tell how it goes on; the other side has a letter.

    Raises Invalid (it has moved on meanwhile; no reason) too.
    """
    if by in _APART:
        raise NotFound(by)
    opened = _open(actor, key, token)
    reason, words = _check(by, why)
    side, _ = keeping.move(actor, opened, by, reason, words)
    answer = opened.answer
    if by == Move.ACCEPT:
        answer.accepted_at = clock.now()
        answer.accepted_by_id = None if opened.by_link else actor.account_id
        letters.tell_accepted(answer, opened.document, contact_of(opened))
    else:
        letters.tell_moved(answer, opened.document, side, reason, words)


@transaction
def write(actor: Actor, key: str, words: str, token: str = "") -> None:
    """Send a message to the other side. Raises Invalid (empty, too long, all is over) too."""
    opened = _open(actor, key, token)
    side, told = opened.require_side(), rules.clean(words)
    if not told:
        raise Invalid(Problem("words", "answer.no_words"))
    _check_length("words", told, rules.LONGEST_MESSAGE)
    if not rules.takes_messages(opened.answer.state):
        raise Invalid(Problem("", "answer.moved_on"))
    by_id = None if opened.by_link else actor.account_id
    keeping.add_step(opened.answer, side, by_id, "", words=told)
    if side == Side.OFFER:
        opened.answer.answered_at = opened.answer.answered_at or clock.now()
    record(by_id, AnswerWritten(opened.answer.offer_id, key, side))
    letters.tell_message(opened.answer, opened.document, side, told)


@transaction
def keep_note(actor: Actor, key: str, note: str, number: int, token: str = "") -> None:
    """Keep the note that both sides write, as it was seen at version `number`.

    Raises Invalid (too long, not accepted; the other side changed it meanwhile) too.
    """
    opened = _open(actor, key, token)
    opened.require_side()
    answer, told = opened.answer, rules.clean(note)
    if answer.state not in rules.TALKING:
        raise Invalid(Problem("", "answer.moved_on"))
    _check_length("note", told, rules.LONGEST_NOTE)
    if told == answer.note:
        return
    if number != answer.note_number:
        raise Invalid(Problem("note", "answer.note_changed"))
    answer.note, answer.note_number = told, answer.note_number + 1


@transaction
def replace_link(actor: Actor, key: str, token: str) -> None:
    """End the sender's link, and write to them with another: for whoever lost or showed theirs."""
    opened = keeping.open_answer(actor, key, token)
    if opened.require_side() != Side.ANSWER or not opened.by_link:
        raise NotFound(key)
    opened.answer.link_number += 1
    letters.send_new_link(opened.answer, opened.document)


def contact_of(opened: Opened) -> Recipient | None:
    """Who accepted it, for the sender; None before that, and when they are gone."""
    answer: Answer = opened.answer
    if answer.accepted_at is None:
        return None
    account = db.session.get(Account, answer.accepted_by_id) if answer.accepted_by_id else None
    if account and account.email:
        return Recipient(account.name, account.email, account.language)
    return next(iter(recipients.people_of(opened.document)), None)


def _open(actor: Actor, key: str, token: str) -> Opened:
    return keeping.open_answer(belongings.as_of_now(actor), key, token)


def _check(by: Move, why: Why) -> tuple[str, str]:
    """The reason and the words of a move. Raises Invalid."""
    words = rules.clean(why.words)
    _check_length("words", words, rules.LONGEST_MESSAGE)
    if by not in REASONS:
        return "", words
    if why.reason not in vocabulary.load(REASONS[by]):
        raise Invalid(Problem("reason", "answer.no_reason"))
    return why.reason, words


def _check_length(field: str, text: str, most: int) -> None:
    if len(text) > most:
        raise Invalid(Problem(field, "answer.too_long", {"most": most}))
