"""Answers as the tests send them, and what is kept of them."""

import re
from dataclasses import replace

from sqlalchemy import select

from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import Stage
from wiki.access.actor import VISITOR, Actor
from wiki.db import db
from wiki.mail.models import Letter
from wiki.offers.answers import links, sending, service
from wiki.offers.answers.links import Link
from wiki.offers.answers.rules import CONSENTS, Move, Side, Words
from wiki.offers.answers.sending import Sending
from wiki.offers.answers.service import Why
from wiki.offers.models import Answer, AnswerStep

GUEST = Words(
    organisation="Kainuu Leader",
    country="FI",
    name="Aino K.",
    email="aino@kainuu.example",
    message="We host the second week.\nWrite to aino@kainuu.example.",
    place="Host of one week",
    brings="Two workshops.",
    call_dates="20 November 2026",
    spoken=("fi", "en"),
)


def send(stage: Stage, actor: Actor = VISITOR, words: Words = GUEST, language: str = "en") -> str:
    """Answer the offer of the stage; gives the key of the answer."""
    return sending.answer(actor, stage.offer, Sending(words, CONSENTS, language))


def guest_of(key: str) -> str:
    """The secret of the link that the sender has."""
    return links.sign(Link(key, Side.ANSWER, row(key).link_number))


def arrive(stage: Stage, email: str = GUEST.email) -> str:
    """A guest answers, and proves the address."""
    key = send(stage, words=replace(GUEST, email=email))
    sending.confirm(VISITOR, key, guest_of(key))
    return key


def decide(actor: Actor, key: str, *moves: Move) -> None:
    """Move the answer as the people of the offer."""
    for move in moves:
        reason = {Move.DECLINE: "dates", Move.END: "no-news"}.get(move, "")
        service.move(actor, key, move, Why(reason))


def row(key: str) -> Answer:
    """How the answer is kept."""
    db.session.rollback()
    return db.session.scalars(select(Answer).where(Answer.key == key)).one()


def steps(key: str) -> list[tuple[str, str]]:
    """(side, state) of all that happened; "" for a message."""
    found = db.session.execute(
        select(AnswerStep.side, AnswerStep.state)
        .join(Answer, Answer.id == AnswerStep.answer_id)
        .where(Answer.key == key)
        .order_by(AnswerStep.id)
    )
    return [(side, state) for side, state in found]


def mail(email: str) -> list[Letter]:
    """The letters to an address, the oldest first."""
    return [letter for letter in stages.letters() if letter.to == email]


def token_in(letter: Letter) -> str:
    """The secret of the link in a letter."""
    found = re.search(r"[?&]t=(\S+)", letter.body)
    assert found
    return found[1]
