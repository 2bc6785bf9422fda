"""Face to face, one button says that a passage needs no counterpart, and another takes it back."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.support.forms import send
from tests.wiki.documents.desk import revise
from tests.wiki.documents.freshness.both import FRENCH, behind, bread, text
from wiki.access.actor import Actor

BrowserOf = Callable[[Actor], FlaskClient]
BOTH = "/en/commons/bread/-/both"
COOL = "Laisser refroidir.\n"


@pytest.fixture
def recipe(cast: Cast) -> int:
    """The French has a fourth passage."""
    document = bread(cast.amina)
    revise(cast.amina, document, text((*FRENCH, COOL)))
    return document


def gap(page: str) -> str:
    """The anchor of the only row with a gap."""
    hole = BeautifulSoup(page, "html.parser").select_one(".gap")
    assert hole is not None
    pair = hole.find_parent(class_="pair")
    assert pair is not None
    return str(pair["id"])


def test_it_is_said_and_taken_back(cast: Cast, browser_of: BrowserOf, recipe: int) -> None:
    browser = browser_of(cast.amina)
    page = browser.get(BOTH).text
    assert "This does not exist in English yet." in page

    told = send(browser, BOTH, "unit", follow=True)

    assert "Only in French, on purpose." in told.text
    assert "Go to what is missing" not in told.text
    assert "passage missing" not in told.text

    back = send(browser, BOTH, "unit", follow=True)

    assert "Taken back." in back.text
    assert gap(back.text) == gap(page)
    assert "This does not exist in English yet." in back.text
    assert behind(cast.stranger, recipe, "en") == ["Laisser refroidir."]


def test_readers_are_told_that_it_is_meant(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient, recipe: int
) -> None:
    send(browser_of(cast.amina), BOTH, "unit")

    page = client.get(BOTH).text

    assert "Only in French, on purpose." in page
    assert "It may have a counterpart after all" not in page
    passport = BeautifulSoup(client.get("/en/commons/bread").text, "html.parser").select(
        ".passport"
    )
    assert "up to date" in passport[0].get_text()


def test_who_may_not_publish_is_refused(cast: Cast, browser_of: BrowserOf, recipe: int) -> None:
    browser = browser_of(cast.nour)

    assert "It needs no counterpart" not in browser.get(BOTH).text
    assert behind(cast.stranger, recipe, "en") == ["Laisser refroidir."]
