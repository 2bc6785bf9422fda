"""The planted demo: every state has its offer and its answer, and all of it is sound."""

from collections import Counter
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from wiki import clock
from wiki.access.actor import VISITOR
from wiki.db import db
from wiki.documents import checking, queries
from wiki.documents.credits import checking as credits_checking
from wiki.documents.freshness import queries as freshness
from wiki.documents.models import Document, Link
from wiki.mail.models import Letter
from wiki.offers import keeping, rules
from wiki.offers.answers import checking as answers_checking
from wiki.offers.answers.rules import State
from wiki.offers.models import Answer, Offer, OfferPartner
from wiki.offers.rules import Outcome, Shown
from wiki.seed import plant
from wiki.vocab import vocabulary

pytestmark = pytest.mark.usefixtures("planted")


def shown(offer: Offer) -> Shown:
    """The state of an offer in one word."""
    return rules.shown_state(keeping.life_of(offer), offer.expires_on, keeping.today())


def test_it_is_sound() -> None:
    faults = [fault for look in checking.LOOKS.values() for fault in look()]

    assert [*faults, *credits_checking.faults(), *answers_checking.faults()] == []


def test_offers_are_in_every_state_and_of_every_outcome() -> None:
    offers = db.session.scalars(select(Offer)).all()

    assert {shown(offer) for offer in offers} | {Shown.DRAFT} == set(Shown)
    assert {offer.outcome for offer in offers} == {*Outcome, None}
    assert db.session.scalar(select(OfferPartner.organisation_id)) is not None
    assert any(offer.article_id for offer in offers)


def test_answers_are_in_every_state_from_the_directory_and_from_guests() -> None:
    answers = db.session.scalars(select(Answer)).all()

    assert {answer.state for answer in answers} == set(vocabulary.load("answer-states").terms) - {
        State.UNPROVEN
    }
    assert 4 <= sum(answer.organisation_id is None for answer in answers) <= 8


@pytest.mark.parametrize("days", [8, 15, 22])
def test_some_answers_wait(days: int) -> None:
    told = db.session.scalars(select(Answer).where(Answer.state == State.SENT)).all()

    assert days in {(clock.now() - answer.sent_at + timedelta(hours=1)).days for answer in told}


def test_whoever_waits_or_was_slow_was_reminded_long_ago() -> None:
    oldest = db.session.scalar(select(func.min(Letter.created_at)))

    assert oldest is None or clock.now() - oldest < timedelta(days=4)


def test_some_passages_are_behind() -> None:
    seen = [queries.find_document(VISITOR, id_) for id_ in db.session.scalars(select(Document.id))]

    kinds = Counter(
        document.kind
        for document in filter(None, seen)
        if any(freshness.list_stale(document, language) for language in ("fr", "en"))
    )

    assert kinds["organisation"] >= 3
    assert kinds["person"] >= 1


def test_what_the_network_links_to_is_there() -> None:
    links = db.session.execute(
        select(Document.external_id, Link.raw)
        .join(Link, Link.document_id == Document.id)
        .where(Document.kind.in_(("organisation", "offer", "person")), Link.target_id.is_(None))
    )

    assert links.all() == []


def test_it_is_planted_once(planted: Flask) -> None:
    assert plant.is_planted()
