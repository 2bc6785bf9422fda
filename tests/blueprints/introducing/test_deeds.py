"""What the people of a board do with a proposal: each deed is posted to one address."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.offering.pages import press, words
from tests.support.person import Browser
from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import Stage
from wiki.access.actor import Actor
from wiki.introductions import interest, setting_aside
from wiki.introductions.models import Interest, Introduction, SetAside

At = Callable[[Actor], Browser]
Sign = Callable[[Actor], FlaskClient]


@pytest.fixture
def deeds(stage: Stage) -> str:
    """The one address of the harbour's deeds."""
    return f"/en/-/board/{stage.public_ids[stage.harbour]}/deeds"


@pytest.fixture
def harbour(stage: Stage, at: At, deeds: str) -> Callable[..., str]:
    """Post a deed of the harbour's about the mill; gives what the next page says."""
    browser = at(stage.basile)
    asking = browser.open(f"{deeds}?other={stage.public_ids[stage.mill]}")

    def do(deed: str, **typed: str) -> str:
        held = {"do": deed, "other": stage.public_ids[stage.mill], **typed}
        token = str(asking.form().select_one("[name=csrf_token]")["value"])  # type: ignore[index]
        return browser.post(deeds, held | {"csrf_token": token}).words

    return do


def test_interest_is_noted_in_silence_and_taken_back(
    stage: Stage, harbour: Callable[..., str]
) -> None:
    assert "Noted, and told to nobody." in harbour("interested")
    assert list(interest.list_interests(stage.harbour)) == [stage.mill]
    assert "Taken back." in harbour("not-interested")
    assert stages.count(Interest) == 0


def test_the_second_of_two_is_led_to_the_introduction(
    stage: Stage, harbour: Callable[..., str]
) -> None:
    interest.mark(stage.amina, stage.mill, stage.offer)

    told = harbour("interested")
    assert "They are interested too: you are introduced." in told
    assert "Each of you had said that you would work with the other." in told


def test_a_proposal_is_set_aside_and_comes_back(stage: Stage, harbour: Callable[..., str]) -> None:
    assert "Choose a reason" in harbour("set-aside", words="Too far.")
    assert "Set aside." in harbour("set-aside", reason="distance", is_blocked="1")
    [aside] = setting_aside.list_aside(stage.harbour)
    assert (aside.document_id, aside.is_blocked) == (stage.mill, True)
    assert "does not want to meet this one" in harbour("interested")
    harbour("bring-back")
    assert stages.count(SetAside) == 0


def test_an_introduction_is_asked_for_in_words(stage: Stage, browser_of: Sign, deeds: str) -> None:
    basile, form = browser_of(stage.basile), f"{deeds}?other={stage.public_ids[stage.mill]}"

    refused = press(basile, form, "Send it", message=" ")
    assert "Write a few words: who you are, and why them." in words(refused)
    sent = press(basile, form, "Send it", message="We host guests.")
    assert "Your message has left." in words(sent)
    assert "We host guests." in words(sent)


def test_what_nobody_may_read_is_not_there(stage: Stage, browser_of: Sign, deeds: str) -> None:
    basile = browser_of(stage.basile)

    assert basile.get(f"{deeds}?other=aaaaaaaa").status_code == 404
    assert basile.get(deeds).status_code == 404
    assert browser_of(stage.nour).get(deeds).status_code == 403
    assert stages.count(Introduction) == 0
