import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from wiki.db import db, writing
from wiki.mail import outbox
from wiki.mail.models import Letter


def post(to: str = "amina@lieux.example") -> None:
    with writing():
        outbox.post(to, "Hello", "A secret.\n", "en")


def fail() -> None:
    letter = outbox.claim()
    assert letter is not None
    outbox.put_off(letter.id, "451 not now")


def test_a_letter_goes_with_what_causes_it(app: Flask) -> None:
    with pytest.raises(ZeroDivisionError), writing():
        outbox.post("amina@lieux.example", "Hello", "Text\n", "en")
        raise ZeroDivisionError

    assert outbox.claim() is None


def test_a_letter_is_claimed_once(app: Flask) -> None:
    post()

    letter = outbox.claim()
    assert letter is not None
    assert (letter.to, letter.subject, letter.body) == (
        "amina@lieux.example",
        "Hello",
        "A secret.\n",
    )
    assert outbox.claim() is None


def test_the_one_that_waited_longest_goes_first(app: Flask) -> None:
    for name in ("amina", "basile"):
        post(f"{name}@lieux.example")

    first = outbox.claim()
    assert first is not None
    assert first.to == "amina@lieux.example"


def test_the_text_goes_when_the_letter_has_gone(app: Flask) -> None:
    post()
    letter = outbox.claim()
    assert letter is not None

    outbox.mark_sent(letter.id)

    assert db.session.get_one(Letter, letter.id).body == ""
    assert outbox.claim() is None


def test_it_is_tried_again_later_and_later_then_given_up(app: Flask) -> None:
    with time_machine.travel("2026-03-02T10:00Z", tick=False) as clock:
        post()
        fail()
        for minutes in (1, 5, 30, 120, 360, 720, 1440):
            clock.shift(minutes * 60 - 1)
            assert outbox.claim() is None
            clock.shift(1)
            fail()

        clock.shift(10 * 24 * 3600)
        assert outbox.claim() is None
        (stuck,) = outbox.list_stuck()
        assert (stuck.trouble, stuck.error) == (outbox.Trouble.GIVEN_UP, "451 not now")


def test_a_letter_claimed_by_a_process_that_died_is_doubtful_and_stays(app: Flask) -> None:
    with time_machine.travel("2026-03-02T10:00Z", tick=False):
        post()
        assert outbox.claim() is not None
        assert outbox.list_stuck() == []
    with time_machine.travel("2026-03-02T10:06Z", tick=False):
        assert outbox.claim() is None
        assert [stuck.trouble for stuck in outbox.list_stuck()] == [outbox.Trouble.DOUBTFUL]


def test_letters_are_forgotten_after_thirty_days(app: Flask) -> None:
    with time_machine.travel("2026-03-01T10:00Z", tick=False):
        for name in ("sent", "lost"):
            post(f"{name}@lieux.example")
        letter = outbox.claim()
        assert letter is not None
        outbox.mark_sent(letter.id)
    with time_machine.travel("2026-03-31T09:59Z", tick=False):
        outbox.purge()
        assert len(db.session.scalars(select(Letter.id)).all()) == 2
    with time_machine.travel("2026-03-31T10:01Z", tick=False):
        outbox.purge()
        assert db.session.scalars(select(Letter.id)).all() == []
