"""The form of an answer: who finds what in it, and what was typed is never lost."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from time_machine import Traveller

from tests.blueprints.answering.filling import ENGLISH, FRENCH, WHOLE, fill, send, values
from tests.blueprints.offering.pages import links, words
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import END, Stage
from wiki.offers import reminding
from wiki.offers.models import Answer

_KEPT = [name for name in WHOLE if name not in ("consents", "spoken")]


def test_the_offer_leads_to_it_while_it_is_open(
    live: Stage, client: FlaskClient, hand: Traveller
) -> None:
    assert links(client.get(ENGLISH))["Answer this offer"] == f"{ENGLISH}/-/answer"

    hand.shift(timedelta(days=365))
    reminding.do_due()
    assert "Answer this offer" not in links(client.get(ENGLISH))
    closed = client.get(f"{FRENCH}/-/answer")
    assert closed.status_code == 410
    assert "On ne peut plus répondre à cette offre" in words(closed)
    assert links(closed)["Voir les offres ouvertes"] == "/fr/cooperations"


def test_its_last_day_is_the_last_one(live: Stage, client: FlaskClient, hand: Traveller) -> None:
    hand.move_to(f"{END.isoformat()}T21:59:00Z")
    assert client.get(f"{ENGLISH}/-/answer").status_code == 200

    hand.move_to(f"{END.isoformat()}T22:00:00Z")  # midnight in Paris
    assert client.get(f"{ENGLISH}/-/answer").status_code == 410


def test_its_own_people_are_told_that_it_is_theirs(people: dict[str, FlaskClient]) -> None:
    told = people["amina"].get(f"{FRENCH}/-/answer")

    assert told.status_code == 403
    assert "Cette offre est la vôtre" in words(told)


def test_a_guest_is_told_to_look_into_their_mailbox(
    live: Stage, client: FlaskClient, hand: Traveller
) -> None:
    told = fill(client, hand)

    assert (told.status_code, told.headers["Location"]) == (303, f"{ENGLISH}/-/answer/sent")
    assert "The link works for 3 days." in words(client.get(told.headers["Location"]))
    assert [letter.to for letter in stages.letters()] == ["aino@kainuu.example"]


def test_a_member_finds_their_answer_at_once(
    people: dict[str, FlaskClient], hand: Traveller
) -> None:
    form = people["nour"].get(f"{FRENCH}/-/answer")
    assert values(form)["name"] == ["Nour A."]
    assert "Les lettres vont à nour@test.example." in words(form)

    told = fill(people["nour"], hand, FRENCH, email="")

    assert "Kainuu Leader" in words(people["nour"].get(told.headers["Location"]))
    assert "Kainuu Leader" in words(people["nour"].get("/fr/-/my-space/answers"))


def test_whoever_acts_for_an_organisation_need_not_type_it(
    live: Stage, people: dict[str, FlaskClient], hand: Traveller
) -> None:
    house = stages.irish_group()
    stages.seat(live.nour, house.id)
    form = people["nour"].get(f"{ENGLISH}/-/answer")
    assert values(form)["house"] == [house.public_id]

    told = send(people["nour"], hand, form, organisation="", country="", house=house.public_id)

    assert "Cork Country Ireland" in words(people["nour"].get(told.headers["Location"]))


@pytest.mark.parametrize(
    ("address", "sentence"),
    [(ENGLISH, "Choose the country."), (FRENCH, "Choisissez le pays.")],
)
def test_each_fault_is_told_in_the_readers_language_beside_its_field(
    live: Stage, client: FlaskClient, hand: Traveller, address: str, sentence: str
) -> None:
    refused = fill(client, hand, address, country="", message=" ", email="aino", consents=[])

    assert refused.status_code == 422
    assert words(refused).count(sentence) == 2
    for field in ("country", "message", "email", "legal_notice", "sharing"):
        assert f"#{field}" in links(refused).values()
        assert f'id="{field}-error"' in refused.text


def test_all_that_was_typed_is_kept(live: Stage, client: FlaskClient, hand: Traveller) -> None:
    refused = fill(client, hand, organisation="", message="m" * 200_000)

    shown = values(refused)
    assert shown["message"] == ["m" * 200_000]
    assert {name: shown[name] for name in _KEPT if name != "message"} == {
        name: [WHOLE[name] if name != "organisation" else ""] for name in _KEPT if name != "message"
    }
    assert (shown["spoken"], shown["consents"]) == (["en", "fi"], ["legal_notice", "sharing"])
    assert stages.letters() == []


def test_an_old_token_costs_nothing(live: Stage, client: FlaskClient, hand: Traveller) -> None:
    refused = fill(client, hand, csrf_token="old")

    assert refused.status_code == 400
    assert values(refused)["message"] == ["We host the second week."]
    assert send(client, hand, refused).status_code == 303


@pytest.mark.parametrize(
    "trick", ["aino@kainuu.example\r\nBcc: x@y.example", "a@b.example,c@d.example"]
)
def test_one_address_is_one_address(
    live: Stage, client: FlaskClient, hand: Traveller, trick: str
) -> None:
    assert fill(client, hand, email=trick).status_code == 422
    assert stages.letters() == []


def test_nothing_else_can_be_set(live: Stage, client: FlaskClient, hand: Traveller) -> None:
    forged = {"state": "accepted", "account_id": "1", "organisation_id": "1", "key": "aaaaaaaa"}
    fill(client, hand, **forged, offer_id="2", nudges="3", accepted_at="2026-01-01")

    kept = stages.only(Answer)
    assert (kept.state, kept.account_id, kept.organisation_id) == ("unproven", None, None)
    assert (kept.key != "aaaaaaaa", kept.nudges, kept.accepted_at) == (True, 0, None)
