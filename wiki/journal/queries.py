"""Reading the journal."""

from collections.abc import Callable
from contextlib import closing

from flask import Flask, current_app
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from wiki.db import Base, db
from wiki.journal.models import Cursor, Entry

_NEWEST = select(func.max(Base.metadata.tables[Entry.__tablename__].c.sequence))


def newest() -> int:
    """The number of the newest entry: whatever was made before it may be out of date."""
    return db.session.scalar(_NEWEST) or 0


def newest_before() -> int:
    """The same, told before this request asks anything else: it needs no transaction."""
    ask: Callable[[], int | None] = current_app.extensions["journal"]
    told = ask()
    return newest() if told is None else told


def read_by(follower: str) -> int:
    """The number of the last entry that this follower has taken in; 0 before the first."""
    return db.session.scalar(select(Cursor.sequence).where(Cursor.follower == follower)) or 0


def newest_outside(app: Flask) -> Callable[[], int | None]:
    """`newest` for who stands before the application; None when the database does not answer.

    It is asked for every page that is kept, so it goes to the driver itself: five times as fast.
    """
    with app.app_context():
        engine = db.engine
    question = str(_NEWEST.compile(engine))
    failures = (SQLAlchemyError, engine.dialect.loaded_dbapi.Error)

    def ask() -> int | None:
        try:
            with closing(engine.raw_connection()) as connection:
                cursor = connection.cursor()
                cursor.execute(question)
                row = cursor.fetchone()
                return int(row[0] or 0) if row else 0
        except failures:
            return None

    app.extensions["journal"] = ask
    return ask


def lags() -> dict[str, int]:
    """Follower → how many entries it has not read yet."""
    last = newest()
    rows = db.session.execute(select(Cursor.follower, Cursor.sequence))
    return {follower: last - sequence for follower, sequence in rows}
