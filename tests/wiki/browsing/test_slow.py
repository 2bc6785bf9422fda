"""Who keeps somebody waiting too long comes last, until they answer one message."""

from datetime import timedelta

from time_machine import Traveller

from tests.support.lists import browse, titles
from tests.wiki.offers import stage as stages
from tests.wiki.offers.answers import post
from tests.wiki.offers.stage import END, NOON, TERMS, Stage
from wiki.browsing.wish import Order
from wiki.offers import reminding, service
from wiki.offers.answers import nudging
from wiki.offers.answers.rules import Move

FIRST, SECOND = "Une école qui voyage", "Fours"


def order(stage: Stage, order: Order = Order.NEWEST) -> list[str]:
    return titles(stage.stranger, browse(stage.stranger, {}, "offer", order=order))


def test_slow_offers_are_the_last_of_the_newest(stage: Stage, clock_hand: Traveller) -> None:
    french = {"fr": {**stages.TEXTS["fr"], "title": SECOND}}
    service.publish(stage.chloe, stages.draft(stage.amina, stage.group, french), TERMS)
    clock_hand.move_to(NOON + timedelta(days=1))
    service.publish(stage.chloe, stage.offer, TERMS)
    key = post.arrive(stage)
    assert order(stage) == [FIRST, SECOND]

    clock_hand.move_to(NOON + timedelta(days=22))
    nudging.do_due()
    assert order(stage) == [SECOND, FIRST]
    assert order(stage, Order.TITLE) == [SECOND, FIRST]

    post.decide(stage.amina, key, Move.WAIT)
    assert order(stage) == [FIRST, SECOND]


def test_what_has_ended_is_not_slow(stage: Stage, clock_hand: Traveller) -> None:
    service.publish(stage.chloe, stage.offer, TERMS)
    post.arrive(stage)
    clock_hand.move_to(NOON + timedelta(days=22))
    nudging.do_due()
    assert browse(stage.stranger, {}, "offer").cards[stage.offer].is_slow

    clock_hand.move_to(NOON.replace(month=END.month, day=END.day + 1))
    reminding.do_due()

    assert not browse(stage.stranger, {}, "offer").cards[stage.offer].is_slow
