"""What stands between two organisations, as proposals ask it."""

from time_machine import Traveller

from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import Stage
from tests.wiki.offers.stage import NOON
from wiki.introductions import between, decisions, interest, service, setting_aside, shown
from wiki.introductions.decisions import Decision
from wiki.introductions.rules import Move, Why


def test_a_block_goes_both_ways(stage: Stage) -> None:
    setting_aside.set_aside(stage.basile, stage.harbour, stage.mill, Why("other"), is_blocked=True)

    assert between.find_barred(stage.mill).blocked == {stage.harbour}
    assert between.find_barred(stage.harbour).organisations == {stage.mill}
    pairs = between.list_barred_pairs([stage.mill, stage.harbour, stage.forest])
    assert pairs == {(stage.mill, stage.harbour)}


def test_not_relevant_is_its_own_affair(stage: Stage) -> None:
    setting_aside.set_aside(stage.amina, stage.mill, stage.offer, Why("distance", "Trop loin."))

    assert between.find_barred(stage.mill).set_aside == {stage.offer}
    barred = between.find_barred(stage.harbour)
    assert (barred.set_aside, barred.organisations) == (frozenset(), frozenset())
    [aside] = setting_aside.list_aside(stage.mill)
    assert (aside.reason, aside.words, aside.is_blocked) == ("distance", "Trop loin.", False)


def test_who_was_declined_is_away_for_half_a_year(stage: Stage, clock_hand: Traveller) -> None:
    key = stages.ask(stage)
    assert between.find_barred(stage.harbour).introduced == {stage.mill}
    service.move(stage.basile, stage.harbour, key, Move.DECLINE, Why("dates"))

    for one, other in ((stage.mill, stage.harbour), (stage.harbour, stage.mill)):
        assert between.find_barred(one).declined == {other}
    clock_hand.shift(181 * 86_400)
    assert between.find_barred(stage.mill).organisations == frozenset()


def test_interest_bars_nobody(stage: Stage) -> None:
    interest.mark(stage.amina, stage.mill, stage.harbour)

    assert between.find_barred(stage.harbour) == between.find_barred(stage.forest)


def test_decisions_are_told_in_their_order(stage: Stage, clock_hand: Traveller) -> None:
    interest.mark(stage.amina, stage.mill, stage.offer)
    clock_hand.shift(60)
    setting_aside.set_aside(stage.amina, stage.mill, stage.forest, Why("distance"))

    first, second = decisions.list_decisions(stage.mill)
    assert first == Decision(stage.offer, True, NOON)
    assert (second.document_id, second.is_wanted) == (stage.forest, False)
    assert decisions.list_decisions(stage.mill, NOON) == [second]
    assert decisions.list_decisions(stage.harbour) == []


def test_asking_and_deciding_are_decisions(stage: Stage) -> None:
    key = stages.ask(stage)
    service.move(stage.basile, stage.harbour, key, Move.DECLINE, Why("dates"))

    assert [one.is_wanted for one in decisions.list_decisions(stage.mill)] == [True]
    assert [one.is_wanted for one in decisions.list_decisions(stage.harbour)] == [False]


def test_the_public_sees_what_both_show(stage: Stage) -> None:
    key = stages.ask(stage)
    service.move(stage.basile, stage.harbour, key, Move.ACCEPT, Why())
    service.show(stage.amina, stage.mill, key, True)
    service.show(stage.basile, stage.harbour, key, True)
    assert shown.list_cooperations() == []

    service.move(stage.basile, stage.harbour, key, Move.AGREE, Why())
    [told] = shown.list_cooperations()
    assert (told.one_id, told.other_id, told.state) == (stage.mill, stage.harbour, "agreed")
    service.show(stage.basile, stage.harbour, key, False)
    assert shown.list_cooperations() == []
