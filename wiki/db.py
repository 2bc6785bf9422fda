"""The database: typed rows, honest transactions, on SQLite and PostgreSQL alike.

There is one writer at a time. SQLite takes its lock with `BEGIN IMMEDIATE`, so that a read inside
a write is never out of date; PostgreSQL takes an advisory lock for the length of the transaction,
which also makes the journal's sequence numbers appear in the order of the commits.
"""

import functools
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, ParamSpec, TypeVar

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import (
    JSON,
    Connection,
    DateTime,
    Dialect,
    Engine,
    LargeBinary,
    MetaData,
    TypeDecorator,
    event,
    exc,
    text,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import DeclarativeBase, registry

from wiki.errors import Unavailable

P = ParamSpec("P")
R = TypeVar("R")

_WRITES = "lieux_writes"
_WRITER_LOCK = 0x4C43  # any constant: the name of our one lock on PostgreSQL
_BUSY_SECONDS = 10


class Instant(TypeDecorator[datetime]):
    """An instant in UTC, aware in Python whatever the database keeps."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse an instant without a zone: nobody can say when it was."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        value = value.astimezone(UTC)
        return value if dialect.name == "postgresql" else value.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back to what SQLite kept without."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """What every row inherits. Each constraint has a name, so that a migration can drop it."""

    registry = registry(
        type_annotation_map={datetime: Instant, bytes: LargeBinary, dict[str, Any]: JSON},
        metadata=MetaData(
            naming_convention={
                "ix": "ix_%(table_name)s_%(column_0_N_name)s",
                "uq": "uq_%(table_name)s_%(column_0_N_name)s",
                "ck": "ck_%(table_name)s_%(constraint_name)s",
                "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
                "pk": "pk_%(table_name)s",
            }
        ),
    )


db = SQLAlchemy(model_class=Base, disable_autonaming=True)


def init_app(app: Flask) -> None:
    """Bind the database to the application and hook the engine."""
    db.init_app(app)
    with app.app_context():
        hook(db.engine)


def hook(engine: Engine) -> None:
    """Make `engine` begin its transactions as told above."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "connect", _prepare_postgresql)
        event.listen(engine, "begin", _begin_postgresql)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        f"busy_timeout = {_BUSY_SECONDS * 1000}",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_postgresql(connection: DBAPIConnection, _record: object) -> None:
    connection.cursor().execute(f"SET lock_timeout = '{_BUSY_SECONDS}s'")
    connection.commit()


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get(_WRITES, False):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:  # it locks nothing, so it cannot fail, and every page begins with it
        connection.connection.cursor().execute("BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get(_WRITES, False):
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITER_LOCK})


@contextmanager
def writing() -> Iterator[None]:
    """The one writing transaction: all of it is kept, or nothing.

    Whatever was read before is forgotten, so that the decision is taken on what is true now.
    Raises Unavailable when the database stays locked or is full.
    """
    session = db.session
    if session.info.get(_WRITES):
        raise RuntimeError("a service called another one inside its transaction")
    session.rollback()
    session.info[_WRITES] = True
    try:
        session.connection(execution_options={_WRITES: True})
        yield
        session.commit()
    except exc.OperationalError as error:
        session.rollback()
        raise Unavailable(str(error.orig)) from error
    except BaseException:
        session.rollback()
        raise
    finally:
        session.info.pop(_WRITES, None)


@contextmanager
def snapshot() -> Iterator[None]:
    """One state of the database, whatever others write meanwhile."""
    db.session.rollback()
    if db.engine.dialect.name == "postgresql":
        db.session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
    try:
        yield
    finally:
        db.session.rollback()


def transaction(service: Callable[P, R]) -> Callable[P, R]:
    """Make a service one writing transaction."""

    @functools.wraps(service)
    def within(*args: P.args, **kwargs: P.kwargs) -> R:
        with writing():
            return service(*args, **kwargs)

    return within
