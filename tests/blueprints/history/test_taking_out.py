"""Taking a version out: hidden by editors and shown again, erased by administrators for ever."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.blueprints.history.pages import OVEN, soup, words
from tests.support.cast import Cast
from tests.support.forms import read_form, send
from tests.wiki.documents.desk import revise
from wiki.access.actor import Actor

BrowserOf = Callable[[Actor], FlaskClient]
FIRST = f"{OVEN}/-/revisions/1"
ENGLISH = "/en/commons/bread-oven/-/revisions"


def hide(browser: FlaskClient, number: int, what: str) -> str:
    """Press one of the two buttons; gives what the page says then."""
    page = f"{ENGLISH}/{number}"
    token = read_form(browser.get(page), "csrf_token")["csrf_token"]
    data = {"csrf_token": token, "what": what}
    return words(browser.post(f"{page}/hide", data=data, follow_redirects=True))


@pytest.mark.usefixtures("oven")
def test_an_editor_hides_a_version_and_shows_it_again(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient
) -> None:
    browser = browser_of(cast.chloe)

    assert "Only editors see the version." in hide(browser, 1, "revision")
    assert client.get(FIRST).status_code == 404
    token = read_form(browser.get(FIRST), "csrf_token")["csrf_token"]
    browser.post(f"{FIRST}/show", data={"csrf_token": token})
    assert client.get(FIRST).status_code == 200


@pytest.mark.usefixtures("oven")
def test_an_editor_hides_a_note(cast: Cast, browser_of: BrowserOf, client: FlaskClient) -> None:
    assert "Only editors see the note." in hide(browser_of(cast.chloe), 2, "note")

    page = client.get(f"{OVEN}/-/revisions/2")

    assert page.status_code == 200
    assert "Une heure de plus" not in page.text


@pytest.mark.usefixtures("oven")
def test_what_readers_see_now_is_not_hidden(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient
) -> None:
    assert "Readers see this very text." in hide(browser_of(cast.chloe), 2, "revision")
    assert client.get(f"{OVEN}/-/revisions/2").status_code == 200


@pytest.mark.usefixtures("oven")
@pytest.mark.parametrize("act", ["hide", "show", "erase"])
def test_others_may_not(cast: Cast, browser_of: BrowserOf, act: str) -> None:
    browser = browser_of(cast.amina)
    token = read_form(browser.get(f"{OVEN}/-/report"), "csrf_token")["csrf_token"]
    data = {"csrf_token": token, "what": "revision", "part": "fr"}

    assert browser.post(f"{FIRST}/{act}", data=data).status_code == 403


@pytest.mark.usefixtures("oven")
def test_a_stranger_is_asked_to_sign_in(client: FlaskClient) -> None:
    token = read_form(client.get(f"{OVEN}/-/report"), "csrf_token")["csrf_token"]

    assert client.post(f"{FIRST}/hide", data={"csrf_token": token}).status_code == 401
    assert client.get(f"{FIRST}/erase").status_code == 401


@pytest.mark.usefixtures("oven")
def test_an_editor_may_not_erase(cast: Cast, browser_of: BrowserOf) -> None:
    browser = browser_of(cast.chloe)

    assert browser.get(f"{FIRST}/erase").status_code == 403
    assert f"{FIRST}/erase" not in browser.get(FIRST).text
    assert f"{FIRST}/erase" in browser_of(cast.ida).get(FIRST).text


@pytest.mark.usefixtures("oven")
def test_an_administrator_erases_a_text_and_what_was_made_of_it(
    app: Flask, cast: Cast, browser_of: BrowserOf, client: FlaskClient
) -> None:
    client.get(FIRST)
    rendered = [file for file in _rendered(app) if "une heure" in file.read_text("utf-8")]
    assert len(rendered) == 1

    answer = send(browser_of(cast.ida), f"{FIRST}/erase", "part", part="fr", follow=True)

    assert answer.status_code == 200
    assert not rendered[0].exists()
    assert "une heure" not in client.get(FIRST).text
    assert "une heure" not in client.get(f"{OVEN}/-/compare?a=1&b=2").text


def _rendered(app: Flask) -> list[Path]:
    folder: Path = app.config["LIEUX"].instance
    return list(folder.glob("cache/*/*.json"))


@pytest.mark.usefixtures("oven")
def test_what_readers_see_now_is_not_erased(cast: Cast, browser_of: BrowserOf) -> None:
    answer = send(browser_of(cast.ida), f"{ENGLISH}/2/erase", "part", part="fr")

    assert answer.status_code == 422
    assert "Readers see this very text." in words(answer)


@pytest.mark.usefixtures("oven")
@pytest.mark.parametrize("part", ["facts", "en", "", "xx"])
def test_only_a_text_that_is_there_is_erased(cast: Cast, browser_of: BrowserOf, part: str) -> None:
    assert send(browser_of(cast.ida), f"{FIRST}/erase", "part", part=part).status_code == 422


def test_an_erased_version_has_nothing_left_to_erase(
    cast: Cast, browser_of: BrowserOf, oven: int
) -> None:
    revise(cast.amina, oven, "Autre chose.\n")
    browser = browser_of(cast.ida)
    send(browser, f"{FIRST}/erase", "part", part="fr")

    assert browser.get(f"{FIRST}/erase").status_code == 404


@pytest.mark.usefixtures("oven")
def test_erasing_asks_first(cast: Cast, browser_of: BrowserOf) -> None:
    answer = browser_of(cast.ida).get(f"{ENGLISH}/1/erase")

    assert "This cannot be taken back." in words(answer)
    assert len(soup(answer).find_all("h1")) == 1
