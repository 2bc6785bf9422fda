"""The weekly letter: new mutual matches with their reasons, and nothing twice."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from tests.support import index
from tests.wiki.matching.town import Town
from tests.wiki.offers import stage as offers
from wiki.accounts.models import Account
from wiki.db import db, writing
from wiki.documents import queries, service
from wiki.documents.publishing import withdraw
from wiki.documents.saving import Edit
from wiki.introductions import interest, setting_aside
from wiki.introductions.rules import Why
from wiki.mail.models import Letter
from wiki.matching import digest, keeping, settings
from wiki.matching.models import DigestWatch

WEEK = timedelta(days=7)


@pytest.fixture
def watched(town: Town) -> Town:
    """Basile wants letters about the mill, in English."""
    with writing():
        db.session.get_one(Account, town.basile.account_id).language = "en"
    settings.watch(town.basile, town.mill, is_wanted=True)
    return town


def letters() -> list[Letter]:
    """The letters that tell of matches, in the order that they were written."""
    db.session.rollback()
    subject = Letter.subject.contains("match") | Letter.subject.contains("accord")
    return list(db.session.scalars(select(Letter).where(subject).order_by(Letter.id)))


def take_any_kind(town: Town) -> None:
    """The mill looks for partners of any kind from now on, so the ford suits it."""
    facts = dict(queries.get_to_edit(town.chloe, town.mill).facts)
    del facts["looking_types"]
    service.revise(town.chloe, town.mill, Edit({}, 1, facts))
    index.match()


def test_it_names_each_match_with_its_reasons(watched: Town) -> None:
    assert digest.send_due() == 1

    [letter] = letters()
    assert letter.subject == "2 new matches for “The Mill”"
    assert "The Forge (France)" in letter.body
    assert "You look for Non-food products / Crafts: they list it." in letter.body
    assert "What they want from you: They look for" in letter.body
    assert "/en/-/digest/not-relevant?token=" in letter.body
    assert "/en/-/digest/stop?token=" in str(letter.unsubscribe)
    assert "<em>" not in letter.body
    assert "&" not in letter.body


def test_it_speaks_the_language_of_its_reader(watched: Town) -> None:
    with writing():
        db.session.get_one(Account, watched.basile.account_id).language = "fr"

    digest.send_due()

    [letter] = letters()
    assert letter.subject == "2 nouveaux accords pour « The Mill »"
    assert "Ce qui est attendu de vous\u00a0:" in letter.body


def test_the_same_match_is_never_told_twice(
    watched: Town, clock_hand: time_machine.Traveller
) -> None:
    digest.send_due()
    clock_hand.shift(WEEK)

    assert digest.send_due() == 0

    take_any_kind(watched)
    clock_hand.shift(WEEK)
    assert digest.send_due() == 1
    assert letters()[1].subject == "New match for “The Mill”: “The Ford”"
    assert "The Forge" not in letters()[1].body


def test_a_week_passes_between_two_letters(
    watched: Town, clock_hand: time_machine.Traveller
) -> None:
    digest.send_due()
    take_any_kind(watched)
    clock_hand.shift(WEEK - timedelta(minutes=1))
    before = digest.send_due()
    clock_hand.shift(timedelta(minutes=1))

    assert (before, digest.send_due(), digest.send_due()) == (0, 1, 0)


def test_after_a_stop_one_letter_tells_all(
    watched: Town, clock_hand: time_machine.Traveller
) -> None:
    digest.send_due()
    take_any_kind(watched)
    clock_hand.shift(WEEK * 5)

    assert (digest.send_due(), digest.send_due()) == (1, 0)


def test_whom_one_marked_is_no_news(watched: Town) -> None:
    interest.mark(watched.basile, watched.mill, watched.forge)

    assert digest.send_due() == 0
    assert letters() == []


def test_what_one_set_aside_is_no_news(watched: Town) -> None:
    setting_aside.set_aside(watched.basile, watched.mill, watched.forge, Why("subject"))

    assert digest.send_due() == 0
    assert letters() == []


def test_whoever_lost_the_seat_has_no_letter(watched: Town) -> None:
    offers.unseat(watched.basile, watched.mill)

    assert digest.send_due() == 0
    assert letters() == []
    assert db.session.scalars(select(DigestWatch)).all() == []


def test_an_organisation_that_is_not_public_has_none(watched: Town) -> None:
    withdraw(watched.chloe, watched.mill, ["facts", "en"])

    assert digest.send_due() == 0
    assert letters() == []


def test_without_a_pool_it_waits(watched: Town) -> None:
    keeping.path().unlink()
    assert digest.send_due() == 0

    index.match()

    assert digest.send_due() == 1


def test_nobody_who_did_not_ask_has_one(town: Town) -> None:
    assert digest.send_due() == 0


def test_whoever_stops_it_has_none(watched: Town) -> None:
    settings.watch(watched.basile, watched.mill, is_wanted=False)

    assert digest.send_due() == 0
