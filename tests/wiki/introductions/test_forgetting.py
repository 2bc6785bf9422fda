"""Words are thrown away in time; what became of the introduction stays."""

import pytest
from time_machine import Traveller

from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import Stage
from wiki.accounts.models import Account, AccountState
from wiki.db import db, writing
from wiki.introductions import forgetting, queries, service
from wiki.introductions.rules import Move, Why


@pytest.fixture
def key(stage: Stage) -> str:
    """The mill has asked the harbour, and both have written."""
    key = stages.ask(stage)
    service.write(stage.basile, stage.harbour, key, "Which weeks?")
    service.keep_own_note(stage.amina, stage.mill, key, "À suivre.", 0)
    return key


def test_two_years_after_its_end_its_words_are_gone(
    stage: Stage, key: str, clock_hand: Traveller
) -> None:
    service.move(stage.basile, stage.harbour, key, Move.DECLINE, Why("dates", "Sorry."))
    clock_hand.shift(700 * 86_400)
    assert forgetting.forget_due() == 0
    clock_hand.shift(40 * 86_400)
    assert (forgetting.forget_due(), forgetting.forget_due()) == (1, 0)

    seen = queries.get_introduction(stage.amina, stage.public_ids[stage.mill], key, "fr")
    assert (seen.message, seen.own_note.text, {step.words for step in seen.steps}) == ("", "", {""})
    assert seen.state == "declined"


def test_what_somebody_wrote_who_left_is_gone_at_once(stage: Stage, key: str) -> None:
    with writing():
        db.session.get_one(Account, stage.amina.account_id).state = AccountState.ERASED
    assert (forgetting.forget_due(), forgetting.forget_due()) == (1, 0)

    seen = queries.get_introduction(stage.basile, stage.public_ids[stage.harbour], key, "en")
    assert seen.message == ""
    assert [step.words for step in seen.steps] == ["", "Which weeks?"]
