import logging
import smtplib
import socket
from dataclasses import replace
from email import message_from_bytes, policy

import pytest
import time_machine
from flask import Flask

from tests.wiki.mail.conftest import Server
from wiki.config import Settings
from wiki.db import db, writing
from wiki.mail import outbox, smtp
from wiki.mail.models import Letter
from wiki.mail.sender import send_due


def post(*names: str) -> None:
    with writing():
        for name in names:
            outbox.post(f"{name}@lieux.example", "Déjà là", "Bonjour,\n.\nà bientôt\n", "fr")


def at(app: Flask, url: str) -> None:
    settings: Settings = app.config["LIEUX"]
    app.config["LIEUX"] = replace(settings, smtp_url=url)


def readers(server: Server) -> list[str]:
    return [envelope.rcpt_tos[0].split("@")[0] for envelope in server.taken]


def troubles() -> list[tuple[int, str]]:
    return [(stuck.id, stuck.trouble) for stuck in outbox.list_stuck()]


def test_letters_leave_once(app: Flask, server: Server, smtp_url: str) -> None:
    at(app, smtp_url)
    post("amina", "basile")

    assert send_due() == 2
    assert send_due() == 0
    assert readers(server) == ["amina", "basile"]


def test_a_letter_arrives_as_it_was_written(app: Flask, server: Server, smtp_url: str) -> None:
    at(app, smtp_url)
    post("amina")
    send_due()

    (envelope,) = server.taken
    assert isinstance(envelope.content, bytes)
    message = message_from_bytes(envelope.content, policy=policy.default)
    assert (envelope.mail_from, envelope.rcpt_tos) == (
        "bonjour@lieux.example",
        ["amina@lieux.example"],
    )
    assert message["Subject"] == "Déjà là"
    assert message.get_content().splitlines() == ["Bonjour,", ".", "à bientôt"]


def test_no_more_than_asked_at_once(app: Flask, server: Server, smtp_url: str) -> None:
    at(app, smtp_url)
    post("amina", "basile", "chloe")

    assert send_due(limit=2) == 2


@pytest.mark.parametrize("name", ["refused", "full"])
def test_a_letter_refused_for_ever_is_given_up_and_the_others_leave(
    app: Flask, server: Server, smtp_url: str, name: str
) -> None:
    at(app, smtp_url)
    post(name, "amina")

    assert send_due() == 1
    assert troubles() == [(1, "given_up")]


def test_a_letter_refused_for_now_is_tried_again(app: Flask, server: Server, smtp_url: str) -> None:
    at(app, smtp_url)
    post("slow", "amina")
    assert send_due() == 1

    letter = db.session.get_one(Letter, 1)
    assert (letter.tries, letter.taken_at, letter.sent_at) == (1, None, None)
    assert "450" in (letter.error or "")


def test_when_the_line_breaks_early_nothing_left_and_it_is_tried_again(
    app: Flask, server: Server, smtp_url: str
) -> None:
    at(app, smtp_url)
    post("cut-early", "amina")

    assert send_due() == 0
    assert send_due() == 1
    assert readers(server) == ["amina"]
    assert db.session.get_one(Letter, 1).tries == 1


def test_when_the_line_breaks_late_it_may_have_left_and_is_not_sent_twice(
    app: Flask, server: Server, smtp_url: str
) -> None:
    at(app, smtp_url)
    with time_machine.travel("2026-03-02T10:00Z", tick=False):
        post("cut-late", "amina")
        assert send_due() == 1
    with time_machine.travel("2026-03-04T10:00Z", tick=False):
        assert send_due() == 0
        assert readers(server) == ["cut-late", "amina"]
        assert troubles() == [(1, "doubtful")]


def test_when_the_server_is_away_one_letter_asks_for_all(app: Flask) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        at(app, f"smtp://127.0.0.1:{nobody.getsockname()[1]}")
        post("amina", "basile")

        assert send_due() == 0

    assert [db.session.get_one(Letter, number).tries for number in (1, 2)] == [1, 0]


def test_a_silent_server_is_left_after_a_while(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "TIMEOUT", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        at(app, f"smtp://127.0.0.1:{silent.getsockname()[1]}")
        post("amina")

        assert send_due() == 0
    assert db.session.get_one(Letter, 1).tries == 1


def test_a_server_that_wants_no_password_of_ours_is_out_of_reach(app: Flask, smtp_url: str) -> None:
    at(app, smtp_url.replace("//", "//user:wrong@"))
    post("amina")

    assert send_due() == 0
    assert "AUTH" in (db.session.get_one(Letter, 1).error or "")


def test_a_crash_while_sending_leaves_a_doubtful_letter(
    app: Flask, server: Server, smtp_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(app, smtp_url)
    post("amina")

    hand_over = smtplib.SMTP.data

    def hand_over_and_crash(connection: smtplib.SMTP, text: bytes) -> None:
        hand_over(connection, text)
        raise KeyboardInterrupt

    monkeypatch.setattr(smtplib.SMTP, "data", hand_over_and_crash)
    with pytest.raises(KeyboardInterrupt):
        send_due()

    assert readers(server) == ["amina"]
    assert send_due() == 0


def test_no_address_is_logged(app: Flask, smtp_url: str, caplog: pytest.LogCaptureFixture) -> None:
    at(app, smtp_url)
    post("refused", "slow", "cut-late", "amina")

    with caplog.at_level(logging.DEBUG, "wiki"):
        send_due()

    assert len(caplog.records) >= 3
    assert "@" not in caplog.text


def test_without_a_server_letters_are_files_and_their_text_is_logged(
    app: Flask, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    post("amina")

    with caplog.at_level(logging.INFO, "wiki.mail"):
        assert send_due() == 1

    (path,) = (settings.instance / "mail").glob("*.eml")
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert message["To"] == "amina@lieux.example"
    assert "à bientôt" in message.get_content()
    assert "à bientôt" in caplog.text
    assert "amina@" not in caplog.text
