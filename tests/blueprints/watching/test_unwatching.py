"""The link in a letter ends what the letter came from, without signing in."""

import re
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.blueprints.watching.watched import watched
from tests.support.cast import Cast
from tests.support.person import Browser
from tests.wiki.documents.desk import revise
from tests.wiki.notify.postman import deliver, only, watch, watch_topic
from wiki import config
from wiki.db import db
from wiki.journal.models import Entry
from wiki.mail import messages, outbox
from wiki.mail.models import Letter
from wiki.mail.outbox import Claimed


@pytest.fixture
def letter(cast: Cast, oven: int) -> Letter:
    """Amina watches the page and its topic; both are why she gets this letter."""
    watch(cast.amina, oven)
    watch_topic(cast.amina, "food")
    revise(cast.basile, oven, "Bake for an hour.\n", language="en")
    return only(deliver())


def _all(letter: Letter) -> str:
    """The address, without its host, that ends all that the letter came from."""
    assert letter.unsubscribe
    told = urlsplit(letter.unsubscribe)
    return f"{told.path}?{told.query}"


def _each(letter: Letter) -> list[str]:
    """The addresses that end one thing."""
    return re.findall(r"To stop: http://localhost(\S+)", letter.body)


def test_opening_the_link_changes_nothing(browser: Browser, cast: Cast, letter: Letter) -> None:
    page = browser.open(_all(letter))

    assert page.title == "Stop these letters?"
    assert "2 things" in page.words
    assert len(watched(cast.amina)) == 2
    assert "Set-Cookie" not in page.answer.headers


def test_its_button_ends_all(browser: Browser, cast: Cast, letter: Letter) -> None:
    done = browser.send(browser.open(_all(letter)), "/unwatch")

    assert done.title == "These letters are stopped"
    assert watched(cast.amina) == []


def test_each_thing_can_be_ended_alone(browser: Browser, cast: Cast, letter: Letter) -> None:
    first, second = _each(letter)
    browser.send(browser.open(first), "/unwatch")
    assert [watch.target.what for watch in watched(cast.amina)] == ["topic"]

    browser.send(browser.open(second), "/unwatch")
    assert watched(cast.amina) == []


def test_a_mail_program_ends_it_with_one_post(
    client: FlaskClient, cast: Cast, letter: Letter
) -> None:
    answer = client.post(_all(letter), data={"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200
    assert watched(cast.amina) == []
    ended = db.session.scalars(select(Entry.data).where(Entry.type == "watch.ended")).all()
    assert [data["by_letter"] for data in ended] == [True, True]


def test_a_second_time_says_so_kindly(browser: Browser, letter: Letter) -> None:
    browser.send(browser.open(_all(letter)), "/unwatch")

    again = browser.open(_all(letter))

    assert (again.status, again.title) == (200, "These letters are stopped")
    assert browser.post(_all(letter), {}).status == 200


@pytest.mark.parametrize("token", ["", "?token=", "?token=abc", "?token=abcdefgh.xxxx"])
def test_a_link_that_is_cut_says_so_kindly(browser: Browser, cast: Cast, token: str) -> None:
    page = browser.open(f"/en/-/unwatch{token}")

    assert (page.status, page.title) == (410, "This link does not work")
    assert browser.post(f"/en/-/unwatch{token}", {}).status == 400


def test_a_key_that_is_not_signed_ends_nothing(
    browser: Browser, cast: Cast, letter: Letter
) -> None:
    keys = [watch.key for watch in watched(cast.amina)]
    signature = _each(letter)[0].rpartition(".")[2]

    assert browser.post(f"/en/-/unwatch?token={keys[0]}.{signature}", {}).status == 400
    assert len(watched(cast.amina)) == 2


def test_the_page_speaks_the_other_language(browser: Browser, letter: Letter) -> None:
    page = browser.open(_all(letter).replace("/en/", "/fr/"))

    assert page.title == "Arrêter ces lettres\u202f?"


def test_the_headers_are_read_by_mail_programs(letter: Letter) -> None:
    claimed = Claimed(7, letter.to, "s", "b", "en", letter.created_at, letter.unsubscribe)
    mail = messages.build(claimed, config.current())

    text = mail.as_bytes().decode()
    assert f"\nList-Unsubscribe: <{letter.unsubscribe}>\n" in text
    assert "\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n" in text


def test_a_letter_that_left_keeps_no_secret(letter: Letter) -> None:
    outbox.mark_sent(letter.id)

    kept = db.session.get_one(Letter, letter.id)
    assert (kept.body, kept.unsubscribe) == ("", None)
