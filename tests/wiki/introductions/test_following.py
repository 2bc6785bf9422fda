"""An introduction from the first word to what came of it, seen from both sides."""

from datetime import date

import pytest
from time_machine import Traveller

from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import ASKING, MESSAGE, Stage
from tests.wiki.offers.stage import give_mailbox
from wiki.errors import Forbidden, Invalid, NotFound
from wiki.introductions import introducing, queries, service
from wiki.introductions.introducing import Asking
from wiki.introductions.queries import Note
from wiki.introductions.rules import Move, Why
from wiki.offers.recipients import Recipient


@pytest.fixture
def key(stage: Stage) -> str:
    """The mill has asked the harbour."""
    return stages.ask(stage)


def accept(stage: Stage, key: str) -> None:
    """The harbour says yes."""
    service.move(stage.basile, stage.harbour, key, Move.ACCEPT, Why())


def test_the_whole_way(stage: Stage, key: str) -> None:
    accept(stage, key)
    for move in (Move.TALK, Move.AGREE, Move.RUN):
        service.move(stage.amina, stage.mill, key, move, Why())
    service.move(stage.basile, stage.harbour, key, Move.TELL, Why("partly", "Two weeks of four."))

    row = stages.row(key)
    assert (row.state, row.outcome, row.outcome_words) == ("told", "partly", "Two weeks of four.")
    assert [letter.subject for letter in stages.mail("basile@test.example")] == [
        "“Le Moulin” would like to meet “The Harbour”",
        "News from “Le Moulin”: In talks",
        "News from “Le Moulin”: Agreed",
        "News from “Le Moulin”: Running",
    ]
    assert [letter.subject for letter in stages.mail("amina@test.example")] == [
        "Des nouvelles de « The Harbour » : Acceptée",
        "Des nouvelles de « The Harbour » : Racontée",
    ]


def test_before_it_is_accepted_nobody_is_named(stage: Stage, key: str) -> None:
    theirs = queries.get_introduction(stage.basile, stage.public_ids[stage.harbour], key, "en")

    assert theirs.message == "We run a travelling school, you host guests.\nWrite to […@…]."
    assert (theirs.contact, theirs.moves) == (None, [Move.ACCEPT, Move.DECLINE])
    assert "[…@…]" in stages.mail("basile@test.example")[0].body


def test_after_it_both_know_whom_they_deal_with(stage: Stage, key: str) -> None:
    accept(stage, key)

    theirs = queries.get_introduction(stage.basile, stage.public_ids[stage.harbour], key, "en")
    ours = queries.get_introduction(stage.amina, stage.public_ids[stage.mill], key, "fr")
    assert theirs.contact == Recipient("Amina B.", "amina@test.example", "fr")
    assert ours.contact == Recipient("Basile O.", "basile@test.example", "en")
    assert theirs.message == MESSAGE
    assert "basile@test.example" in stages.mail("amina@test.example")[0].body


def test_declining_takes_a_reason_and_lasts(stage: Stage, key: str, clock_hand: Traveller) -> None:
    with pytest.raises(Invalid):
        service.move(stage.basile, stage.harbour, key, Move.DECLINE, Why("because"))
    service.move(stage.basile, stage.harbour, key, Move.DECLINE, Why("dates"))

    with pytest.raises(Invalid) as refusal:
        stages.ask(stage)
    assert refusal.value.problems[0].code == "introduction.declined_lately"
    clock_hand.shift(180 * 86_400)
    assert stages.row(stages.ask(stage)).state == "proposed"


def test_whoever_declined_may_come_back_to_it(stage: Stage, key: str) -> None:
    service.move(stage.basile, stage.harbour, key, Move.DECLINE, Why("dates"))

    again = introducing.introduce(stage.basile, stage.harbour, stage.mill, ASKING)
    assert stages.row(again).asker_id == stage.harbour


def test_one_stands_between_two_at_a_time(stage: Stage, key: str) -> None:
    with pytest.raises(Invalid) as refusal:
        introducing.introduce(stage.basile, stage.harbour, stage.mill, ASKING)
    assert refusal.value.problems[0].code == "introduction.already"


def test_what_was_noted_by_mistake_is_taken_back(stage: Stage, key: str) -> None:
    accept(stage, key)
    service.move(stage.amina, stage.mill, key, Move.AGREE, Why())
    assert stages.row(key).agreed_at is not None
    service.move(stage.amina, stage.mill, key, Move.TALK, Why())

    assert (stages.row(key).state, stages.row(key).agreed_at) == ("in-talks", None)


def test_notes_lose_nothing(stage: Stage, key: str) -> None:
    with pytest.raises(Invalid):
        service.keep_note(stage.amina, stage.mill, key, "Mai.", 0)
    accept(stage, key)
    service.keep_note(stage.amina, stage.mill, key, "Mai.", 0)
    with pytest.raises(Invalid) as refusal:
        service.keep_note(stage.basile, stage.harbour, key, "June.", 0)
    service.keep_note(stage.basile, stage.harbour, key, "Mai. June.", 1)
    service.keep_own_note(stage.basile, stage.harbour, key, "They are slow.", 0)

    assert refusal.value.problems[0].code == "introduction.note_changed"
    ours = queries.get_introduction(stage.amina, stage.public_ids[stage.mill], key, "fr")
    assert (ours.note, ours.own_note) == (Note("Mai. June.", 2), Note("", 0))
    theirs = queries.get_introduction(stage.basile, stage.public_ids[stage.harbour], key, "en")
    assert theirs.own_note == Note("They are slow.", 1)


def test_messages_and_plans(stage: Stage, key: str) -> None:
    service.write(stage.basile, stage.harbour, key, "Which weeks? basile@test.example")
    service.plan(stage.amina, stage.mill, key, "Call\nthem", date(2026, 3, 10))

    assert "Which weeks? […@…]" in stages.mail("amina@test.example")[0].body
    ours = queries.get_introduction(stage.amina, stage.public_ids[stage.mill], key, "fr")
    assert (ours.next_step, ours.remind_on) == ("Call them", date(2026, 3, 10))
    with pytest.raises(Invalid):
        service.plan(stage.amina, stage.mill, key, "", date(2026, 3, 3))
    with pytest.raises(Invalid):
        service.write(stage.basile, stage.harbour, key, " \n ")


def test_nobody_else_opens_it(stage: Stage, key: str) -> None:
    for stranger in (stage.chloe, stage.nour):
        with pytest.raises(Forbidden):
            queries.get_introduction(stranger, stage.public_ids[stage.mill], key, "fr")
    with pytest.raises(NotFound):
        service.write(stage.amina, stage.mill, "aaaaaaaa", "Hello?")


def test_whom_nobody_acts_for_is_not_asked(stage: Stage) -> None:
    with pytest.raises(Invalid) as refusal:
        introducing.introduce(stage.amina, stage.mill, stage.forest, ASKING)
    assert refusal.value.problems[0].code == "introduction.not_now"


def test_a_mailbox_is_told_who_can_answer(stage: Stage) -> None:
    give_mailbox(stage.forest, "office@forest.example")
    introducing.introduce(stage.amina, stage.mill, stage.forest, ASKING)

    [letter] = stages.mail("office@forest.example")
    assert letter.subject == "« Le Moulin » aimerait rencontrer « The Forest »"
    assert "/the-forest/-/claim" in letter.body


@pytest.mark.parametrize("message", ["", " \n", "w" * 5_001])
def test_it_takes_words(stage: Stage, message: str) -> None:
    with pytest.raises(Invalid):
        introducing.introduce(stage.amina, stage.mill, stage.harbour, Asking(message, "fr"))
