"""The timetable: read in three shapes, moved by hand, taken along as a calendar."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.offering.pages import links, press, words
from tests.wiki.gatherings import fair
from tests.wiki.matching.town import Town
from wiki.access.actor import Actor
from wiki.gatherings import drawing, hosting

Sign = Callable[[Actor], FlaskClient]


@pytest.fixture
def told(town: Town) -> str:
    """The key of a day whose guests know whom they meet."""
    key = fair.joined(town)
    drawing.draw(town.chloe, key)
    hosting.tell(town.chloe, key)
    return key


@pytest.fixture
def basile(town: Town, browser_of: Sign) -> FlaskClient:
    """The mill's browser."""
    return browser_of(town.basile)


def test_it_is_printed_whole_by_table_and_by_guest(told: str, basile: FlaskClient) -> None:
    address = f"/en/-/gatherings/{told}/timetable"

    assert "10:00 to 10:20 The Mill The Forge" in words(basile.get(address))
    by_table = words(basile.get(f"{address}?as=tables"))
    assert "Table 1 Time Who meets 10:00 to 10:20 The Mill with The Forge" in by_table
    by_guest = words(basile.get(f"{address}?as=guests"))
    assert "The Mill Time At which table With whom 10:00 to 10:20 1 The Forge" in by_guest


def test_a_calendar_has_the_talks_of_one_guest(town: Town, told: str, basile: FlaskClient) -> None:
    page = basile.get(f"/en/-/gatherings/{told}/timetable?as=guests")

    calendar = basile.get(links(page)["These talks for a calendar"])

    assert calendar.content_type == "text/calendar; charset=utf-8"
    lines = calendar.text.split("\r\n")
    assert lines.count("BEGIN:VEVENT") == 1
    assert "DTSTART:20260512T080000Z" in lines
    assert "DTEND:20260512T082000Z" in lines
    nobody = town.public_ids["The Loom"]
    assert basile.get(f"/en/-/gatherings/{told}/calendar/{nobody}").status_code == 404


def test_a_host_moves_a_meeting(town: Town, told: str, browser_of: Sign) -> None:
    chloe, address = browser_of(town.chloe), f"/en/-/gatherings/{told}/timetable"
    pair = f"{town.public_ids['The Mill']}.{town.public_ids['The Forge']}"

    moved = press(chloe, address, "Move it", meeting=pair, slot="2", table="2")

    assert "Moved." in moved.text
    assert "10:30 to 10:50 The Mill The Forge (set by hand)" in words(moved)


def test_others_read_none_of_it(
    town: Town, told: str, client: FlaskClient, browser_of: Sign
) -> None:
    address = f"/en/-/gatherings/{told}/timetable"

    assert client.get(address).status_code == 401
    assert browser_of(town.chloe).get(address).status_code == 200
    stranger = f"/en/-/gatherings/{fair.joined(town)}/timetable"
    assert browser_of(town.amina).get(stranger).status_code == 403
    assert browser_of(town.chloe).get(stranger).status_code == 404
