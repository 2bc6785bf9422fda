"""The clock: whoever is silent is reminded, and whoever waits is told when the offer ends."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from tests.wiki.offers import stage as stages
from tests.wiki.offers.answers import post
from tests.wiki.offers.answers.post import GUEST
from tests.wiki.offers.stage import END, NOON, Stage
from wiki.offers import concluding, reminding
from wiki.offers.answers import habits, nudging, service
from wiki.offers.answers.rules import Move
from wiki.offers.concluding import Ending

AMINA = "amina@test.example"


def _nudges() -> list[str]:
    return [letter.subject for letter in post.mail(AMINA) if "attend" in letter.subject]


def _on_day(hand: Traveller, days: int) -> None:
    hand.move_to(NOON + timedelta(days=days))
    nudging.do_due()
    nudging.do_due()


def test_silence_from_day_to_day(live: Stage, clock_hand: Traveller) -> None:
    post.arrive(live)
    told = {}
    for day in (6, 7, 8, 13, 14, 20, 21, 60):
        _on_day(clock_hand, day)
        told[day] = (len(_nudges()), bool(habits.list_slow([live.offer])))

    assert told == {
        6: (0, False),
        7: (1, False),
        8: (1, False),
        13: (1, False),
        14: (2, False),
        20: (2, False),
        21: (2, True),
        60: (2, True),
    }
    assert _nudges() == [
        "Kainuu Leader attend votre réponse depuis 7 jours",
        "Kainuu Leader attend votre réponse depuis 14 jours",
    ]


def test_days_are_days_of_the_network(live: Stage, clock_hand: Traveller) -> None:
    clock_hand.move_to(NOON.replace(hour=22, minute=30))  # half past eleven in Paris
    post.arrive(live)

    clock_hand.move_to(NOON.replace(day=9, hour=23, minute=30))  # the tenth in Paris
    nudging.do_due()

    assert len(_nudges()) == 1


def test_after_a_stop_the_nearest_one_only(live: Stage, clock_hand: Traveller) -> None:
    post.arrive(live)

    _on_day(clock_hand, 15)

    assert _nudges() == ["Kainuu Leader attend votre réponse depuis 15 jours"]


@pytest.mark.parametrize("deed", ["write", "wait", "accept", "decline", "withdraw"])
def test_whoever_was_answered_is_not_silent(live: Stage, clock_hand: Traveller, deed: str) -> None:
    key = post.arrive(live)
    _on_day(clock_hand, 22)
    assert habits.list_slow([live.offer])
    if deed == "write":
        service.write(live.amina, key, "Bientôt.")
    elif deed == "withdraw":
        service.move(live.stranger, key, Move.END, service.Why("no-news"), post.guest_of(key))
    else:
        post.decide(live.amina, key, Move(deed))

    assert habits.list_slow([live.offer]) == set()


def test_seeing_is_not_answering(live: Stage, clock_hand: Traveller) -> None:
    key = post.arrive(live)
    service.open_it(live.amina, key)

    _on_day(clock_hand, 7)

    assert len(_nudges()) == 1


def test_whoever_waits_is_told_once_that_the_offer_ended(
    live: Stage, clock_hand: Traveller
) -> None:
    post.arrive(live)
    answered = post.arrive(live, "other@kainuu.example")
    post.decide(live.amina, answered, Move.ACCEPT)

    clock_hand.move_to(NOON.replace(month=END.month, day=END.day + 1))
    reminding.do_due()
    nudging.do_due()
    concluding.conclude(live.amina, live.offer, Ending("found-here"))
    nudging.do_due()

    told = [x.to for x in stages.letters() if x.subject == "“A school that travels” has ended"]
    assert told == [GUEST.email]


def test_nobody_is_nudged_about_an_offer_that_was_concluded(
    live: Stage, clock_hand: Traveller
) -> None:
    post.arrive(live)
    concluding.conclude(live.amina, live.offer, Ending("found-elsewhere"))

    _on_day(clock_hand, 30)

    assert _nudges() == []
    assert habits.list_slow([live.offer]) == set()


def test_habits_from_three_answers_on(live: Stage, clock_hand: Traveller) -> None:
    keys = [post.arrive(live, f"group{number}@kainuu.example") for number in range(4)]
    for days, key in zip((1, 3, 5), keys, strict=False):
        assert habits.find_habits(live.group_id) is None
        clock_hand.move_to(NOON + timedelta(days=days))
        post.decide(live.amina, key, Move.WAIT)

    assert habits.find_habits(live.group_id) == habits.Habits(days=3, tenths=8)
    clock_hand.move_to(NOON + timedelta(days=8))
    assert habits.find_habits(live.group_id) == habits.Habits(days=3, tenths=7)
    assert habits.find_habits(None) is None


def test_one_answered_message_makes_up_for_silence(live: Stage, clock_hand: Traveller) -> None:
    keys = [post.arrive(live, f"group{number}@kainuu.example") for number in range(3)]
    post.decide(live.amina, keys[0], Move.WAIT)  # before anybody has waited too long
    _on_day(clock_hand, 21)
    assert habits.list_slow() == {live.offer}

    post.decide(live.amina, keys[1], Move.WAIT)
    assert habits.list_slow() == set()

    late = post.arrive(live, "late@kainuu.example")
    _on_day(clock_hand, 42)
    assert habits.list_slow() == {live.offer}
    post.decide(live.amina, late, Move.DECLINE)
    assert habits.list_slow() == set()
