"""Rows that wait for others of their table: a batch of new documents is one statement for each.

Whatever is added while rows are gathered is written in the end, or as soon as anything is asked
whose answer could depend on it: who asks sees every row, and need not know that some were waiting.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache

from sqlalchemy import Insert, event
from sqlalchemy.orm import ORMExecuteState, Session

from wiki.db import Base, db

Rows = Sequence[Mapping[str, object]]

_WAITING, _APART = "lieux_waiting", "lieux_apart"
#: execution options of a question that no waiting row can answer otherwise
APART = {_APART: True}


def add_rows(statement: Insert, rows: Rows) -> None:
    """Insert these rows, now or with those that are gathered."""
    waiting = db.session.info.get(_WAITING)
    if waiting is None:
        db.session.execute(statement, rows)
    else:
        waiting.setdefault(statement, []).extend(rows)


@contextmanager
def gathered() -> Iterator[None]:
    """Let the rows that are added inside wait for each other; those of one table keep their order.

    Rows that refer to waiting ones must be added the same way.
    """
    session = db.session()
    session.info[_WAITING] = {}
    event.listen(session, "do_orm_execute", _before)
    try:
        yield
        _write(session)
    finally:
        event.remove(session, "do_orm_execute", _before)
        del session.info[_WAITING]


def _before(state: ORMExecuteState) -> None:
    if not (state.is_insert or state.execution_options.get(_APART)):
        _write(state.session)


def _write(session: Session) -> None:
    """Write what waits, the rows that others refer to first."""
    waiting: dict[Insert, list[Mapping[str, object]]] = session.info[_WAITING]
    places = _places()
    for statement in sorted(waiting, key=lambda one: places[str(one.table)]):
        session.execute(statement, waiting.pop(statement))


@cache
def _places() -> Mapping[str, int]:
    return {str(table): place for place, table in enumerate(Base.metadata.sorted_tables)}
