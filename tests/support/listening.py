"""What the database is asked to do, heard while a test wants to; engines are used again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import event

from wiki.db import db


@contextmanager
def listening(name: str, hear: Callable[..., object]) -> Iterator[None]:
    """Call `hear` at each event of this name (SQLAlchemy's) of the engine."""
    engine = db.engine
    event.listen(engine, name, hear)
    try:
        yield
    finally:
        event.remove(engine, name, hear)


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement that reaches the database, but for those that begin a transaction."""
    seen: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith("BEGIN"):
            seen.append(statement)

    with listening("before_cursor_execute", hear):
        yield seen
