"""The demo's days of meetings: one told, with talks for most guests, and one that is open."""

import pytest
from sqlalchemy import select

from wiki.db import db
from wiki.gatherings import keeping, letters
from wiki.gatherings.models import Gathering

pytestmark = pytest.mark.usefixtures("planted")


def test_one_is_told_and_one_is_open() -> None:
    days = db.session.scalars(select(Gathering).order_by(Gathering.held_on)).all()

    assert [day.state for day in days] == ["told", "open"]
    assert len(letters.comers(days[1])) < len(keeping.guests_of(days[1]))


def test_most_guests_have_a_talk_and_nobody_too_many() -> None:
    [day] = db.session.scalars(select(Gathering).where(Gathering.state == "told"))
    talks = [one for two in keeping.plan_of(keeping.meetings_of(day)) for one in two]

    comers = letters.comers(day)
    assert all(talks.count(one.organisation_id) <= one.capacity for one in comers)
    assert len(set(talks)) >= 10
