"""What the clock does: letters before the end, the end, and the question after it."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from sqlalchemy import delete

from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import CONSENTS, END, TERMS, Stage
from wiki.access.actor import SYSTEM
from wiki.accounts.models import Moderation, Seat
from wiki.db import db, writing
from wiki.documents import removing
from wiki.offers import moderating, queries, reminding, renewing, service
from wiki.offers.keeping import Terms
from wiki.organisations.models import Profile

Hand = time_machine.Traveller


@pytest.fixture
def live(stage: Stage) -> Stage:
    """The offer is online until the first of September; the outbox is as if it were empty."""
    service.publish(stage.chloe, stage.offer, TERMS)
    return stage


def _on(hand: Hand, day: date) -> list[str]:
    """The subjects of the letters that a morning brings."""
    before = len(stages.letters())
    hand.move_to(datetime(day.year, day.month, day.day, 8, tzinfo=UTC))
    reminding.do_due()
    return [letter.subject for letter in stages.letters()[before:]]


def test_a_year_in_the_life_of_an_offer(live: Stage, clock_hand: Hand) -> None:
    told = {
        str(END + timedelta(days=days)): subjects
        for days in range(-40, 10)
        if (subjects := _on(clock_hand, END + timedelta(days=days)))
    }

    assert told == {
        "2026-08-02": ["« Une école qui voyage » se termine dans 30 jours"],
        "2026-08-25": ["« Une école qui voyage » se termine dans 7 jours"],
        "2026-09-02": ["« Une école qui voyage » est terminée : qu’en est-il sorti ?"],
    }
    assert stages.state(live.offer) == ("expired", "")


def test_the_last_day_is_one_on_which_it_can_be_answered(live: Stage, clock_hand: Hand) -> None:
    clock_hand.move_to(datetime(2026, 9, 1, 21, 59, tzinfo=UTC))  # 23:59 in Paris
    reminding.do_due()
    assert queries.is_open(live.offer)

    clock_hand.move_to(datetime(2026, 9, 1, 22, 1, tzinfo=UTC))

    assert not queries.is_open(live.offer)  # at once, whatever the chores do
    assert queries.get_offer(live.stranger, live.offer).shown == "expired"
    assert stages.title(live.stranger, live.offer) == "Une école qui voyage"


def test_after_a_stop_the_nearer_reminder_is_enough(live: Stage, clock_hand: Hand) -> None:
    assert len(_on(clock_hand, END - timedelta(days=3))) == 1
    assert stages.letters()[-1].body.startswith("Bonjour Amina B.,\n\nOn peut répondre")
    assert _on(clock_hand, END - timedelta(days=2)) == []


def test_after_a_long_stop_the_question_is_enough(live: Stage, clock_hand: Hand) -> None:
    assert len(_on(clock_hand, END + timedelta(days=90))) == 1
    assert stages.journal(live.offer)[-1] == "offer.expired"


def test_whoever_chooses_a_near_day_is_not_told_of_it_the_same_day(stage: Stage) -> None:
    service.publish(stage.chloe, stage.offer, Terms(date(2026, 3, 20), CONSENTS))

    reminding.do_due()

    assert stages.letters() == []


def test_renewed_offers_are_reminded_anew(live: Stage, clock_hand: Hand) -> None:
    _on(clock_hand, END - timedelta(days=5))

    renewing.renew(live.amina, live.offer, date(2026, 12, 1))

    assert len(_on(clock_hand, date(2026, 11, 1))) == 1


def test_moderators_of_the_area_are_told_after_fifteen_days(stage: Stage, clock_hand: Hand) -> None:
    service.submit(stage.amina, stage.offer, TERMS)
    assert _on(clock_hand, date(2026, 3, 18)) == []

    assert _on(clock_hand, date(2026, 3, 19)) == [
        "“A school that travels” has waited for fifteen days"
    ]
    assert stages.letters()[-1].to == "basile@test.example"
    assert _on(clock_hand, date(2026, 3, 25)) == []


def test_submitted_again_it_waits_anew(stage: Stage, clock_hand: Hand) -> None:
    service.submit(stage.amina, stage.offer, TERMS)
    _on(clock_hand, date(2026, 3, 19))
    moderating.give_back(stage.basile, stage.offer, "Trop court.")
    service.submit(stage.amina, stage.offer, Terms())

    assert len(_on(clock_hand, date(2026, 4, 10))) == 1


def test_editors_are_told_where_nobody_moderates(stage: Stage, clock_hand: Hand) -> None:
    with writing():
        db.session.execute(delete(Moderation))
    service.submit(stage.amina, stage.offer, TERMS)

    _on(clock_hand, date(2026, 3, 19))

    assert {letter.to for letter in stages.letters()} == {
        "chloe@test.example",
        "ida@test.example",
    }


def test_an_organisation_without_people_is_written_to_at_its_mailbox(
    live: Stage, clock_hand: Hand
) -> None:
    with writing():
        db.session.execute(delete(Seat))
        mailbox = {"organisation_id": live.group_id, "mailbox": "gal@test.example"}
        told = {"language": "en", "reminders": 0}
        db.session.add(Profile(**mailbox, **told))

    assert _on(clock_hand, END - timedelta(days=30)) == ["“A school that travels” ends in 30 days"]


def test_a_deleted_offer_is_left_alone(live: Stage, clock_hand: Hand) -> None:
    removing.delete_document(SYSTEM, live.offer, "Doublon.")

    assert _on(clock_hand, END + timedelta(days=1)) == []


def test_a_version_that_nobody_read_is_told_of(live: Stage, clock_hand: Hand) -> None:
    stages.rewrite(live.amina, live.offer, title="Une école en route")
    service.submit(live.amina, live.offer, Terms())

    _on(clock_hand, END + timedelta(days=1))

    assert "n’a pas été lue à temps" in stages.letters()[-1].body
    assert stages.state(live.offer) == ("expired", "")
