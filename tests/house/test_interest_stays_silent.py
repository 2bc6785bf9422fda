"""One-sided interest changes nothing that anybody else can see: decision 0023."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import time_machine
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.house.stage import Stage
from tests.wiki.offers.stage import seat
from wiki import clock
from wiki.accounts import sessions
from wiki.chores import Chores
from wiki.db import db, writing
from wiki.documents.models import Document, Heading
from wiki.followers import all_followers
from wiki.journal.follower import catch_up

_TOKEN = re.compile(rb'(name="(?:csrf_token|since)" value=")[^"]*')
Seen = dict[tuple[str, str], tuple[int, bytes]]


@dataclass(frozen=True)
class Admirer:
    """Nour, of the pier, whom the mill of the member does not know of."""

    browser: FlaskClient
    pier: str  # public id
    mill: str


@pytest.fixture(autouse=True)
def stopped_clock() -> Iterator[None]:
    """No page tells of the time that went by between two looks at it."""
    with time_machine.travel(clock.now(), tick=False):
        yield


@pytest.fixture
def admirer(stage: Stage) -> Admirer:
    """Signed in, with a seat at the pier."""
    pier = db.session.scalars(
        select(Document).join(Heading).where(Heading.title == "La Jetée")
    ).one()
    public_id = pier.public_id
    nour = seat(stage.world.cast.nour, pier.id)
    browser = stage.app.test_client()
    with writing():
        key = sessions.start(nour.account_id or 0, "a test")
    with browser.session_transaction() as cookie:
        cookie["_user_id"] = key
    live_on()
    return Admirer(browser, public_id, str(stage.world.public.values["organisation"]))


def post(stage: Stage, admirer: Admirer, deed: str) -> None:
    """Do it on the board of the pier, with the mill."""
    form = {"do": deed, "other": admirer.mill, "csrf_token": stage.with_token(admirer.browser)}
    answer = admirer.browser.post(f"/en/-/board/{admirer.pier}/deeds", data=form)
    assert answer.status_code == 303


def addresses(stage: Stage, admirer: Admirer) -> Iterator[str]:
    """Every screen, feed and export in one language, and what the mill can ask of the pier."""
    for route in stage.routes("GET"):
        if (route.rule.defaults or {}).get("language") != "fr":
            yield stage.world.public.address(route.rule)
    board = f"/en/-/board/{admirer.mill}"
    yield f"{board}/look-up?name=La+Jetée"
    yield f"{board}/deeds?other={admirer.pier}"


def look(stage: Stage, admirer: Admirer) -> Seen:
    """What they read at every address who could know most: the people of the mill, and the
    administrator. What each form has for itself is left out.
    """
    seen: Seen = {}
    for address in addresses(stage, admirer):
        for person in ("member", "administrator"):
            answer = stage.browsers[person].get(address)
            seen[person, address] = answer.status_code, _TOKEN.sub(rb"\1", answer.data)
    return seen


def live_on() -> None:
    """Whatever follows the journal and the clock has its turn."""
    for follower in all_followers():
        catch_up(follower)
    Chores().do_due()


def test_no_page_feed_or_export_tells_of_it(stage: Stage, admirer: Admirer) -> None:
    before = look(stage, admirer)
    post(stage, admirer, "interested")
    live_on()
    after = look(stage, admirer)

    assert before["member", f"/en/-/board/{admirer.mill}"][0] == 200
    assert [key for key in before if before[key] != after[key]] == []


def test_no_row_but_its_own_is_written(stage: Stage, admirer: Admirer) -> None:
    before = stage.rows("interests")
    post(stage, admirer, "interested")
    live_on()

    assert stage.rows("interests") == before
    assert len(stage.rows()["interests"]) == 1


def test_the_log_has_no_line_of_it(
    stage: Stage, admirer: Admirer, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("wiki", "blueprints", stage.app.logger.name):
        caplog.set_level(logging.DEBUG, logger=name)
    post(stage, admirer, "interested")
    live_on()

    assert caplog.messages == []


def test_shared_it_is_told(stage: Stage, admirer: Admirer) -> None:
    browser, board = stage.browsers["member"], f"/en/-/board/{admirer.mill}"
    post(stage, admirer, "interested")
    assert "La Jetée" not in browser.get(f"{board}/introductions").text

    form = {"do": "interested", "other": admirer.pier, "csrf_token": stage.with_token(browser)}
    browser.post(f"{board}/deeds", data=form)
    assert "La Jetée" in browser.get(f"{board}/introductions").text
