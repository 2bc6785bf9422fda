from collections.abc import Callable

import pytest
import time_machine

from tests.support.cast import Cast
from tests.support.person import Browser, Page, fields
from tests.wiki.accounts.stage import PASSWORD
from wiki.access.actor import Actor
from wiki.accounts import kept

AMINA = "amina@test.example"
WRONG = "email: This address and this password do not go together."


def sign_in(browser: Browser, password: str = PASSWORD, email: str = AMINA) -> Page:
    return browser.send(browser.open("/en/-/sign-in"), "sign-in", email=email, password=password)


def test_amina_signs_in_and_out(browser: Browser, cast: Cast) -> None:
    page = sign_in(browser)
    assert page.title == "My space"

    browser.client.post("/en/-/sign-out", data=fields(page.form("sign-out-everywhere")))
    assert browser.open("/en/-/my-space").status == 401


@pytest.mark.parametrize("email", [AMINA, "stranger@test.example", "nonsense"])
def test_a_refusal_does_not_tell_who_is_known(browser: Browser, cast: Cast, email: str) -> None:
    page = sign_in(browser, "not this one", email)

    assert (page.status, page.errors) == (422, [WRONG])
    assert page.value("email") == email
    assert "not this one" not in page.answer.text


def test_the_cookie_is_not_for_scripts_and_changes_with_the_person(
    browser: Browser, cast: Cast
) -> None:
    browser.open("/en/-/sign-in")
    before = browser.client.get_cookie("session")
    sign_in(browser)
    after = browser.client.get_cookie("session")

    assert before
    assert after
    assert before.value != after.value
    assert after.http_only
    assert after.same_site == "Lax"
    assert after.expires


def test_a_cookie_from_before_signing_out_is_worth_nothing(browser: Browser, cast: Cast) -> None:
    page = sign_in(browser)
    stolen = browser.client.get_cookie("session")
    assert stolen
    browser.client.post("/en/-/sign-out", data=fields(page.form("sign-out-everywhere")))

    browser.client.set_cookie("session", stolen.value)

    assert browser.open("/en/-/my-space").status == 401


def test_who_was_sent_to_sign_in_comes_back(browser: Browser, cast: Cast) -> None:
    page = browser.open("/en/-/my-space/name?x=1")
    assert page.status == 401

    page = browser.send(page, email=AMINA, password=PASSWORD)

    assert page.answer.request.full_path == "/en/-/my-space/name?x=1"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/en/-/my-space\r\nX: y",
        " /en/-/my-space",
        "/en/-/nowhere-at-all/x/y",
        "/%09/evil.example",
    ],
)
def test_nobody_is_sent_elsewhere(browser: Browser, cast: Cast, elsewhere: str) -> None:
    page = browser.open("/en/-/sign-in")
    answer = browser.client.post(
        "/en/-/sign-in",
        query_string={"next": elsewhere},
        data=fields(page.form()) | {"email": AMINA, "password": PASSWORD},
    )

    assert answer.status_code == 303
    assert answer.location == "/en/-/my-space"


def test_too_many_tries_are_told_when_to_come_back(browser: Browser, cast: Cast) -> None:
    with time_machine.travel("2026-03-02T10:00Z", tick=False) as clock:
        for _ in range(20):
            assert sign_in(browser, "not this one").status == 422
        page = sign_in(browser)

        assert page.status == 429
        assert page.answer.headers["Retry-After"] == "900"
        assert page.errors == ["email: Too many tries. Try again in 15 minutes."]
        clock.shift(901)
        assert sign_in(browser).title == "My space"


def test_getting_in_forgets_the_mistakes(browser: Browser, cast: Cast) -> None:
    for _ in range(2):
        for _ in range(15):
            sign_in(browser, "not this one")
        page = sign_in(browser)
        browser.client.post("/en/-/sign-out", data=fields(page.form("sign-out-everywhere")))

    assert sign_in(browser).status == 200


def test_one_network_cannot_try_everybody(browser: Browser, cast: Cast) -> None:
    statuses = [sign_in(browser, "x", f"person{n}@test.example").status for n in range(61)]

    assert statuses == [422] * 60 + [429]


def test_a_page_grown_old_is_shown_again_filled(browser: Browser, cast: Cast) -> None:
    answer = browser.client.post("/en/-/sign-in", data={"email": AMINA, "password": PASSWORD})

    assert answer.status_code == 400
    assert AMINA in answer.text
    assert PASSWORD not in answer.text
    assert browser.open("/en/-/my-space").status == 401


def test_a_text_posted_after_the_session_ended_is_kept_through_mistakes(
    browser: Browser, cast: Cast
) -> None:
    held = fields(browser.open("/en/-/sign-in").form())
    page = browser.post(
        "/en/-/my-space/name", {"csrf_token": held["csrf_token"], "name": "Amina Diop"}
    )
    assert page.status == 401

    page = browser.send(page, email=AMINA, password="not this one")
    page = browser.send(page, email=AMINA, password=PASSWORD)

    assert page.title == "Change your name"
    assert page.value("name") == "Amina Diop"
    assert [text.form for text in kept.list_kept(cast.amina)] == [{"name": ["Amina Diop"]}]


def test_a_text_is_kept_when_its_author_signed_in_from_another_tab(
    browser: Browser, cast: Cast
) -> None:
    held = fields(browser.open("/en/-/sign-in").form())
    tab = browser.post(
        "/en/-/my-space/name", {"csrf_token": held["csrf_token"], "name": "Amina Diop"}
    )
    sign_in(browser)

    page = browser.send(tab, email=AMINA, password=PASSWORD)
    assert page.status == 400
    page = browser.send(page, email=AMINA, password=PASSWORD)

    assert page.value("name") == "Amina Diop"


def test_who_is_in_need_not_sign_in(at: Callable[[Actor], Browser], cast: Cast) -> None:
    for path in ("/en/-/sign-in", "/en/-/sign-up"):
        assert at(cast.amina).open(path).title == "My space"


def test_passwords_managers_find_their_fields(browser: Browser) -> None:
    form = browser.open("/en/-/sign-in").form()

    assert {
        field["name"]: field.get("autocomplete")
        for field in form.select("input:not([type=hidden])")
    } == {
        "email": "username",
        "password": "current-password",
    }
