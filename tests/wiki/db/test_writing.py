"""The one writing transaction: all of it is kept, or nothing."""

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, OperationalError

from wiki.db import db, transaction, writing
from wiki.errors import Unavailable
from wiki.journal.models import Cursor


def note(name: str) -> None:
    db.session.add(Cursor(follower=name, sequence=0))
    db.session.flush()


def noted() -> list[str]:
    found = list(db.session.scalars(select(Cursor.follower).order_by(Cursor.follower)))
    db.session.rollback()
    return found


def test_what_was_written_is_kept(app: Flask) -> None:
    with writing():
        note("a")
        note("b")

    assert noted() == ["a", "b"]


def test_after_an_exception_nothing_is(app: Flask) -> None:
    with pytest.raises(ZeroDivisionError), writing():
        note("a")
        _ = 1 / 0

    assert noted() == []


def test_after_an_exception_one_can_write_again(app: Flask) -> None:
    with pytest.raises(IntegrityError), writing():
        note("a")
        note("a")

    with writing():
        note("b")

    assert noted() == ["b"]


def test_what_fails_inside_a_savepoint_takes_nothing_else_with_it(app: Flask) -> None:
    with writing():
        note("before")
        with pytest.raises(ZeroDivisionError), db.session.begin_nested():
            note("inside")
            _ = 1 / 0
        note("after")

    assert noted() == ["after", "before"]


def test_a_statement_that_fails_inside_a_savepoint_does_not_either(app: Flask) -> None:
    with writing():
        note("before")
        with pytest.raises(IntegrityError), db.session.begin_nested():
            note("before")
        note("after")

    assert noted() == ["after", "before"]


def test_a_service_does_not_call_another(app: Flask) -> None:
    @transaction
    def inner() -> None:
        note("inner")

    @transaction
    def outer() -> None:
        note("outer")
        inner()

    with pytest.raises(RuntimeError):
        outer()

    assert noted() == []


def test_a_service_gives_back_what_it_returns(app: Flask) -> None:
    @transaction
    def count(start: int, *, step: int) -> int:
        """Counts."""
        return start + step

    assert count(2, step=3) == 5
    assert count.__doc__ == "Counts."


def test_a_database_that_does_not_answer_is_unavailable(app: Flask) -> None:
    with pytest.raises(Unavailable), writing():
        raise OperationalError("SELECT 1", {}, Exception("disk I/O error"))

    with writing():
        note("later")
    assert noted() == ["later"]
