"""What is kept for two years, what goes then, and what nobody can change meanwhile."""

from datetime import timedelta

import pytest
from sqlalchemy import update
from time_machine import Traveller

from tests.wiki.offers import stage as stages
from tests.wiki.offers.answers import post
from tests.wiki.offers.stage import NOON, Stage
from wiki.access.actor import VISITOR
from wiki.accounts.models import Account, AccountState
from wiki.db import db, writing
from wiki.errors import Invalid
from wiki.offers import concluding
from wiki.offers.answers import checking, nudging, queries, service
from wiki.offers.answers.rules import Move
from wiki.offers.concluding import Ending
from wiki.offers.models import Answer, AnswerStep

_SECRETS = ("Kainuu", "Aino", "second week", "workshops", "Mai", "Demain")


def _texts() -> str:
    """All the words that the two tables hold."""
    db.session.rollback()
    rows = [*db.session.scalars(db.select(Answer)), *db.session.scalars(db.select(AnswerStep))]
    return " ".join(str(value) for row in rows for value in vars(row).values())


def _erase(account_id: int | None) -> None:
    with writing():
        db.session.execute(
            update(Account)
            .where(Account.id == account_id)
            .values(state=AccountState.ERASED, email=None, email_key=None)
        )


@pytest.fixture
def key(live: Stage) -> str:
    """An answer with words of both sides."""
    key = post.arrive(live)
    post.decide(live.amina, key, Move.ACCEPT)
    service.write(live.amina, key, "Demain ?")
    service.keep_note(live.amina, key, "Mai.", 0)
    return key


def test_two_years_after_the_end_the_words_go_and_the_count_stays(
    live: Stage, key: str, clock_hand: Traveller
) -> None:
    token = post.guest_of(key)
    concluding.conclude(live.amina, live.offer, Ending("found-here"))
    clock_hand.move_to(NOON + timedelta(days=729))
    nudging.do_due()
    assert all(secret in _texts() for secret in _SECRETS)

    clock_hand.move_to(NOON + timedelta(days=731))
    nudging.do_due()

    assert not any(secret in _texts() for secret in _SECRETS)
    kept = post.row(key)
    assert (kept.country, kept.state, kept.account_id) == ("FI", "accepted", None)
    assert list(checking.faults()) == []
    assert queries.get_answer(live.amina, key, "fr").contact is None
    with pytest.raises(Invalid):
        queries.get_answer(VISITOR, key, "en", token)


def test_an_offer_that_goes_on_keeps_its_answers(
    live: Stage, key: str, clock_hand: Traveller
) -> None:
    clock_hand.move_to(NOON + timedelta(days=2_000))
    nudging.do_due()

    assert post.row(key).forgotten_at is None


def test_a_person_who_leaves_is_forgotten_at_once(live: Stage) -> None:
    key = post.send(live, live.nour)
    _erase(live.nour.account_id)

    nudging.do_due()

    assert post.row(key).forgotten_at == NOON
    assert "Aino" not in _texts()


def test_so_is_what_they_wrote_for_an_offer(live: Stage, key: str) -> None:
    _erase(live.amina.account_id)

    nudging.do_due()

    assert "Demain" not in _texts()
    assert (post.row(key).forgotten_at, post.row(key).name) == (None, "Aino K.")
    assert nudging.do_due() == 0


@pytest.mark.parametrize("field", ["organisation", "email", "message", "brings", "spoken"])
def test_a_check_tells_what_was_changed(live: Stage, key: str, field: str) -> None:
    assert list(checking.faults()) == []
    with writing():
        db.session.execute(update(Answer).where(Answer.key == key).values({field: "x"}))

    assert [(fault.code, fault.where) for fault in checking.faults()] == [("answer.altered", key)]


def test_how_it_goes_on_is_no_fault(live: Stage, key: str) -> None:
    post.decide(live.amina, key, Move.AGREE)

    assert list(checking.faults()) == []
    assert stages.count(Answer) == 1
