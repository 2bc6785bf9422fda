"""Reads are counted in memory, added to the rows of the day, and forgotten after a month."""

from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from tests.support.cast import Cast
from tests.wiki.documents.desk import write
from wiki import clock, tallies
from wiki.db import db
from wiki.documents.reads import counting
from wiki.documents.reads.models import Read
from wiki.documents.reads.queries import count_reads, purge
from wiki.errors import Unavailable
from wiki.tallies import Tally

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.fixture
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOON)


def rows() -> list[tuple[int, str, date, int]]:
    """Every row of reads."""
    found = select(Read.document_id, Read.language, Read.read_on, Read.times)
    return [tuple(row) for row in db.session.execute(found.order_by(*Read.__table__.primary_key))]


@pytest.mark.usefixtures("noon")
def test_what_waits_is_added_to_the_day(cast: Cast) -> None:
    bread, soup = write(cast.amina, "Pain"), write(cast.amina, "Soupe")
    reads = counting.new()
    for document, language in ((bread, "fr"), (bread, "fr"), (bread, "en"), (soup, "fr")):
        reads.count(document, language)

    assert rows() == []
    reads.write()
    reads.count(soup, "fr")
    reads.write()
    reads.write()

    day = date(2026, 3, 3)
    assert rows() == [(bread, "en", day, 1), (bread, "fr", day, 2), (soup, "fr", day, 2)]


@pytest.mark.usefixtures("noon")
def test_two_processes_add_up(cast: Cast) -> None:
    bread = write(cast.amina, "Pain")

    for reads in (counting.new(), counting.new()):
        reads.count(bread, "fr")
        reads.write()

    assert count_reads("fr", [bread]) == {bread: 2}


def test_the_day_is_that_of_the_network(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    bread, reads = write(cast.amina, "Pain"), counting.new()
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 3, 3, 23, 30, tzinfo=UTC))

    reads.count(bread, "fr")
    reads.write()

    assert rows() == [(bread, "fr", date(2026, 3, 4), 1)]  # past midnight in Paris


def test_what_cannot_be_written_goes_on_waiting(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    bread, reads = write(cast.amina, "Pain"), counting.new()
    reads.count(bread, "fr")

    def refuse(_tally: object, _batch: object) -> None:
        raise Unavailable("database is locked")

    with monkeypatch.context() as locked:
        locked.setattr(Tally, "_write", refuse)
        with pytest.raises(Unavailable):
            reads.write()
    reads.count(bread, "fr")
    reads.write()

    assert count_reads("fr", [bread]) == {bread: 2}


def test_a_failure_is_logged_and_stops_nothing(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    reads = tallies.begin(app, counting.new())
    reads.count(404, "fr")  # no such document

    tallies.write_in(app)

    assert "counts could not be written" in caplog.text


@pytest.mark.usefixtures("noon")
def test_a_month_counts_and_older_days_are_forgotten(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    bread, reads = write(cast.amina, "Pain"), counting.new()
    reads.count(bread, "fr")
    reads.write()

    monkeypatch.setattr(clock, "now", lambda: NOON + timedelta(days=29))
    purge()
    assert count_reads("fr", [bread]) == {bread: 1}

    monkeypatch.setattr(clock, "now", lambda: NOON + timedelta(days=30))
    assert count_reads("fr", [bread]) == {}
    purge()
    assert rows() == []
