"""The page of an introduction, from the first word to what came of it, by both sides."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.offering.pages import links, press, words
from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import Stage
from wiki.access.actor import Actor
from wiki.documents import service
from wiki.documents.saving import Edit

Sign = Callable[[Actor], FlaskClient]


@pytest.fixture
def key(stage: Stage) -> str:
    """The mill has asked the harbour."""
    return stages.ask(stage)


@pytest.fixture
def amina(stage: Stage, browser_of: Sign) -> FlaskClient:
    """The mill's browser."""
    return browser_of(stage.amina)


@pytest.fixture
def basile(stage: Stage, browser_of: Sign) -> FlaskClient:
    """The harbour's browser."""
    return browser_of(stage.basile)


@pytest.fixture
def ours(stage: Stage, key: str) -> str:
    """The page as the mill reads it, in French."""
    return f"/fr/-/board/{stage.public_ids[stage.mill]}/introductions/{key}"


@pytest.fixture
def theirs(stage: Stage, key: str) -> str:
    """The page as the harbour reads it, in English."""
    return f"/en/-/board/{stage.public_ids[stage.harbour]}/introductions/{key}"


def test_from_the_first_word_to_the_outcome(
    amina: FlaskClient, basile: FlaskClient, ours: str, theirs: str
) -> None:
    assert "They would like to meet you" in words(basile.get(theirs))
    assert "amina@test.example" not in basile.get(theirs).text
    accepted = press(basile, theirs, "Accept, and show each other names and addresses")
    assert links(accepted)["amina@test.example"] == "mailto:amina@test.example"
    assert links(amina.get(ours))["basile@test.example"] == "mailto:basile@test.example"

    press(amina, ours, "Nous sommes en discussion")
    press(basile, theirs, "We agree to work together")
    press(amina, ours, "Nous avons commencé")
    told = press(basile, theirs, "Tell it", reason="goes-on", why="See you in May.")

    assert "The cooperation goes on" in words(told)
    assert "See you in May." in words(amina.get(ours))


def test_what_is_refused_is_kept_and_told(basile: FlaskClient, theirs: str) -> None:
    answer = press(basile, theirs, "Decline, with this reason", why="Too far away.")

    assert answer.status_code == 422
    assert "Choose a reason" in words(answer)
    assert "Too far away." in answer.text


def test_each_side_keeps_things_for_itself(
    amina: FlaskClient, basile: FlaskClient, ours: str, theirs: str
) -> None:
    press(basile, theirs, "Accept, and show each other names and addresses")
    press(basile, theirs, "Keep our note", own_note="They are slow.")
    press(basile, theirs, "Keep the next step", next_step="Ring them", remind_on="2026-04-01")
    press(basile, theirs, "Keep the note", note="In May.")

    assert "They are slow." in basile.get(theirs).text
    assert 'value="2026-04-01"' in basile.get(theirs).text
    seen = amina.get(ours).text
    assert "In May." in seen
    assert "They are slow." not in seen
    assert "Ring them" not in seen


def test_the_public_sees_it_when_both_show_it(
    amina: FlaskClient, basile: FlaskClient, ours: str, theirs: str
) -> None:
    press(basile, theirs, "Accept, and show each other names and addresses")
    press(basile, theirs, "We agree to work together")
    press(basile, theirs, "Keep this choice", is_shown="1")

    assert "L’autre organisation le montre." in words(amina.get(ours))


def test_an_article_tells_of_it(
    stage: Stage, amina: FlaskClient, basile: FlaskClient, ours: str, theirs: str
) -> None:
    text = Edit({"fr": {"title": "Trois semaines en mai"}}, 0, {"type": "experience"})
    service.create(stage.chloe, "article", "fr", text)
    press(basile, theirs, "Accept, and show each other names and addresses")
    press(basile, theirs, "We agree to work together")

    refused = press(basile, theirs, "Keep the link", article="Nobody wrote this")
    assert "is not a page of this site" in words(refused)
    press(basile, theirs, "Keep the link", article="Trois semaines en mai")
    assert "Trois semaines en mai" in words(amina.get(ours))
    press(basile, theirs, "Keep the link", article="")
    assert "Trois semaines en mai" not in words(amina.get(ours))


def test_nobody_else_reads_it(stage: Stage, browser_of: Sign, theirs: str, ours: str) -> None:
    assert browser_of(stage.chloe).get(theirs).status_code == 403
    assert browser_of(stage.nour).get(theirs).status_code == 403
    assert browser_of(stage.basile).get(ours).status_code == 403
