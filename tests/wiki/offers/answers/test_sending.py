"""Answering with an account or without, and what refuses to leave."""

from dataclasses import replace
from datetime import timedelta

import pytest
from time_machine import Traveller

from tests.wiki.offers import stage as stages
from tests.wiki.offers.answers import post
from tests.wiki.offers.answers.post import GUEST
from tests.wiki.offers.stage import END, NOON, Stage
from wiki.access.actor import VISITOR
from wiki.accounts import belongings
from wiki.errors import Forbidden, Invalid
from wiki.offers.answers import nudging, sending
from wiki.offers.answers.rules import CONSENTS, MOST_OPEN, Words
from wiki.offers.answers.sending import Sending
from wiki.offers.models import Answer


def _codes(refusal: pytest.ExceptionInfo[Invalid]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in refusal.value.problems]


def test_a_guest_is_written_to_first_without_their_words(live: Stage) -> None:
    key = post.send(live)

    (letter,) = stages.letters()
    assert (letter.to, letter.language) == (GUEST.email, "en")
    assert letter.subject == "Your answer to “A school that travels” waits for you"
    assert not any(word in letter.body for word in ("Kainuu", "Aino", "second week"))
    assert (post.row(key).state, post.row(key).arrived_at) == ("unproven", None)


def test_it_leaves_once_the_address_is_proven(live: Stage) -> None:
    key = post.send(live)
    token = post.token_in(stages.letters()[0])

    sending.confirm(VISITOR, key, token)
    sending.confirm(VISITOR, key, token)

    assert [letter.to for letter in stages.letters()[1:]] == ["amina@test.example", GUEST.email]
    assert (post.row(key).state, post.row(key).arrived_at) == ("sent", NOON)
    assert post.steps(key) == [("answer", "sent")]


def test_a_member_has_proven_their_address_already(live: Stage) -> None:
    key = post.send(live, live.nour, replace(GUEST, email="somebody@else.example"), "fr")

    kept = post.row(key)
    assert (kept.state, kept.email, kept.name) == ("sent", "nour@test.example", "Aino K.")
    assert post.mail("somebody@else.example") == []
    assert [letter.to for letter in stages.letters()] == ["amina@test.example", "nour@test.example"]


def test_a_member_answers_for_an_organisation_of_theirs(live: Stage) -> None:
    house = stages.irish_group()
    nour = stages.seat(live.nour, house.id)
    words = Words(message="Nous venons.", organisation="Autre", country="FI")
    asked = Sending(words, CONSENTS, "fr", house.public_id)

    kept = post.row(sending.answer(nour, live.offer, asked))

    assert (kept.organisation, kept.country, kept.organisation_id) == ("Cork", "IE", house.id)


def test_nobody_answers_for_an_organisation_that_is_not_theirs(live: Stage) -> None:
    asked = Sending(GUEST, CONSENTS, "fr", stages.irish_group().public_id)

    with pytest.raises(Invalid) as refusal:
        sending.answer(belongings.as_of_now(live.basile), live.offer, asked)

    assert _codes(refusal) == [("house", "answer.not_your_house")]


def test_nobody_answers_their_own_offer(live: Stage) -> None:
    with pytest.raises(Forbidden):
        post.send(live, live.amina)


def test_all_faults_are_told_at_once(live: Stage) -> None:
    with pytest.raises(Invalid) as refusal:
        sending.answer(VISITOR, live.offer, Sending(Words(email="nobody"), (), "en"))

    assert [field for field, _ in _codes(refusal)] == [
        "organisation",
        "country",
        "message",
        "legal_notice",
        "sharing",
        "email",
    ]
    assert stages.letters() == []


def test_a_draft_cannot_be_answered(stage: Stage) -> None:
    with pytest.raises(Invalid) as refusal:
        post.send(stage)

    assert _codes(refusal) == [("", "answer.offer_ended")]


def test_its_last_day_is_the_last_one(live: Stage, clock_hand: Traveller) -> None:
    clock_hand.move_to(NOON.replace(month=END.month, day=END.day))
    key = post.send(live)

    clock_hand.shift(timedelta(days=1))
    with pytest.raises(Invalid) as refusal:
        sending.confirm(VISITOR, key, post.guest_of(key))

    assert _codes(refusal) == [("", "answer.offer_ended")]
    assert post.row(key).state == "unproven"


def test_one_answer_to_an_offer_waits_at_a_time(live: Stage) -> None:
    post.arrive(live)
    second = post.send(live, words=replace(GUEST, email=GUEST.email.upper()))

    with pytest.raises(Invalid) as refusal:
        sending.confirm(VISITOR, second, post.guest_of(second))

    assert _codes(refusal) == [("", "answer.already")]


def test_no_more_than_ten_wait_at_a_time(live: Stage) -> None:
    for number in range(MOST_OPEN):
        title = {"fr": {**stages.TEXTS["fr"], "title": f"N° {number}"}}
        offer = stages.draft(live.amina, live.group, title)
        post.arrive(replace(live, offer=stages.published(live, offer)))
    eleventh = post.send(live)

    with pytest.raises(Invalid) as refusal:
        sending.confirm(VISITOR, eleventh, post.guest_of(eleventh))

    assert _codes(refusal) == [("", "answer.too_many_open")]


def test_what_nobody_proves_is_thrown_away(live: Stage, clock_hand: Traveller) -> None:
    key = post.send(live)
    arrived = post.arrive(live, "other@kainuu.example")

    clock_hand.shift(timedelta(days=3, seconds=1))
    nudging.do_due()

    assert stages.count(Answer) == 1
    assert post.row(arrived).state == "sent"
    with pytest.raises(Invalid):
        sending.confirm(VISITOR, key, "x")
