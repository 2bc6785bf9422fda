"""Robots are caught without asking anything of people; a question comes when it may be one."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from time_machine import Traveller

from tests.blueprints.answering.filling import ENGLISH, FRENCH, WHOLE, fill, hidden, send, values
from tests.blueprints.offering.pages import words
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import Stage
from wiki.offers.models import Answer

_FIGURES = {"week": "7", "year": "12", "day": "24", "hour": "60"}
LINKS = "https://a.example https://b.example www.c.example"


def _figure(page: str) -> str:
    return next(figure for unit, figure in _FIGURES.items() if f" {unit}?" in page)


def test_a_field_that_nobody_sees(live: Stage, client: FlaskClient, hand: Traveller) -> None:
    told = fill(client, hand, website="https://spam.example")

    assert told.headers["Location"] == f"{ENGLISH}/-/answer/sent"
    assert stages.count(Answer) == len(stages.letters()) == 0


@pytest.mark.parametrize("pause", [timedelta(seconds=1), timedelta(days=2)])
def test_faster_or_later_than_people_are(
    live: Stage, client: FlaskClient, hand: Traveller, pause: timedelta
) -> None:
    page = client.get(f"{ENGLISH}/-/answer")
    hand.shift(pause)
    refused = client.post(f"{ENGLISH}/-/answer", data=WHOLE | hidden(page))

    assert refused.status_code == 422
    assert values(refused)["message"] == ["We host the second week."]
    assert send(client, hand, refused).status_code == 303


def test_a_form_of_nobodys(live: Stage, client: FlaskClient, hand: Traveller) -> None:
    assert fill(client, hand, since="forged").status_code == 422
    assert stages.count(Answer) == 0


def test_many_links_call_for_a_question(live: Stage, client: FlaskClient, hand: Traveller) -> None:
    asked = fill(client, hand, message=LINKS)
    assert asked.status_code == 422
    assert "so that we know that a person is writing" in words(asked)

    wrong = send(client, hand, asked, message=LINKS, figure="8")
    assert "Write it in figures" in words(wrong)
    told = send(client, hand, wrong, message=LINKS, figure=_figure(wrong.text))

    assert told.status_code == 303
    assert stages.count(Answer) == 1


def test_the_question_is_asked_in_the_language_of_the_page(
    live: Stage, client: FlaskClient, hand: Traveller
) -> None:
    asked = fill(client, hand, FRENCH, message=LINKS)

    assert "Combien" in words(asked)
    assert "Écrivez la réponse en chiffres." in words(asked)


def test_so_does_a_busy_network(live: Stage, client: FlaskClient, hand: Traveller) -> None:
    for number in range(5):
        assert fill(client, hand, email=f"g{number}@kainuu.example").status_code == 303

    assert fill(client, hand, email="g5@kainuu.example").status_code == 422
    hand.shift(timedelta(hours=2))
    assert fill(client, hand, email="g5@kainuu.example").status_code == 303


def test_an_address_is_not_flooded_and_the_text_is_kept(
    live: Stage, client: FlaskClient, hand: Traveller
) -> None:
    page = client.get(f"{ENGLISH}/-/answer")
    told = [send(client, hand, page) for _ in range(5)]
    asked = send(client, hand, page)
    told += [send(client, hand, asked, figure=_figure(asked.text)) for _ in range(2)]

    assert [answer.status_code for answer in told] == [303] * 6 + [429]
    assert values(told[-1])["message"] == ["We host the second week."]
    assert "Too many answers came from here." in words(told[-1])
    assert len(stages.letters()) == 6
