"""What the clock does: whoever is silent is asked again, and next steps are recalled."""

from datetime import date

import pytest
from time_machine import Traveller

from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import Stage
from wiki.introductions import chasing, service
from wiki.introductions.rules import Move, Why

_DAY = 86_400


@pytest.fixture
def key(stage: Stage) -> str:
    """The mill has asked the harbour."""
    return stages.ask(stage)


def subjects(email: str) -> list[str]:
    """Of the letters to this address, after the first one."""
    return [letter.subject for letter in stages.mail(email)[1:]]


def test_silence_is_broken_twice(stage: Stage, key: str, clock_hand: Traveller) -> None:
    for days in (6, 1, 6, 1, 30):
        clock_hand.shift(days * _DAY)
        chasing.do_due()
        chasing.do_due()

    assert subjects("basile@test.example") == [
        "“Le Moulin” has waited for your answer for 7 days",
        "“Le Moulin” has waited for your answer for 14 days",
    ]


def test_after_a_stop_the_last_one_only(stage: Stage, key: str, clock_hand: Traveller) -> None:
    clock_hand.shift(20 * _DAY)

    assert (chasing.do_due(), chasing.do_due()) == (1, 0)
    assert len(subjects("basile@test.example")) == 1


def test_whoever_wrote_back_is_left_alone(stage: Stage, key: str, clock_hand: Traveller) -> None:
    service.write(stage.basile, stage.harbour, key, "Which weeks?")
    clock_hand.shift(20 * _DAY)

    assert chasing.do_due() == 0


def test_the_next_step_is_recalled_on_its_day(
    stage: Stage, key: str, clock_hand: Traveller
) -> None:
    service.plan(stage.amina, stage.mill, key, "Les appeler", date(2026, 3, 5))
    clock_hand.shift(_DAY)
    assert chasing.do_due() == 0
    clock_hand.shift(_DAY)
    assert (chasing.do_due(), chasing.do_due()) == (1, 0)

    [letter] = stages.mail("amina@test.example")
    assert "Les appeler" in letter.body
    assert subjects("basile@test.example") == []


def test_nothing_is_recalled_of_what_is_over(stage: Stage, key: str, clock_hand: Traveller) -> None:
    service.plan(stage.amina, stage.mill, key, "Les appeler", date(2026, 3, 5))
    service.move(stage.basile, stage.harbour, key, Move.DECLINE, Why("dates"))
    clock_hand.shift(3 * _DAY)

    assert chasing.do_due() == 0
