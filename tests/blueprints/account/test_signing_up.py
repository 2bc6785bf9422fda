from collections.abc import Iterator
from dataclasses import replace

import pytest
import time_machine
from flask import Flask

from tests.support.cast import Cast
from tests.support.person import Browser, Page
from tests.wiki.accounts.stage import PASSWORD, Post
from wiki.config import Settings, SignUp

ELSA = "elsa@test.example"
Clock = time_machine.Traveller


@pytest.fixture
def clock() -> Iterator[Clock]:
    with time_machine.travel("2026-03-02T10:00Z", tick=False) as clock:
        yield clock


def sign_up(browser: Browser, clock: Clock, seconds: int = 10, **typed: str) -> Page:
    page = browser.open("/en/-/sign-up")
    clock.shift(seconds)
    return browser.send(page, **({"name": "Elsa", "email": ELSA, "password": PASSWORD} | typed))


def test_elsa_opens_an_account(browser: Browser, clock: Clock, post: Post) -> None:
    page = sign_up(browser, clock)
    assert page.title == "Check your mail"

    page = browser.open(f"/en/-/confirm?token={post.token(ELSA)}")
    assert page.title == "Confirm your account"
    page = browser.send(page)
    assert "Your address is confirmed." in page.words
    page = browser.send(page, email=ELSA, password=PASSWORD)
    assert page.title == "My space"
    assert "Elsa" in page.words


def test_opening_the_link_does_not_use_it_up(browser: Browser, clock: Clock, post: Post) -> None:
    sign_up(browser, clock)

    for _ in range(3):
        page = browser.open(f"/en/-/confirm?token={post.token(ELSA)}")
    assert page.title == "Confirm your account"


def test_a_link_that_was_used_says_what_to_do_next(
    browser: Browser, clock: Clock, post: Post
) -> None:
    sign_up(browser, clock)
    page = browser.open(f"/en/-/confirm?token={post.token(ELSA)}")
    browser.send(page)

    dead = [browser.send(page), *(browser.open(f"/en/-/confirm{end}") for end in ("", "?token=x"))]

    for page in dead:
        assert (page.status, page.title) == (410, "This link does not work any more")
        assert "/en/-/sign-up" in page.links()


def test_the_answer_is_the_same_for_a_known_address(
    browser: Browser, clock: Clock, cast: Cast, post: Post
) -> None:
    known = sign_up(browser, clock, email="amina@test.example")
    unknown = sign_up(browser, clock, email="stranger@test.example", name="Nobody known")

    assert known.words == unknown.words
    assert known.path == unknown.path
    assert "already have an account" in post.subjects("amina@test.example")[0]


def test_what_is_wrong_is_told_next_to_its_field(browser: Browser, clock: Clock) -> None:
    page = sign_up(browser, clock, name="admin", email="nowhere", password="short")

    assert page.status == 422
    assert [error.partition(":")[0] for error in page.errors] == ["name", "email", "password"]
    assert page.value("email") == "nowhere"
    assert "short" not in str(page.form())
    for error in page.errors:
        assert page.soup.find(id=error.partition(":")[0])


def test_the_robot_that_fills_everything_sends_no_letter(
    browser: Browser, clock: Clock, post: Post
) -> None:
    page = sign_up(browser, clock, website="https://spam.example")

    assert page.title == "Check your mail"
    assert post.to(ELSA) == []


def test_the_robot_that_is_too_fast_sends_no_letter_and_a_person_may_send_again(
    browser: Browser, clock: Clock, post: Post
) -> None:
    page = sign_up(browser, clock, seconds=1)
    assert page.errors == ["name: That was faster than people type. Send it once more."]
    assert post.to(ELSA) == []

    clock.shift(3)
    assert browser.send(page, password=PASSWORD).title == "Check your mail"


@pytest.mark.parametrize("stamp", ["", "shown", "shown.aaaa.bbbb"])
def test_a_forged_stamp_is_a_robots(browser: Browser, clock: Clock, post: Post, stamp: str) -> None:
    assert sign_up(browser, clock, since=stamp).status == 422
    assert post.to(ELSA) == []


def test_one_address_is_not_flooded(browser: Browser, clock: Clock, post: Post) -> None:
    statuses = [
        sign_up(browser, clock, email=email).status for email in [ELSA] * 6 + [ELSA.upper()]
    ]

    assert statuses == [200] * 6 + [429]
    assert len(post.to(ELSA)) == 6


def test_one_network_does_not_write_to_everybody(browser: Browser, clock: Clock) -> None:
    pages = [
        sign_up(browser, clock, name="Person x" + "x" * n, email=f"p{n}@test.example")
        for n in range(31)
    ]

    assert [page.status for page in pages] == [200] * 30 + [429]
    assert "minutes" in pages[-1].words
    assert int(pages[-1].answer.headers["Retry-After"]) > 0


def test_where_sign_up_is_closed_the_page_says_whom_to_ask(app: Flask, browser: Browser) -> None:
    settings: Settings = app.config["LIEUX"]
    app.config["LIEUX"] = replace(settings, signup=SignUp.CLOSED)

    page = browser.open("/en/-/sign-up")

    assert "Accounts are opened by the team" in page.words
    assert page.soup.select("main form") == []


def test_where_approval_is_asked_the_page_says_so(app: Flask, browser: Browser) -> None:
    settings: Settings = app.config["LIEUX"]
    app.config["LIEUX"] = replace(settings, signup=SignUp.APPROVAL)

    assert "lets new people in" in browser.open("/en/-/sign-up").words


def test_password_managers_and_screen_readers_know_the_fields(browser: Browser) -> None:
    form = browser.open("/en/-/sign-up").form()

    seen = form.select(".field input")
    assert {field["name"]: field["autocomplete"] for field in seen} == {
        "name": "name",
        "email": "email",
        "password": "new-password",
    }
    assert all(form.find("label", attrs={"for": field["id"]}) for field in seen)
