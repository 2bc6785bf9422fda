"""Going back to an old version: what would happen is shown, then done; nothing is lost."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.conftest import FIRST
from tests.blueprints.history.pages import OVEN, rows, soup, words
from tests.support.cast import Cast
from tests.support.forms import read_form, send
from tests.wiki.documents.desk import body, revise, saved, write
from wiki.access.actor import Actor
from wiki.documents import removing

BrowserOf = Callable[[Actor], FlaskClient]
RESTORE = f"{OVEN}/-/restore?number=1"
ENGLISH = "/en/commons/bread-oven/-/restore?number=1"


@pytest.mark.usefixtures("oven")
def test_what_would_change_is_shown_first(cast: Cast, browser_of: BrowserOf) -> None:
    answer = browser_of(cast.amina).get(ENGLISH)

    assert "2. Changed Cuire removed: deux heures added: une heure ." in rows(answer)
    assert "the history says: “Back to version 1”" in words(answer)
    assert read_form(answer, "note")["note"] == [""]


@pytest.mark.usefixtures("oven")
def test_a_step_back_without_a_word_is_told_in_the_language_of_each_reader(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient
) -> None:
    send(browser_of(cast.basile), RESTORE, "note")

    assert "Retour à la version 1" in words(client.get(f"{OVEN}/-/history"))
    assert "Back to version 1" in words(client.get("/en/commons/bread-oven/-/history"))


def test_the_old_text_is_read_again_and_other_languages_stay(
    cast: Cast, browser_of: BrowserOf, oven: int
) -> None:
    answer = send(browser_of(cast.basile), RESTORE, "note", follow=True)

    assert answer.request.path == OVEN
    assert body(cast.stranger, oven) == FIRST
    assert body(cast.stranger, oven, "en") == "Knead.\n"


@pytest.mark.usefixtures("oven")
def test_what_stands_already_needs_no_restoring(cast: Cast, browser_of: BrowserOf) -> None:
    answer = browser_of(cast.amina).get("/en/commons/bread-oven/-/restore?number=2")

    assert "there is nothing to restore" in words(answer)
    assert soup(answer).select("main form") == []


@pytest.mark.usefixtures("oven")
@pytest.mark.parametrize("asked", ["number=0", "number=9", "number=", "", "number=1e3"])
def test_what_is_not_there_is_not_found(cast: Cast, browser_of: BrowserOf, asked: str) -> None:
    assert browser_of(cast.chloe).get(f"{OVEN}/-/restore?{asked}").status_code == 404


@pytest.mark.usefixtures("oven")
def test_a_stranger_is_asked_to_sign_in(client: FlaskClient) -> None:
    assert client.get(RESTORE).status_code == 401


def test_what_was_never_public_is_not_brought_back_by_others(
    cast: Cast, browser_of: BrowserOf, oven: int
) -> None:
    revise(cast.amina, oven, "Un brouillon secret.\n", public=False)
    page = f"{OVEN}/-/restore?number=4"

    answer = browser_of(cast.basile).get(page)

    assert answer.status_code == 404
    assert "secret" not in answer.text


def test_nor_what_is_hidden(cast: Cast, browser_of: BrowserOf, oven: int) -> None:
    removing.hide(cast.chloe, oven, 1, "revision")

    assert browser_of(cast.amina).get(RESTORE).status_code == 404
    assert browser_of(cast.chloe).get(RESTORE).status_code == 200


def test_nor_what_is_erased(cast: Cast, browser_of: BrowserOf, oven: int) -> None:
    removing.erase(cast.ida, oven, 1, "fr")

    answer = browser_of(cast.amina).get(ENGLISH)

    assert "there is nothing to restore" in words(answer)
    assert body(cast.stranger, oven) is not None


def test_restoring_a_draft_does_not_publish_it(cast: Cast, browser_of: BrowserOf) -> None:
    page = write(cast.chloe, "Projet", kind="page", public=False)
    revise(cast.chloe, page, "Tout.\n", public=False)

    answer = send(browser_of(cast.chloe), "/fr/projet/-/restore?number=1", "note", follow=True)

    assert answer.status_code == 200
    assert body(cast.stranger, page) is None
    assert saved(page, 3) == "Pétrir.\n"


@pytest.mark.usefixtures("oven")
def test_a_weight_that_is_none_is_told(cast: Cast, browser_of: BrowserOf) -> None:
    answer = send(browser_of(cast.amina), ENGLISH, "note", significance="huge")

    assert answer.status_code == 422
    assert "Say how much this edit changes." in words(answer)
