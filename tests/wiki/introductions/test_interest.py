"""Interest said in silence, and what follows once both have said it."""

import pytest
from time_machine import Traveller

from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import ASKING, Stage
from wiki.errors import Forbidden, Invalid
from wiki.introductions import interest, introducing, setting_aside
from wiki.introductions.models import Interest, Introduction, SetAside
from wiki.introductions.rules import Why


def test_alone_it_changes_nothing_but_its_own_row(stage: Stage) -> None:
    key = interest.mark(stage.amina, stage.mill, stage.harbour)

    assert key is None
    assert list(interest.list_interests(stage.mill)) == [stage.harbour]
    assert interest.list_interests(stage.harbour) == {}
    assert stages.count(Introduction) == 0
    assert stages.mail("basile@test.example") == []


def test_said_by_both_it_introduces_them(stage: Stage) -> None:
    interest.mark(stage.amina, stage.mill, stage.offer)
    key = interest.mark(stage.basile, stage.harbour, stage.mill)

    assert key is not None
    row = stages.row(key)
    assert (row.state, row.is_mutual, row.offer_id) == ("accepted", True, stage.offer)
    assert (row.asker_id, row.asked_id) == (stage.mill, stage.harbour)
    assert (row.asked_by_id, row.accepted_by_id) == (
        stage.amina.account_id,
        stage.basile.account_id,
    )
    assert stages.count(Interest) == 0
    [theirs], [ours] = stages.mail("amina@test.example"), stages.mail("basile@test.example")
    assert theirs.subject == "« The Harbour » et « Le Moulin » veulent se rencontrer"
    assert ours.subject == "“Le Moulin” and “The Harbour” want to meet"


def test_it_dies_after_ninety_days(stage: Stage, clock_hand: Traveller) -> None:
    interest.mark(stage.amina, stage.mill, stage.harbour)
    clock_hand.shift(90 * 86_400)

    assert interest.mark(stage.basile, stage.harbour, stage.mill) is None
    assert interest.list_interests(stage.mill) == {}
    assert interest.purge() == 1
    assert stages.count(Interest) == 1


def test_it_can_be_taken_back(stage: Stage) -> None:
    interest.mark(stage.amina, stage.mill, stage.harbour)
    interest.take_back(stage.amina, stage.mill, stage.harbour)
    interest.take_back(stage.amina, stage.mill, stage.harbour)

    assert interest.mark(stage.basile, stage.harbour, stage.mill) is None


def test_whoever_asks_aloud_is_met_by_whoever_was_silent(stage: Stage) -> None:
    interest.mark(stage.basile, stage.harbour, stage.mill)
    key = introducing.introduce(stage.amina, stage.mill, stage.harbour, ASKING)

    row = stages.row(key)
    assert (row.state, row.is_mutual, row.asker_id) == ("accepted", True, stage.mill)
    assert "travelling school" in stages.mail("basile@test.example")[-1].body
    assert stages.count(Interest) == 0


def test_it_ends_what_was_set_aside(stage: Stage) -> None:
    setting_aside.set_aside(stage.amina, stage.mill, stage.offer, Why("later"))
    interest.mark(stage.amina, stage.mill, stage.offer)

    assert stages.count(SetAside) == 0


def test_a_blocked_one_marks_in_vain_and_is_not_told(stage: Stage) -> None:
    setting_aside.set_aside(stage.basile, stage.harbour, stage.mill, Why("other"), is_blocked=True)
    interest.mark(stage.amina, stage.mill, stage.harbour)

    with pytest.raises(Invalid) as refusal:
        interest.mark(stage.basile, stage.harbour, stage.mill)
    assert refusal.value.problems[0].code == "introduction.blocked"
    setting_aside.take_back(stage.basile, stage.harbour, stage.mill)
    assert interest.mark(stage.basile, stage.harbour, stage.mill) is not None


def test_there_is_an_end_to_it(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wiki.introductions.rules.MOST_INTERESTS", 1)
    interest.mark(stage.amina, stage.mill, stage.harbour)
    interest.mark(stage.amina, stage.mill, stage.harbour)

    with pytest.raises(Invalid) as refusal:
        interest.mark(stage.amina, stage.mill, stage.forest)
    assert refusal.value.problems[0].code == "interest.too_many"


def test_only_its_people_say_it(stage: Stage) -> None:
    for stranger in (stage.basile, stage.chloe, stage.nour):
        with pytest.raises(Forbidden):
            interest.mark(stranger, stage.mill, stage.harbour)
