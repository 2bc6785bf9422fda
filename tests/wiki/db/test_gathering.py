"""Rows that wait for others of their table: nobody who asks can tell."""

from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy import event, insert, select

from wiki.db import Base, db, writing
from wiki.gathering import APART, add_rows, gathered
from wiki.journal.models import Cursor, Entry

_CURSORS, _ENTRIES = (Base.metadata.tables[one.__tablename__] for one in (Cursor, Entry))
_INSERT, _INSERT_ENTRY = insert(_CURSORS), insert(_ENTRIES)


def note(*names: str) -> None:
    add_rows(_INSERT, [{"follower": name, "sequence": 0} for name in names])


def noted(**options: bool) -> list[str]:
    asked = select(Cursor.follower).order_by(Cursor.follower).execution_options(**options)
    return list(db.session.scalars(asked))


def test_rows_are_written_in_the_end_in_one_statement(app: Flask) -> None:
    written: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_told: object) -> None:
        if statement.startswith("INSERT"):
            written.append(statement)

    event.listen(db.engine, "before_cursor_execute", hear)
    with writing(), gathered():
        note("a")
        note("b", "c")
    event.remove(db.engine, "before_cursor_execute", hear)

    assert len(written) == 1
    assert noted() == ["a", "b", "c"]


def test_who_asks_sees_the_rows_that_wait(app: Flask) -> None:
    with writing(), gathered():
        note("a")

        assert noted() == ["a"]


def test_a_question_that_they_do_not_change_leaves_them_waiting(app: Flask) -> None:
    with writing(), gathered():
        note("a")

        assert noted(**APART) == []


def test_rows_of_one_table_keep_their_order(app: Flask) -> None:
    with writing(), gathered():
        for name in ("one", "two", "three"):
            told = {"at": datetime(2026, 3, 1, tzinfo=UTC), "type": name, "data": {}}
            add_rows(_INSERT_ENTRY, [{**told, "actor_id": None, "document_id": None}])
            note(name)

    asked = select(Entry.type).order_by(Entry.sequence)
    assert list(db.session.scalars(asked)) == ["one", "two", "three"]


def test_after_an_exception_nothing_is_written_and_nothing_waits(app: Flask) -> None:
    with pytest.raises(ZeroDivisionError), writing(), gathered():
        note("a")
        _ = 1 / 0
    with writing():
        note("b")

    assert noted() == ["b"]
