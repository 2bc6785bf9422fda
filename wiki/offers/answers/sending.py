"""Answering an offer, with an account or without.

Whoever signs in has proven their address: the answer reaches the offer's people at once. Anybody
else is written to first, without a word of what was typed, and the answer waits until the link of
that letter is followed: nobody can be made to say something, and we carry nothing to strangers.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy import func, or_, select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.accounts import belongings
from wiki.accounts.models import Account
from wiki.accounts.rules import email_key, find_email
from wiki.db import db, transaction
from wiki.documents import saving
from wiki.documents.models import Document
from wiki.documents.rules import mint_public_id
from wiki.errors import Forbidden, Invalid, Problem
from wiki.journal.service import record
from wiki.offers import queries as offers
from wiki.offers.answers import keeping, letters, rules
from wiki.offers.answers.checking import digest_of
from wiki.offers.answers.events import AnswerSent
from wiki.offers.answers.houses import House, find_house
from wiki.offers.answers.rules import Move, Side, State, Words
from wiki.offers.models import Answer


@dataclass(frozen=True)
class Sending:
    """What somebody sends, and in which language they are written to.

    `house`: the public id of an organisation of theirs that they answer for, else "".
    """

    words: Words
    consents: Collection[str]
    language: str
    house: str = ""


@transaction
def answer(actor: Actor, document_id: int, sending: Sending) -> str:
    """Send an answer to an open offer; gives its key.

    Raises Invalid (field by field; the offer has ended), NotFound, Gone or Forbidden (one's own).
    """
    actor = belongings.as_of_now(actor)
    document = saving.get_document(document_id)
    require_open(document)
    if may(actor, Action.ANSWER_DECIDE, saving.standing_of(document)):
        raise Forbidden(Action.ANSWER_DECIDE)
    account = db.session.get(Account, actor.account_id) if actor.account_id else None
    house = find_house(actor, sending.house, sending.language) if sending.house else None
    words = _complete(sending.words, account, house)
    problems = rules.check(words, sending.consents)
    if account is None and not find_email(words.email):
        problems.append(Problem("email", "email.invalid"))
    if problems:
        raise Invalid(*problems)
    row = _begin(document, account, house, words, sending.language)
    if account is None:
        letters.ask_for_proof(row, document)
        return row.key
    _require_room(row)
    row.state = State.SENT
    deliver(actor.account_id, row, document)
    return row.key


@transaction
def confirm(actor: Actor, key: str, token: str) -> None:
    """Send the answer that waited for the proof of its sender's address.

    Raises Invalid: a dead link, too many answers that wait, an offer that has ended meanwhile.
    """
    opened = keeping.open_answer(actor, key, token)
    if opened.answer.arrived_at:
        return  # the button was pressed twice
    require_open(opened.document)
    _require_room(opened.answer)
    keeping.move(actor, opened, Move.PROVE)
    deliver(None, opened.answer, opened.document)


def require_open(document: Document) -> None:
    """Go on only if the offer can be answered today. Raises Invalid."""
    if not offers.is_open(document.id):
        raise Invalid(Problem("", "answer.offer_ended"))


def deliver(by_id: int | None, row: Answer, document: Document) -> None:
    """Tell the offer's people, and give the sender a copy, in the open transaction."""
    row.arrived_at = row.state_at = clock.now()
    record(by_id, AnswerSent(document.id, row.key))
    letters.tell_received(row, document)
    letters.give_copy(row, document)


def _complete(words: Words, account: Account | None, house: House | None) -> Words:
    """What is known of the sender stands for what they typed, and cannot be another's."""
    words = rules.tidy(words)
    if account and account.email:
        words = replace(words, email=account.email, name=words.name or account.name)
    if house:
        words = replace(words, organisation=house.title, country=house.country)
    return words


def _begin(
    document: Document, account: Account | None, house: House | None, words: Words, language: str
) -> Answer:
    email = (account.email if account else None) or find_email(words.email) or ""
    told = vars(words) | {"email": email, "spoken": " ".join(words.spoken)}
    row = Answer(
        **told,
        key=mint_public_id(),
        offer_id=document.id,
        account_id=account.id if account else None,
        organisation_id=house.id if house else None,
        language=language,
        sent_at=clock.now(),
        state=State.UNPROVEN,
        state_at=clock.now(),
        nudges=0,
        note="",
        note_number=0,
        link_number=0,
    )
    row.digest = digest_of(row)
    db.session.add(row)
    db.session.flush()
    if account:
        keeping.add_step(row, Side.ANSWER, account.id, State.SENT)
    return row


def _require_room(row: Answer) -> None:
    """Go on only if the sender has not too many answers that wait, nor one to this offer."""
    theirs = [func.lower(Answer.email) == email_key(row.email)]
    if row.account_id:
        theirs.append(Answer.account_id == row.account_id)
    waiting = db.session.scalars(
        select(Answer.offer_id).where(
            or_(*theirs), Answer.state.in_(rules.OPEN), Answer.id != row.id
        )
    ).all()
    if row.offer_id in waiting:
        raise Invalid(Problem("", "answer.already"))
    if len(waiting) >= rules.MOST_OPEN:
        raise Invalid(Problem("", "answer.too_many_open", {"most": rules.MOST_OPEN}))
