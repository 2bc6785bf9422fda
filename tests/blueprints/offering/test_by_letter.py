"""The letters of an offer, read in both languages, and the link that renews without signing in."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from flask.testing import FlaskClient

from tests.blueprints.offering.pages import press, words
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import END, NOON, TERMS, Stage
from wiki.mail.models import Letter
from wiki.offers import moderating, reminding, service

Hand = time_machine.Traveller


@pytest.fixture
def hand() -> Iterator[Hand]:
    """The clock of these tests."""
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def live(hand: Hand, stage: Stage) -> Stage:
    """Online until 1 September; amina is written to in French, her colleague in English."""
    stages.seat(stage.basile, stage.group_id)
    service.publish(stage.chloe, stage.offer, TERMS)
    return stage


def _letters(hand: Hand, days: int) -> dict[str, Letter]:
    """Language → the letter, so many days before the end."""
    hand.move_to(NOON.replace(year=END.year, month=END.month, day=END.day) - timedelta(days=days))
    reminding.do_due()
    return {letter.language: letter for letter in stages.letters()}


def _address(letter: Letter) -> str:
    found = re.search(r"http://localhost(\S+renew\S+)", letter.body)
    assert found
    return found[1]


def test_the_reminder_in_both_languages(live: Stage, hand: Hand) -> None:
    told = _letters(hand, 7)

    assert told["fr"].to == "amina@test.example"
    assert told["fr"].subject == "« Une école qui voyage » se termine dans 7 jours"
    assert "jusqu’au 1 septembre 2026 inclus" in told["fr"].body.replace("1er", "1")
    assert told["en"].to == "basile@test.example"
    assert told["en"].subject == "“A school that travels” ends in 7 days"
    assert "until 1 September 2026, that day included" in told["en"].body
    assert "/en/cooperation/a-school-that-travels/-/offer/conclude" in told["en"].body


def test_one_button_renews_without_signing_in(live: Stage, hand: Hand, client: FlaskClient) -> None:
    address = _address(_letters(hand, 7)["en"])
    asked = words(client.get(address))
    assert "Keep this offer online? A school that travels" in asked
    assert stages.row(live.offer).expires_on == END

    told = press(client, address, "Keep it online until 21 February 2027")

    assert "The offer was renewed already" in words(told)
    assert str(stages.row(live.offer).expires_on) == "2027-02-21"


def test_after_the_end_the_letter_asks_and_still_renews(
    live: Stage, hand: Hand, client: FlaskClient
) -> None:
    told = _letters(hand, -1)
    assert told["en"].subject == "“A school that travels” has ended: what came of it?"
    assert "Le dernier jour de votre offre de coopération était le" in told["fr"].body

    press(client, _address(told["fr"]), "La garder en ligne jusqu’au 1er mars 2027")

    assert stages.state(live.offer) == ("published", "")


def test_a_link_that_was_cut(client: FlaskClient) -> None:
    for address in ("/en/-/renew", "/en/-/renew?token=x"):
        assert client.get(address).status_code == 410
        assert "copy it whole" in words(client.get(address))


def test_the_letter_tells_the_reason_and_no_address_of_anybody(hand: Hand, stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, TERMS)
    moderating.give_back(stage.basile, stage.offer, "Dites où.")

    (letter,) = stages.letters()

    assert letter.subject == "« Une école qui voyage » demande une correction"
    assert "Dites où." in letter.body
    assert "@" not in letter.body
