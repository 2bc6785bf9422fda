"""The moderators' desk: what waits, in their own areas only."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import TERMS, Stage
from wiki.access.actor import Actor
from wiki.clock import now
from wiki.db import db, writing
from wiki.documents import reviewing
from wiki.errors import Forbidden, NotSignedIn
from wiki.offers import desk, moderating, queries, service
from wiki.offers.models import Answer


def _answer(offer: int, key: str, state: str) -> None:
    who = {"organisation": "Autre GAL", "country": "FI", "name": "", "email": "", "language": "fr"}
    said = {"message": "Bonjour", "place": "", "brings": "", "call_dates": "", "spoken": ""}
    at = {"sent_at": now(), "state_at": now(), "arrived_at": now(), "digest": b"", "nudges": 0}
    note = {"note": "", "note_number": 0, "link_number": 0}
    with writing():
        db.session.add(Answer(key=key, offer_id=offer, state=state, **who, **said, **at, **note))


def _submitted(actor: Actor) -> list[str]:
    return [one.document.title for one in desk.open_desk(actor, "en").submitted]


def test_what_is_submitted_waits_for_its_moderator_and_for_editors(stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, TERMS)

    assert _submitted(stage.basile) == _submitted(stage.chloe) == ["A school that travels"]
    assert _submitted(stage.nour) == []
    assert [desk.count_submitted(who) for who in (stage.basile, stage.nour)] == [1, 0]


def test_nobody_else_has_a_desk(stage: Stage) -> None:
    with pytest.raises(Forbidden):
        desk.open_desk(stage.amina, "fr")
    with pytest.raises(NotSignedIn):
        desk.open_desk(stage.stranger, "fr")


def test_returned_reported_and_too_long(stage: Stage, clock_hand: Traveller) -> None:
    service.submit(stage.amina, stage.offer, TERMS)
    clock_hand.shift(timedelta(days=15))
    assert [one.is_overdue for one in desk.open_desk(stage.basile, "fr").submitted] == [True]

    moderating.give_back(stage.basile, stage.offer, "Trop court.")
    service.publish(stage.chloe, stage.offer, TERMS)
    reviewing.report(stage.nour, stage.offer, "wrong", "Cette date est passée.")
    stages.rewrite(stage.amina, stage.offer, title="Une école en route")
    service.submit(stage.amina, stage.offer, TERMS)
    moderating.give_back(stage.basile, stage.offer, "Encore trop court.")
    found = desk.open_desk(stage.basile, "fr")

    assert found.submitted == []
    assert [one.words for one in found.returned] == ["Encore trop court."]
    assert [one.words for one in found.reported] == ["Cette date est passée."]


def test_how_many_answers_each_organisation_got(stage: Stage) -> None:
    service.publish(stage.chloe, stage.offer, TERMS)
    for key, state in (("aaaaaaaa", "sent"), ("bbbbbbbb", "seen"), ("cccccccc", "accepted")):
        _answer(stage.offer, key, state)

    (replies,) = desk.open_desk(stage.basile, "fr").replies

    assert replies.organisation.title == "GAL des Trois Rivières"
    assert (replies.offers, replies.answers, replies.waiting) == (1, 3, 2)
    assert [own.waiting for own in queries.list_offers(stage.amina, "fr")] == [2]
