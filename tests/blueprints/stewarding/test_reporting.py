"""Anybody tells the editors that something is wrong; editors close what is dealt with."""

from collections.abc import Callable
from time import time

import pytest
import time_machine
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from tests.blueprints.history.pages import soup, words
from tests.blueprints.stewarding.conftest import Press
from tests.support.cast import Cast
from tests.support.forms import read_form
from tests.wiki.documents.desk import write
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents import publishing, removing
from wiki.documents.models import Report

BrowserOf = Callable[[Actor], FlaskClient]
Read = Callable[[Actor, str], str]
FORM = "/en/commons/four-a-pain/-/report"
REPORTS = "/en/-/reports"


def tell(browser: FlaskClient, seconds: float = 10, **told: str) -> TestResponse:
    """Open the form, take the time to fill it, send it."""
    fields = read_form(browser.get(FORM), "words") | {name: [told[name]] for name in told}
    with time_machine.travel(time() + seconds, tick=False):
        return browser.post(FORM, data=fields, follow_redirects=True)


def reported() -> list[tuple[str, str]]:
    """What reached the editors."""
    db.session.rollback()
    return [(report.reason, report.words) for report in db.session.scalars(select(Report))]


@pytest.mark.usefixtures("oven")
def test_a_visitor_is_heard_and_thanked(client: FlaskClient) -> None:
    answer = tell(client, reason="wrong", words="Le four est froid.")

    assert soup(answer).find("h1").text == "Thank you for your report"  # type: ignore[union-attr]
    assert reported() == [("wrong", "Le four est froid.")]


@pytest.mark.usefixtures("oven")
def test_it_asks_in_french_too(client: FlaskClient) -> None:
    answer = client.get("/fr/communs/four-a-pain/-/report")

    assert "Publicité ou pourriel" in words(answer)
    assert len(soup(answer).find_all("h1")) == 1


@pytest.mark.usefixtures("oven")
def test_a_reason_is_needed_and_what_was_typed_stays(client: FlaskClient) -> None:
    answer = tell(client, words="Le four est froid.")

    assert answer.status_code == 422
    assert "Say what is wrong." in words(answer)
    assert read_form(answer, "words")["words"] == ["Le four est froid."]
    assert reported() == []


@pytest.mark.usefixtures("oven")
def test_too_many_words_are_refused(client: FlaskClient) -> None:
    answer = tell(client, reason="wrong", words="x" * 2_001)

    assert answer.status_code == 422
    assert "Keep it under 2,000 characters." in words(answer)


@pytest.mark.usefixtures("oven")
def test_a_robot_in_the_trap_is_thanked_and_not_heard(client: FlaskClient) -> None:
    answer = tell(client, reason="spam", words="Buy", website="https://pills.example")

    assert answer.status_code == 200
    assert reported() == []


@pytest.mark.usefixtures("oven")
def test_a_robot_that_types_too_fast_is_not_heard(client: FlaskClient) -> None:
    answer = tell(client, 1, reason="spam", words="Buy")

    assert answer.status_code == 422
    assert reported() == []


@pytest.mark.usefixtures("oven")
def test_nor_one_that_forges_the_time(client: FlaskClient) -> None:
    assert tell(client, reason="spam", words="Buy", since="forged").status_code == 422
    assert reported() == []


@pytest.mark.usefixtures("oven")
def test_one_network_does_not_flood_the_editors(client: FlaskClient) -> None:
    answers = [tell(client, reason="wrong", words=str(at)).status_code for at in range(11)]

    assert answers == [*[200] * 10, 429]
    assert len(reported()) == 10


@pytest.mark.parametrize("state", ["draft", "withdrawn", "inner"])
def test_what_one_may_not_read_one_does_not_report(
    cast: Cast, client: FlaskClient, state: str
) -> None:
    oven = write(cast.chloe, "Four à pain", public=state != "draft")
    if state == "withdrawn":
        publishing.withdraw(cast.chloe, oven, ["fr"])
    if state == "inner":
        publishing.set_audience(cast.chloe, oven, "editors")

    assert client.get(FORM).status_code == 404
    assert reported() == []


@pytest.mark.usefixtures("oven")
def test_editors_read_reports_and_who_sent_them(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf, read: Read
) -> None:
    tell(browser_of(cast.basile), reason="wrong", words="Le four est froid.")
    tell(client, reason="other", words="")

    told = read(cast.chloe, REPORTS)

    assert "Wrong or outdated information Four à pain" in told
    assert "Basile O. Le four est froid." in told
    assert "a visitor" in told


@pytest.mark.usefixtures("oven")
def test_nobody_else_does(cast: Cast, client: FlaskClient, browser_of: BrowserOf) -> None:
    tell(browser_of(cast.basile), reason="wrong", words="Le four est froid.")

    assert client.get(REPORTS).status_code == 401
    assert browser_of(cast.basile).get(REPORTS).status_code == 403
    for page in ("", "/-/history", "/-/report", "/-/links"):
        shown = client.get(f"/fr/communs/four-a-pain{page}")
        assert "froid" not in shown.text
        assert "Basile" not in shown.text


@pytest.mark.usefixtures("oven")
def test_what_is_dealt_with_is_closed(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf, press: Press
) -> None:
    tell(client, reason="wrong", words="Le four est froid.")

    answer = press(browser_of(cast.chloe), REPORTS, f"{REPORTS}/1/close")

    assert "No report waits for you" in words(answer)


@pytest.mark.usefixtures("oven")
def test_only_editors_close(cast: Cast, browser_of: BrowserOf, client: FlaskClient) -> None:
    tell(client, reason="wrong", words="Le four est froid.")
    browser = browser_of(cast.amina)
    token = read_form(browser.get(FORM), "csrf_token")["csrf_token"]

    assert browser.post(f"{REPORTS}/1/close", data={"csrf_token": token}).status_code == 403
    assert browser_of(cast.chloe).get(REPORTS).status_code == 200


def test_a_report_outlives_its_page(cast: Cast, client: FlaskClient, read: Read, oven: int) -> None:
    tell(client, reason="spam", words="Une publicité.")
    removing.delete_document(cast.chloe, oven, "Publicité")

    assert "Four à pain" in read(cast.chloe, REPORTS)
