"""The introductions of an organisation side by side, and as a table."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.blueprints.offering.pages import links, press, words
from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import Stage
from wiki.access.actor import Actor
from wiki.introductions import service
from wiki.introductions.rules import Move, Why

Sign = Callable[[Actor], FlaskClient]


@pytest.fixture
def theirs(stage: Stage) -> str:
    """The columns of the harbour, in English."""
    return f"/en/-/board/{stage.public_ids[stage.harbour]}/introductions"


@pytest.fixture
def basile(stage: Stage, browser_of: Sign) -> FlaskClient:
    """The harbour's browser."""
    return browser_of(stage.basile)


def column(browser: FlaskClient, address: str, state: str) -> str:
    """What stands in one of the columns, its heading included."""
    soup = BeautifulSoup(browser.get(address).text, "html.parser")
    [found] = soup.select(f'section[aria-labelledby="{state}"]')
    return " ".join(found.get_text(" ").split())


def test_without_any_it_says_how_to_begin(basile: FlaskClient, theirs: str) -> None:
    assert "No introductions yet" in words(basile.get(theirs))
    assert "No introductions yet" in words(basile.get(f"{theirs}?as=table"))


def test_a_card_goes_from_column_to_column(stage: Stage, basile: FlaskClient, theirs: str) -> None:
    key = stages.ask(stage)
    assert column(basile, theirs, "proposed").startswith("Proposed 1 Le Moulin")
    assert links(basile.get(theirs))["Read it, and decide"].endswith(f"/{key}#deciding")

    service.move(stage.basile, stage.harbour, key, Move.ACCEPT, Why())
    answer = press(basile, theirs, "In talks")

    assert answer.request.path == theirs
    assert column(basile, theirs, "in-talks").startswith("In talks 1 Le Moulin")
    press(basile, f"{theirs}?as=table", "Agreed")
    assert column(basile, theirs, "agreed").startswith("Agreed 1 Le Moulin")


def test_my_space_says_what_waits(stage: Stage, basile: FlaskClient, theirs: str) -> None:
    assert "introduction waits" not in basile.get("/en/-/my-space").text
    stages.ask(stage)

    found = links(basile.get("/en/-/my-space"))
    assert found["1 introduction waits for The Harbour"] == theirs


def test_what_led_no_further_stands_below(stage: Stage, basile: FlaskClient, theirs: str) -> None:
    key = stages.ask(stage)
    service.move(stage.amina, stage.mill, key, Move.WITHDRAW, Why())

    assert "1 introduction that led no further" in words(basile.get(theirs))
    assert "Withdrawn" in words(basile.get(f"{theirs}?as=table"))


def test_only_its_people_read_it(
    stage: Stage, browser_of: Sign, client: FlaskClient, theirs: str
) -> None:
    assert client.get(theirs).status_code == 401
    assert browser_of(stage.amina).get(theirs).status_code == 403
    assert browser_of(stage.chloe).get(theirs).status_code == 403
    assert browser_of(stage.chloe).get("/en/-/board/aaaaaaaa/introductions").status_code == 404
