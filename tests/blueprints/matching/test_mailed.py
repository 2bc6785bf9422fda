"""The links of a digest: they lead to a button, without signing in, and to nothing else."""

import re

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.blueprints.offering.pages import press, words
from tests.wiki.matching.town import Town
from tests.wiki.offers import stage as offers
from wiki.db import db
from wiki.introductions.models import SetAside
from wiki.mail.models import Letter
from wiki.matching import digest, settings
from wiki.matching.models import DigestWatch


@pytest.fixture
def letter(town: Town) -> Letter:
    """What Basile is told of the matches of the mill."""
    settings.watch(town.basile, town.mill, is_wanted=True)
    digest.send_due()
    return db.session.scalars(select(Letter).order_by(Letter.id.desc()).limit(1)).one()


def address(letter: Letter, name: str) -> str:
    """The first link of that name in the letter, without its host."""
    [first, *_] = re.findall(rf"http://localhost(\S+/-/digest/{name}\S+)", letter.body)
    return str(first)


def aside() -> list[tuple[int, str]]:
    """What was set aside, and why."""
    db.session.rollback()
    return [(row.document_id, row.reason) for row in db.session.scalars(select(SetAside))]


def watches() -> list[DigestWatch]:
    """Who has letters."""
    db.session.rollback()
    return list(db.session.scalars(select(DigestWatch)))


def test_opening_a_link_changes_nothing(client: FlaskClient, letter: Letter) -> None:
    page = client.get(address(letter, "not-relevant"))

    assert "Pas pour nous\u00a0: The Forge" in page.text
    assert client.get(address(letter, "stop")).status_code == 200
    assert (aside(), len(watches())) == ([], 1)


def test_a_match_is_set_aside_without_signing_in(
    client: FlaskClient, town: Town, letter: Letter
) -> None:
    link = address(letter, "not-relevant")
    refused = press(client, link, "Mettre de côté", reason="")
    done = press(client, link, "Mettre de côté", reason="subject", words="Trop loin")

    assert refused.status_code == 422
    assert "Elle ne vous sera plus proposée" in words(done)
    assert aside() == [(town.forge, "subject")]


def test_letters_are_stopped_and_stay_stopped(client: FlaskClient, letter: Letter) -> None:
    link = address(letter, "stop")
    done = press(client, link, "Arrêter ces lettres")

    assert "Ces lettres sont arrêtées" in words(done)
    assert watches() == []
    assert client.post(link).status_code == 200
    assert "Ces lettres sont arrêtées" in words(client.get(link))


@pytest.mark.parametrize("name", ["not-relevant", "stop"])
def test_a_cut_link_opens_nothing(client: FlaskClient, letter: Letter, name: str) -> None:
    cut = address(letter, name)[:-3]

    assert client.get(cut).status_code == 410
    assert client.get(f"/en/-/digest/{name}").status_code == 410
    assert (aside(), len(watches())) == ([], 1)


def test_a_link_for_one_match_is_good_for_no_other(
    client: FlaskClient, town: Town, letter: Letter
) -> None:
    link = address(letter, "not-relevant")
    other = link.replace(f"-{town.forge}.", f"-{town.ford}.")

    assert other != link
    assert client.get(other).status_code == 410


def test_whoever_lost_the_seat_sets_nothing_aside(
    client: FlaskClient, town: Town, letter: Letter
) -> None:
    offers.unseat(town.basile, town.mill)

    assert client.get(address(letter, "not-relevant")).status_code == 410
