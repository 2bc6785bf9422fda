"""Deleting a page with its reason, and bringing it back."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.pages import soup, words
from tests.blueprints.stewarding.conftest import Press
from tests.support.cast import Cast
from tests.support.forms import send
from tests.wiki.documents.desk import visit, write
from wiki.access.actor import Actor

BrowserOf = Callable[[Actor], FlaskClient]
PublicIdOf = Callable[[int], str]
DELETE = "/en/commons/four-a-pain/-/delete"


@pytest.mark.usefixtures("oven")
def test_an_editor_deletes_and_readers_learn_why(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient
) -> None:
    answer = send(browser_of(cast.chloe), DELETE, "reason", follow=True, reason="Un double")

    assert answer.request.path == "/en/-/deleted"
    assert "Un double" in words(answer)
    gone = client.get("/fr/communs/four-a-pain")
    assert gone.status_code == 410
    assert "Un double" in gone.text


@pytest.mark.usefixtures("oven")
def test_a_reason_is_needed(cast: Cast, browser_of: BrowserOf) -> None:
    answer = send(browser_of(cast.chloe), DELETE, "reason", reason="  ")

    assert answer.status_code == 422
    assert "Say why" in words(answer)
    assert visit(cast.stranger, "fr/four-a-pain") == "fr: Four à pain"


@pytest.mark.usefixtures("oven")
def test_what_leads_to_it_is_said_first(cast: Cast, browser_of: BrowserOf) -> None:
    write(cast.amina, "Pain", "Au [[Four à pain]].\n")

    answer = browser_of(cast.chloe).get(DELETE)

    assert "One page leads here" in words(answer)
    assert len(soup(answer).find_all("h1")) == 1


@pytest.mark.usefixtures("oven")
def test_others_may_not(cast: Cast, browser_of: BrowserOf, client: FlaskClient) -> None:
    assert client.get(DELETE).status_code == 401
    assert browser_of(cast.amina).get(DELETE).status_code == 403
    assert client.get("/en/-/deleted").status_code == 401
    assert browser_of(cast.amina).get("/fr/-/deleted").status_code == 403


def test_it_comes_back_as_a_draft(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf, press: Press, oven: int
) -> None:
    name = public_id_of(oven)
    browser = browser_of(cast.chloe)
    send(browser, DELETE, "reason", reason="Un double")

    answer = press(browser, "/en/-/deleted", f"/en/-/deleted/{name}/undelete")

    assert "It is back, as a draft" in words(answer)
    assert visit(cast.stranger, "fr/four-a-pain") == "nothing"
    assert visit(cast.chloe, "fr/four-a-pain") == "fr: Four à pain"
    assert "No page is deleted" in words(browser.get("/en/-/deleted"))


def test_only_editors_bring_back(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf, press: Press, oven: int
) -> None:
    name = public_id_of(oven)
    send(browser_of(cast.chloe), DELETE, "reason", reason="Un double")

    answer = press(browser_of(cast.amina), "/en/commons/-/new", f"/en/-/deleted/{name}/undelete")

    assert answer.status_code == 403
    assert visit(cast.amina, "fr/four-a-pain") == "gone: Un double"


def test_what_is_not_deleted_is_not_brought_back(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf, press: Press, oven: int
) -> None:
    action = f"/en/-/deleted/{public_id_of(oven)}/undelete"

    assert press(browser_of(cast.chloe), DELETE, action).status_code == 404
