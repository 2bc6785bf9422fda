"""Official facts in the form: shown, greyed, and as they stood whatever is posted."""

from collections.abc import Callable
from datetime import date

import pytest
from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.support.forms import send
from tests.wiki.organisations.stage import Place, register, today
from wiki.access.actor import Actor
from wiki.organisations import declaring

BrowserOf = Callable[[Actor], FlaskClient]
EDIT = "/en/directory/la-verriere/-/edit"


@pytest.fixture
def locked(cast: Cast) -> Place:
    place = register(cast.amina, "La Verrière", code="IE-07")
    names = ["territory", "code"]
    declaring.declare_official(cast.chloe, place.id, names, "The ministry", date(2026, 5, 1))
    return place


def test_its_people_see_them_greyed_and_save_the_rest(
    cast: Cast, locked: Place, browser_of: BrowserOf
) -> None:
    browser = browser_of(cast.amina)
    page = browser.get(EDIT).text
    assert "Official: The ministry" in page and "Report an error in it" in page

    saved = send(browser, EDIT, "headcount", headcount="12", code="IE-99", do="save")

    facts = locked.seen_by(today(cast.amina)).facts
    assert saved.status_code == 303
    assert (facts["headcount"], facts["code"], facts["territory"]) == (12, "IE-07", "IE061")


def test_who_moderates_corrects_them(cast: Cast, locked: Place, browser_of: BrowserOf) -> None:
    browser = browser_of(cast.chloe)
    assert "Official: The ministry" not in browser.get(EDIT).text

    send(browser, EDIT, "headcount", code="IE-99", do="save")

    assert locked.seen_by(cast.chloe).facts["code"] == "IE-99"
