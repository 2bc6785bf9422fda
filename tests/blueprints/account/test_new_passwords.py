import pytest

from tests.support.cast import Cast
from tests.support.person import Browser, Page
from tests.wiki.accounts.stage import PASSWORD, Post

AMINA = "amina@test.example"
NEW = "quatre platanes"


def ask(browser: Browser, email: str = AMINA) -> Page:
    return browser.send(browser.open("/en/-/reset"), email=email)


def test_amina_chooses_a_new_password_from_a_letter(
    browser: Browser, cast: Cast, post: Post
) -> None:
    assert ask(browser).title == "Check your mail"

    page = browser.open(f"/en/-/new-password?token={post.token(AMINA)}")
    page = browser.send(page, new_password=NEW)
    assert "Your password is changed." in page.words

    assert browser.send(page, email=AMINA, password=NEW).title == "My space"


def test_the_answer_is_the_same_for_an_unknown_address(browser: Browser, cast: Cast) -> None:
    known, unknown = ask(browser), ask(browser, "stranger@test.example")

    assert (known.path, known.words) == (unknown.path, unknown.words)


def test_a_bad_address_is_told(browser: Browser, cast: Cast) -> None:
    page = ask(browser, "nowhere")

    assert page.status == 422
    assert page.errors[0].startswith("email: ")


def test_a_bad_password_may_be_mended(browser: Browser, cast: Cast, post: Post) -> None:
    ask(browser)
    page = browser.open(f"/en/-/new-password?token={post.token(AMINA)}")

    page = browser.send(page, new_password="motdepasse1")
    assert page.status == 422
    assert page.errors[0].startswith("new_password: Many people use this password")

    assert "Your password is changed." in browser.send(page, new_password=NEW).words


def test_a_link_works_once(browser: Browser, cast: Cast, post: Post) -> None:
    ask(browser)
    page = browser.open(f"/en/-/new-password?token={post.token(AMINA)}")
    browser.send(page, new_password=NEW)

    again = browser.send(page, new_password=PASSWORD)
    forged = browser.open("/en/-/new-password?token=x")

    assert [again.status, forged.status] == [410, 410]
    assert again.title == forged.title == "This link does not work any more"


def test_a_link_is_made_of_the_public_address(browser: Browser, cast: Cast, post: Post) -> None:
    ask(browser)

    assert "http://localhost/en/-/new-password?token=" in post.to(AMINA)[0].body


@pytest.mark.parametrize("email", [AMINA, "stranger@test.example"])
def test_nobody_is_flooded(browser: Browser, cast: Cast, post: Post, email: str) -> None:
    assert [ask(browser, email).status for _ in range(7)] == [200] * 6 + [429]
    assert len(post.to(email)) == 6
