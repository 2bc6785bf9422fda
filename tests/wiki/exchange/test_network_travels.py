"""Organisations, people and offers come back from JSON Lines, and offers as they stand."""

from io import BytesIO

import pytest
from flask import Flask

from tests.support.cast import Cast
from tests.wiki.exchange.sheets.taking import empty
from tests.wiki.offers import stage as stages
from wiki.access.actor import VISITOR
from wiki.db import db
from wiki.documents import checking, queries, service
from wiki.documents.models import Document
from wiki.documents.saving import Edit
from wiki.exchange.exporting import export_lines
from wiki.exchange.importing import import_lines
from wiki.exchange.refusals import Refusal
from wiki.offers import concluding, merging
from wiki.offers import service as offers
from wiki.offers.concluding import Ending
from wiki.offers.keeping import Terms, today
from wiki.offers.models import Offer
from wiki.offers.rules import CONSENTS, furthest


def called(title: str) -> dict[str, dict[str, str]]:
    return {"fr": {**stages.TEXTS["fr"], "title": title}}


@pytest.fixture
def told(app: Flask, cast: Cast) -> bytes:
    """An offer that found a partner, one that is online, one that is a draft, and a person."""
    stage = stages.build(cast)
    terms = Terms(furthest(today()), CONSENTS)
    offers.publish(stage.chloe, stage.offer, terms)
    online = stages.draft(stage.amina, stage.group, called("Un four à pain"))
    offers.publish(stage.chloe, online, terms)
    concluding.conclude(stage.amina, stage.offer, Ending("found-here", words="Cork came."))
    stages.draft(stage.amina, stage.group, called("Un moulin"))
    facts = {"organisation": stage.group, "role": "team"}
    service.create(stage.amina, "person", "fr", Edit({"fr": {"title": "Une Telle"}}, 0, facts))
    return b"".join(export_lines())


def take(data: bytes) -> tuple[tuple[int, int, int], list[Refusal]]:
    refusals: list[Refusal] = []
    tally = import_lines(BytesIO(data), refusals.append)
    return (tally.written, tally.held, tally.refused), refusals


def test_an_offer_closed_as_a_duplicate_comes_back_so(app: Flask, cast: Cast) -> None:
    stage, terms = stages.build(cast), Terms(furthest(today()), CONSENTS)
    kept = stages.draft(stage.amina, stage.group, called("Un four à pain"))
    for offer in (stage.offer, kept):
        offers.publish(stage.chloe, offer, terms)
    merging.merge(stage.chloe, stage.offer, kept, "La même.")
    told = b"".join(export_lines())
    assert list(checking.faults()) == []
    empty()

    _, refusals = take(told)

    assert refusals == []
    assert b"".join(export_lines()) == told


def test_what_comes_back_is_the_same(told: bytes) -> None:
    empty()

    _, refusals = take(told)

    assert refusals == []
    assert b"".join(export_lines()) == told


def test_offers_stand_as_they_stood(told: bytes) -> None:
    empty()
    take(told)

    rows = {one.state: one for one in db.session.query(Offer)}

    assert set(rows) == {"concluded", "published"}
    assert (rows["concluded"].outcome, rows["concluded"].outcome_words) == (
        "found-here",
        "Cork came.",
    )
    assert rows["published"].expires_on == furthest(today())
    assert queries.find_document(VISITOR, rows["published"].document_id) is not None


def test_they_belong_to_the_same_organisation(told: bytes) -> None:
    empty()
    take(told)

    owned = db.session.query(Document).filter(Document.kind.in_(["offer", "person"])).all()

    kinds = {one.id: one.kind for one in db.session.query(Document)}
    assert {kinds[one.organisation_id or 0] for one in owned} == {"organisation"}


def test_taking_them_again_changes_nothing(told: bytes) -> None:
    counts, refusals = take(told)

    assert refusals == []
    assert counts[0] == 0
    assert b"".join(export_lines()) == told


def test_an_offer_that_stands_otherwise_is_refused(told: bytes) -> None:
    other = told.replace(b'"outcome":"found-here"', b'"outcome":"found-elsewhere"')

    _, refusals = take(other)

    assert [problem.code for one in refusals for problem in one.problems] == ["offer.differs"]
