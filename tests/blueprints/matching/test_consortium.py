"""Composing a consortium on the board, and asking all its members at once."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.offering.pages import links, press, words
from tests.wiki.matching import guild
from tests.wiki.matching.town import Town
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.saving import Saved
from wiki.introductions.models import Introduction

Sign = Callable[[Actor], FlaskClient]


@pytest.fixture
def kiln(town: Town) -> Saved:
    """A third place that suits the mill as the forge does."""
    return guild.add_kiln(town)


@pytest.fixture
def page(board: str) -> str:
    """The mill's page."""
    return f"{board}/consortium"


def test_a_set_is_told_with_places_and_countries(
    kiln: Saved, basile: FlaskClient, page: str
) -> None:
    told = words(basile.get(page))

    assert "1 set whose members all suit one another" in told
    assert "You and 2 partners, in 3 countries" in told
    assert "The Forge Third place · France" in told
    assert "The Kiln Third place · Germany" in told


def test_what_is_missing_is_told(kiln: Saved, basile: FlaskClient, page: str) -> None:
    places = "type=third-place&area=&type=flag&area=coastal"

    assert (
        "Nobody yet for this place: Fisheries local action group (FLAG), Coastal."
        " No such organisation is in the directory" in words(basile.get(f"{page}?{places}"))
    )
    four = "type=any&area=&type=third-place&area=&countries=4"
    assert "in 3 countries at most" in words(basile.get(f"{page}?{four}"))


def test_what_cannot_be_read_is_not_asked_for(kiln: Saved, basile: FlaskClient, page: str) -> None:
    strange = "type=castle&area=moon&type=third-place&area=&countries=many"

    told = words(basile.get(f"{page}?{strange}"))
    assert "Choose two places at least." in told
    assert "1 set whose members all suit one another" in told
    assert basile.get(f"{page}?about=aaaaaaaa").status_code == 404


def test_all_who_can_be_asked_are_and_the_others_are_named(
    town: Town, kiln: Saved, basile: FlaskClient, page: str
) -> None:
    both = [town.public_ids["The Forge"], kiln.public_id]
    ask = links(basile.get(page))["Ask them all to be introduced"]

    refused = press(basile, ask, "Send it to each of them", message=" ", other=both)
    assert "Write a few words" in words(refused)
    sent = press(basile, ask, "Send it to each of them", message="Us three?", other=both)
    assert "1 message has left." in sent.text
    assert "The Kiln was not asked." in sent.text
    [row] = db.session.query(Introduction).all()
    assert (row.asked_id, row.message) == (town.forge, "Us three?")
    assert "in your columns" in words(basile.get(page))


def test_nobody_else_composes_for_it(
    town: Town, browser_of: Sign, browser: FlaskClient, page: str
) -> None:
    amina = browser_of(town.amina)

    assert amina.get(page).status_code == 403
    assert amina.get(f"{page}/ask?other={town.public_ids['The Ford']}").status_code == 403


def test_nobody_or_a_crowd_is_not_asked(basile: FlaskClient, town: Town, page: str) -> None:
    assert basile.get(f"{page}/ask").status_code == 404
    crowd = "&".join(f"other={number}" for number in range(6))
    assert basile.get(f"{page}/ask?{crowd}").status_code == 404
