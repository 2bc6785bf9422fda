"""The two-minute card: one sheet in both languages, with an address to read and one to scan."""

import re

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from blueprints.offering import qr
from tests.blueprints.offering.conftest import OFFER
from tests.blueprints.offering.pages import words
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import Stage
from wiki.offers import service
from wiki.offers.keeping import Terms, today
from wiki.offers.rules import CONSENTS, furthest

CARD = f"{OFFER}/-/card"


@pytest.fixture
def online(stage: Stage) -> Stage:
    service.publish(stage.chloe, stage.offer, Terms(furthest(today()), CONSENTS))
    return stage


def test_a_visitor_prints_what_is_public(online: Stage, client: FlaskClient) -> None:
    page = client.get(CARD)

    assert page.status_code == 200
    assert "Une école qui voyage" in words(page)
    assert "A school that travels" in words(page)
    assert "au plus tard le" in words(page)


def test_each_language_speaks_for_itself(online: Stage, client: FlaskClient) -> None:
    halves = BeautifulSoup(client.get(CARD).text, "html.parser").select(".handout section")

    assert [half["lang"] for half in halves] == ["fr", "en"]
    assert "Thèmes" in halves[0].get_text()
    assert "Themes" in halves[1].get_text()


def test_the_drawing_says_the_address_that_is_printed(online: Stage, client: FlaskClient) -> None:
    page = BeautifulSoup(client.get(CARD).text, "html.parser")
    address = str(page.select(".handout .name a")[0]["href"])

    assert re.fullmatch(r"http://localhost/r/[a-z2-7]{8}", address)
    assert page.select(".handout path")[0]["d"] == qr.draw(address).path
    assert client.get(address.removeprefix("http://localhost")).status_code == 302


def test_a_draft_is_for_its_people(
    people: dict[str, FlaskClient], stage: Stage, client: FlaskClient
) -> None:
    assert people["amina"].get(CARD).status_code == 200
    assert client.get(CARD).status_code == 404


def test_a_long_summary_is_counted_and_left_out(
    people: dict[str, FlaskClient], stage: Stage
) -> None:
    stages.rewrite(stage.amina, stage.offer, summary="mot " * 130)

    said = words(people["amina"].get(CARD))

    assert "134 mots" in said
    assert "mot mot" not in said
    assert "Three weeks to learn together." in said


def test_no_address_of_anybody_is_printed(online: Stage, client: FlaskClient) -> None:
    assert "@" not in words(client.get(CARD))


def test_a_code_has_its_margin() -> None:
    drawing = qr.draw("https://example.org/r/abcdefgh")

    assert drawing.size == 29 + 8
    assert drawing.path.startswith("M4 4h1v1h-1z")
