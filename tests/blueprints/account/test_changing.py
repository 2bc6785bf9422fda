from collections.abc import Callable

from tests.support.cast import Cast
from tests.support.person import Browser
from tests.wiki.accounts.stage import PASSWORD, Post
from wiki.access.actor import Actor
from wiki.accounts import queries

At = Callable[[Actor], Browser]


def test_amina_changes_her_name(at: At, cast: Cast) -> None:
    browser = at(cast.amina)
    page = browser.open("/en/-/my-space/name")
    assert page.value("name") == "Amina B."

    page = browser.send(page, name="Amina Diop")

    assert page.title == "My space"
    assert "Amina Diop" in page.words


def test_a_name_that_is_taken_is_refused(at: At, cast: Cast) -> None:
    browser = at(cast.amina)

    page = browser.send(browser.open("/en/-/my-space/name"), name="basile o.")

    assert page.status == 422
    assert page.errors[0].startswith("name: Somebody has this name")
    assert page.value("name") == "basile o."


def test_amina_moves_to_another_address(at: At, cast: Cast, post: Post) -> None:
    browser = at(cast.amina)
    page = browser.open("/en/-/my-space/address")
    page = browser.send(page, email="new@test.example", password=PASSWORD)
    assert page.title == "Check your mail"

    page = browser.open(f"/en/-/confirm-address?token={post.token('new@test.example')}")
    page = browser.send(page)

    assert page.title == "My space"
    assert "Your new address is confirmed." in page.words
    assert "new@test.example" in page.words


def test_the_password_is_asked_before_moving(at: At, cast: Cast, post: Post) -> None:
    browser = at(cast.amina)

    page = browser.send(
        browser.open("/en/-/my-space/address"), email="new@test.example", password="no"
    )

    assert page.errors == ["password: This is not your password."]
    assert page.value("email") == "new@test.example"
    assert post.to("new@test.example") == []


def test_somebody_elses_address_gets_the_same_answer(at: At, cast: Cast) -> None:
    browser = at(cast.amina)
    pages = [
        browser.send(browser.open("/en/-/my-space/address"), email=email, password=PASSWORD)
        for email in ("basile@test.example", "new@test.example")
    ]

    assert pages[0].words == pages[1].words


def test_changing_the_password_keeps_this_browser_only(at: At, cast: Cast) -> None:
    here, phone = at(cast.amina), at(cast.amina)

    page = here.send(
        here.open("/en/-/my-space/password"), password=PASSWORD, new_password="quatre platanes"
    )

    assert "Your password is changed" in page.words
    assert here.open("/en/-/my-space").status == 200
    assert phone.open("/en/-/my-space").status == 401


def test_what_is_wrong_with_a_password_is_told_at_its_field(at: At, cast: Cast) -> None:
    browser = at(cast.amina)
    page = browser.open("/en/-/my-space/password")

    wrong = browser.send(page, password="not this one", new_password="quatre platanes")
    weak = browser.send(page, password=PASSWORD, new_password="amina b.")

    assert wrong.errors == ["password: This is not your password."]
    assert weak.errors[0].startswith("new_password: Use 10 characters or more.")


def test_a_password_is_not_guessed_from_an_open_browser(at: At, cast: Cast) -> None:
    browser = at(cast.amina)
    page = browser.open("/en/-/my-space/password")

    pages = [browser.send(page, password=f"guess {n}", new_password="x") for n in range(11)]

    assert [page.status for page in pages] == [422] * 10 + [429]


def test_letters_come_in_french(at: At, cast: Cast) -> None:
    browser = at(cast.amina)
    page = browser.open("/en/-/my-space/letters")

    page = browser.send(page, language="fr")
    assert "French" in page.words

    page = browser.send(browser.open("/en/-/my-space/letters"), language="xx")
    assert page.status == 422


def test_fields_that_are_not_in_the_form_change_nothing(at: At, cast: Cast) -> None:
    browser = at(cast.amina)
    forged = {"role": "administrator", "state": "active", "id": "1", "trusted_at": "2020-01-01"}

    browser.send(browser.open("/en/-/my-space/name"), name="Amina Diop", **forged)

    assert queries.get_own(cast.amina).role == "member"
