"""Saying what is official, on a screen: editors, and those who moderate the area."""

from collections.abc import Callable
from datetime import date

import pytest
from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.support.forms import send
from tests.support.person import Browser
from tests.wiki.organisations.stage import Place, entrust, register
from wiki.access.actor import Actor
from wiki.organisations import queries
from wiki.organisations.queries import Official

At = Callable[[Actor], Browser]
BrowserOf = Callable[[Actor], FlaskClient]

PAGE = "/en/directory/la-verriere"
OFFICIAL = f"{PAGE}/-/official"
TOLD = {"source": "The ministry", "told_on": "2026-05-01"}


@pytest.fixture
def coded(cast: Cast) -> Place:
    """A place that amina manages, with a code."""
    return register(cast.amina, "La Verrière", code="IE-07")


def test_the_page_leads_those_who_moderate_there(cast: Cast, coded: Place, at: At) -> None:
    assert OFFICIAL in at(cast.chloe).open(PAGE).links()
    assert OFFICIAL in at(entrust(cast.nour, "country:IE")).open(PAGE).links()
    assert OFFICIAL not in at(cast.amina).open(PAGE).links()


def test_what_is_ticked_is_official(cast: Cast, coded: Place, browser_of: BrowserOf) -> None:
    moderator = browser_of(entrust(cast.nour, "country:IE"))

    answer = send(moderator, OFFICIAL, "told_on", names=["code", "territory"], **TOLD)

    assert answer.status_code == 303
    told = Official("The ministry", date(2026, 5, 1))
    assert queries.official(coded.id) == {"code": told, "territory": told}
    assert "Official: The ministry, 1 May 2026" in moderator.get(PAGE).text
    shown = moderator.get(OFFICIAL).text
    assert 'value="The ministry"' in shown and 'value="2026-05-01"' in shown


def test_nothing_ticked_frees_them_all(cast: Cast, coded: Place, browser_of: BrowserOf) -> None:
    chloe = browser_of(cast.chloe)
    send(chloe, OFFICIAL, "told_on", names=["code"], **TOLD)

    send(chloe, OFFICIAL, "told_on", names=[], source="", told_on="")

    assert queries.official(coded.id) == {}


def test_what_is_wrong_is_said_and_kept(cast: Cast, coded: Place, browser_of: BrowserOf) -> None:
    chloe = browser_of(cast.chloe)

    no_day = send(
        chloe, OFFICIAL, "told_on", names=["code"], source="The ministry", told_on="in May"
    )
    no_source = send(chloe, OFFICIAL, "told_on", names=["code"], source=" ", told_on="2026-05-01")

    assert no_day.status_code == no_source.status_code == 422
    assert "“in May” is not a day." in no_day.text
    assert 'value="The ministry"' in no_day.text
    assert "Say where it comes from" in no_source.text
    assert queries.official(coded.id) == {}


def test_its_people_may_not(cast: Cast, coded: Place, browser_of: BrowserOf) -> None:
    assert browser_of(cast.amina).get(OFFICIAL).status_code == 403
