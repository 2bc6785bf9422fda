"""What happened is stored in UTC, and comes back aware, whatever the database keeps."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from wiki.db import Base, db, writing
from wiki.journal.models import Cursor

NOON = datetime(2026, 3, 29, 12, 0, 0, 123_456, tzinfo=UTC)


def kept(instant: datetime | None) -> datetime | None:
    with writing():
        db.session.add(Cursor(follower="a", sequence=0, held_until=instant))
    db.session.expire_all()
    return db.session.scalar(select(Cursor.held_until))


def test_an_instant_comes_back_as_it_was(app: Flask) -> None:
    found = kept(NOON)

    assert found == NOON
    assert found is not None
    assert found.utcoffset() == timedelta(0)


def test_an_instant_of_another_zone_is_told_in_utc(app: Flask) -> None:
    found = kept(NOON.astimezone(timezone(timedelta(hours=2))))

    assert found == NOON
    assert found is not None
    assert found.utcoffset() == timedelta(0)


def test_no_instant_is_none(app: Flask) -> None:
    assert kept(None) is None


def test_an_instant_without_a_zone_is_refused(app: Flask) -> None:
    with pytest.raises(StatementError, match="needs a time zone"):
        kept(NOON.replace(tzinfo=None))


def test_instants_are_compared_in_the_database(app: Flask) -> None:
    kept(NOON)

    later = NOON.astimezone(timezone(timedelta(hours=-5))) + timedelta(microseconds=1)
    found = db.session.scalars(select(Cursor).where(Cursor.held_until < later)).all()

    assert len(found) == 1


def test_every_constraint_has_a_name() -> None:
    nameless = [
        f"{table.name}: {constraint}"
        for table in Base.metadata.sorted_tables
        for constraint in table.constraints
        if constraint.name is None
    ]

    assert nameless == []
