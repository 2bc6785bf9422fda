"""The letters of an answer, through a real mail server, in both languages, without an address."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from flask import Flask
from time_machine import Traveller

from tests.wiki.mail.conftest import Server, server, smtp_url
from tests.wiki.offers.answers import post
from tests.wiki.offers.answers.post import GUEST
from tests.wiki.offers.stage import Stage
from wiki.access.actor import VISITOR
from wiki.mail.sender import send_due
from wiki.offers.answers import nudging, service
from wiki.offers.answers.rules import Move

__all__ = ["server", "smtp_url"]

_ADDRESS = re.compile(r"[\w.]+@[\w.]+\w")


@pytest.fixture(autouse=True)
def line(app: Flask, smtp_url: str) -> Iterator[None]:
    """The site sends its mail to the server of the tests."""
    settings = app.config["LIEUX"]
    app.config["LIEUX"] = replace(settings, smtp_url=smtp_url)
    yield
    app.config["LIEUX"] = settings


def _read(server: Server) -> list[EmailMessage]:
    """All that left since the last time, as mail programs read it."""
    send_due()
    taken, server.taken = server.taken, []
    contents = [envelope.content for envelope in taken]
    return [message_from_bytes(bytes(one or b""), policy=policy.default) for one in contents]


def _body(message: EmailMessage) -> str:
    return "\n".join(str(message.get_content()).splitlines())


def test_what_each_side_reads_first(live: Stage, server: Server) -> None:
    key = post.send(live)
    (proof,) = _read(server)
    assert (proof["To"], proof["Reply-To"]) == (GUEST.email, None)

    service_token = post.guest_of(key)
    post.sending.confirm(VISITOR, key, service_token)
    received, copy = _read(server)

    title = "Une école qui voyage"
    assert received["To"] == "amina@test.example"
    assert received["Subject"].replace("\xa0", " ") == (
        f"Message reçu pour « {title} » : Kainuu Leader, Finlande"
    )
    assert "We host the second week.\nWrite to […@…]." in _body(received)
    assert "Langues parlées : finnois, anglais" in _body(received).replace("\xa0", " ")
    assert _ADDRESS.findall(_body(received)) == []
    assert "t=" not in _body(received)
    assert copy["To"] == GUEST.email
    assert "Kainuu Leader, Finland\nAino K., aino@kainuu.example" in _body(copy)
    assert "24 months after the offer has ended" in _body(copy)
    assert "amina" not in _body(copy).lower()


def test_no_letter_can_be_answered_nor_names_the_other_side(live: Stage, server: Server) -> None:
    key = post.arrive(live)
    _read(server)
    service.write(live.amina, key, "Tel. amina@test.example")
    service.write(VISITOR, key, "Mail aino@kainuu.example", post.guest_of(key))
    post.decide(live.amina, key, Move.WAIT)
    letters = _read(server)

    assert [letter["To"] for letter in letters] == [
        GUEST.email,
        "amina@test.example",
        GUEST.email,
    ]
    for letter in letters:
        assert letter["Reply-To"] is None
        assert _ADDRESS.findall(_body(letter)) == []
        assert "Amina" not in _body(letter) or letter["To"] == "amina@test.example"


def test_the_acceptance_tells_whom_to_write_to(live: Stage, server: Server) -> None:
    key = post.arrive(live)
    _read(server)
    post.decide(live.amina, key, Move.ACCEPT)
    (letter,) = _read(server)

    assert "Amina B., amina@test.example" in _body(letter)


def test_a_subject_is_one_line_whatever_was_typed(live: Stage, server: Server) -> None:
    words = replace(GUEST, organisation="Leader\nBcc: x@y.example")
    key = post.send(live, words=words)
    post.sending.confirm(VISITOR, key, post.guest_of(key))
    received = _read(server)[1]

    assert received["Bcc"] is None
    assert "Leader Bcc: […@…], Finlande" in received["Subject"]


def test_the_nudge_says_who_waits(live: Stage, server: Server, hand: Traveller) -> None:
    post.arrive(live)
    _read(server)
    hand.shift(8 * 86_400)
    nudging.do_due()
    (letter,) = _read(server)

    assert letter["To"] == "amina@test.example"
    assert "attend votre réponse depuis 8 jours" in letter["Subject"]
    assert "Même un «\xa0non\xa0» aide à chercher ailleurs" in _body(letter)
