"""Whoever submits an offer that is online already is asked once; the moderator sees it too."""

import pytest
from flask.testing import FlaskClient

from tests.blueprints.offering.conftest import OFFER
from tests.blueprints.offering.pages import links, press, words
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import TEXTS, Stage
from wiki import clock
from wiki.offers import service
from wiki.offers.keeping import Terms, today
from wiki.offers.rules import CONSENTS, furthest

ASKED = "Est-ce l’une de celles-ci"
COPY = {"fr": {**TEXTS["fr"], "title": "Une école qui voyage encore"}}
COPY_AT = "/fr/cooperations/une-ecole-qui-voyage-encore"
BUTTON = "Soumettre la dernière version"


@pytest.fixture
def copied(stage: Stage) -> int:
    """The offer is online; another one says nearly the same."""
    service.publish(stage.chloe, stage.offer, Terms(furthest(today()), CONSENTS))
    return stages.draft(stage.amina, stage.group, COPY)


def submit(people: dict[str, FlaskClient], **typed: str) -> str:
    day = furthest(clock.now().date()).isoformat()
    page = press(
        people["amina"],
        f"{COPY_AT}/-/offer",
        BUTTON,
        expires_on=day,
        consents=list(CONSENTS),
        **typed,
    )
    return words(page)


def test_it_is_asked_about_before_it_is_submitted(
    people: dict[str, FlaskClient], copied: int
) -> None:
    said = submit(people)

    assert ASKED in said
    assert stages.journal(copied) == []


def test_who_has_read_them_may_go_on(people: dict[str, FlaskClient], copied: int) -> None:
    submit(people, alike="1")

    assert stages.state(copied) == ("draft", "submitted")


def test_the_moderator_sees_them_on_the_desk(people: dict[str, FlaskClient], copied: int) -> None:
    submit(people, alike="1")

    desk = people["basile"].get("/fr/-/offers")
    panel = people["basile"].get(f"{COPY_AT}/-/offer")

    assert links(desk)["Une école qui voyage"] == OFFER
    assert ASKED in words(panel)


def test_an_offer_like_no_other_is_not_asked_about(
    people: dict[str, FlaskClient], stage: Stage
) -> None:
    day = furthest(today()).isoformat()

    press(people["amina"], f"{OFFER}/-/offer", BUTTON, expires_on=day, consents=list(CONSENTS))

    assert stages.state(stage.offer) == ("draft", "submitted")
