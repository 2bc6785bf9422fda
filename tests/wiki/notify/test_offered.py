"""The people of a document are told once that a volunteer's translation waits, when it is whole."""

from datetime import timedelta

import pytest
import time_machine

from tests.support.cast import Cast
from tests.wiki.notify.postman import SOON
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import NOON, Stage
from tests.wiki.offers.test_translated_by_volunteers import ENGLISH, FRENCH, translate
from wiki.documents import reviewing
from wiki.mail.models import Letter
from wiki.notify.offered import tell_due


@pytest.fixture
def stage(cast: Cast) -> Stage:
    """Everybody in their place, at noon."""
    with time_machine.travel(NOON, tick=False):
        return stages.build(cast)


@pytest.fixture
def offer(stage: Stage, cast: Cast) -> int:
    """An offer in French, and what somebody made of it in English."""
    with time_machine.travel(NOON, tick=False):
        offer = stages.published(stage, stages.draft(stage.amina, stage.group, FRENCH))
        translate(cast.nour, offer)
    return offer


def told(after: timedelta = SOON) -> list[Letter]:
    """The letters that leave so long after noon."""
    before = len(stages.letters())
    with time_machine.travel(NOON + after, tick=False):
        tell_due()
    return stages.letters()[before:]


def test_its_people_are_told_once_in_the_language_of_their_letters(offer: int) -> None:
    (letter,) = told()

    assert (letter.to, letter.language) == ("amina@test.example", "fr")
    assert letter.subject == "Une traduction de « Un four à pain » vous attend"
    assert "Nour A. l’a traduit bénévolement en anglais." in letter.body
    assert "/fr/-/reviews/" in letter.body
    assert told(2 * SOON) == []


def test_a_translator_is_given_the_time_to_go_on(offer: int) -> None:
    assert told(timedelta(minutes=1)) == []
    assert len(told()) == 1


def test_what_is_not_complete_is_not_told(stage: Stage, cast: Cast) -> None:
    with time_machine.travel(NOON, tick=False):
        offer = stages.published(stage, stages.draft(stage.amina, stage.group, FRENCH))
        translate(cast.nour, offer, {"title": "A bread oven"})
    assert told() == []

    with time_machine.travel(NOON + SOON, tick=False):
        translate(cast.nour, offer, ENGLISH)

    assert len(told(2 * SOON)) == 1


def test_what_is_decided_is_not_told(stage: Stage, offer: int) -> None:
    reviewing.accept(stage.amina, offer, 2)

    assert "vous attend" not in "".join(letter.subject for letter in told())


def test_moderators_are_told_where_nobody_has_a_seat(stage: Stage, cast: Cast, offer: int) -> None:
    stages.unseat(cast.amina, stage.group_id)
    stages.give_mailbox(stage.group_id, "bureau@test.example")

    (letter,) = told()

    assert (letter.to, letter.language) == ("basile@test.example", "en")
    assert letter.subject == "A translation of “Un four à pain” waits for you"
