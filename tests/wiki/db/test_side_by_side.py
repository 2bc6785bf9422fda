"""Several at once: one writer at a time, and readers who never wait."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import pytest
from flask import Flask
from sqlalchemy import select, text

from wiki.db import db, writing
from wiki.errors import Unavailable
from wiki.journal.models import Cursor

AT_ONCE = 0.5  # seconds, generous for a busy machine


def number() -> int:
    found = db.session.scalar(select(Cursor.sequence).where(Cursor.follower == "a"))
    return found or 0


def set_number(value: int) -> None:
    db.session.get_one(Cursor, "a").sequence = value


@pytest.fixture
def elsewhere(app: Flask) -> Iterator[Callable[[Callable[[], int]], Future[int]]]:
    """Runs something in another thread, on another connection."""
    with writing():
        db.session.add(Cursor(follower="a", sequence=1))
    with ThreadPoolExecutor(2) as pool:

        def run(act: Callable[[], int]) -> Future[int]:
            def within() -> int:
                with app.app_context():
                    return act()

            return pool.submit(within)

        yield run


def test_a_reader_does_not_wait_for_a_writer(
    elsewhere: Callable[[Callable[[], int]], Future[int]],
) -> None:
    with writing():
        set_number(2)
        db.session.flush()
        started = time.monotonic()
        seen = elsewhere(number).result(5)
        waited = time.monotonic() - started

    assert seen == 1
    assert waited < AT_ONCE
    assert elsewhere(number).result(5) == 2


def test_a_writer_does_not_wait_for_a_reader(
    elsewhere: Callable[[Callable[[], int]], Future[int]],
) -> None:
    has_read, may_go = Event(), Event()

    def read_slowly() -> int:
        before = number()
        has_read.set()
        may_go.wait(5)
        return before

    reading = elsewhere(read_slowly)
    has_read.wait(5)
    started = time.monotonic()
    with writing():
        set_number(2)
    waited = time.monotonic() - started
    may_go.set()

    assert reading.result(5) == 1
    assert waited < AT_ONCE


def test_a_writer_decides_on_what_is_true_when_it_writes(
    elsewhere: Callable[[Callable[[], int]], Future[int]],
) -> None:
    def add_one() -> int:
        with writing():
            set_number(number() + 1)
        return 0

    assert number() == 1
    elsewhere(add_one).result(5)
    with writing():
        set_number(number() + 1)

    assert number() == 3


def test_writers_wait_for_one_another_and_none_is_lost(
    elsewhere: Callable[[Callable[[], int]], Future[int]],
) -> None:
    def add_twenty() -> int:
        for _ in range(20):
            with writing():
                seen = number()
                time.sleep(0.001)
                set_number(seen + 1)
        return 0

    both = [elsewhere(add_twenty), elsewhere(add_twenty)]

    assert [one.result(20) for one in both] == [0, 0]
    assert number() == 41


def test_a_writer_that_waits_too_long_is_told_so(
    elsewhere: Callable[[Callable[[], int]], Future[int]],
) -> None:
    def write_in_vain() -> int:
        _be_impatient()
        with writing():
            set_number(9)
        return 0

    with writing():
        set_number(2)
        in_vain = elsewhere(write_in_vain)
        with pytest.raises(Unavailable):
            in_vain.result(5)

    assert number() == 2


def _be_impatient() -> None:
    """Make the next transaction of this thread wait 50 ms for its turn, and no more."""
    with db.engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        if db.engine.dialect.name == "sqlite":
            raw.execute("PRAGMA busy_timeout = 50")
        else:
            connection.execute(text("SET lock_timeout = 50"))
            connection.commit()
