"""Restoring a backup into an instance that is empty: all of it, or nothing."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, Table, exc, func, insert, inspect, select, table

from wiki import config, identity, schema
from wiki.backup import quieting, rows
from wiki.backup.archive import Reader, reading_from
from wiki.backup.manifest import Manifest
from wiki.backup.refusals import Refused, Why
from wiki.backup.saving import KEY
from wiki.db import Base, db, writing
from wiki.files import written_whole

_AT_ONCE = 500


def restore(path: Path, head: Manifest) -> None:
    """Fill the instance from the backup whose manifest is `head`, then bring it to today's form.

    Raises Refused, OSError and Unavailable; the tables are empty then.
    """
    if not schema.knows(head.revision):
        raise Refused(Why.NEWER)
    if holding := _find_something():
        raise Refused(Why.NOT_EMPTY, holding)
    if schema.found() not in (None, head.revision):
        schema.drop()
    schema.upgrade(head.revision)
    try:
        with reading_from(path) as reader, writing():
            _fill(reader, db.session.connection())
    except exc.StatementError as error:
        raise Refused(Why.NOT_STORABLE) from error
    except (exc.InvalidRequestError, LookupError, ValueError, TypeError) as error:
        raise Refused(Why.DAMAGED) from error
    schema.upgrade()


def _find_something() -> str | None:
    """What would be lost: the name of a table that has rows, or of a file."""
    if (config.current().instance / identity.FILE).exists():
        return identity.FILE
    ours = set(inspect(db.engine).get_table_names()) & set(Base.metadata.tables)
    with db.engine.connect() as connection:
        for name in sorted(ours):
            if connection.scalar(select(func.count()).select_from(table(name))):
                return name
    return None


def _fill(reader: Reader, connection: Connection) -> None:
    files = {name: reader.file(name) for name in reader.head.files}
    tables = rows.tables_of(connection, list(reader.head.tables))
    for name, target in tables.items():
        for batch in _batches(reader.lines(name), target):
            connection.execute(insert(target), batch)
        _count_on(connection, target)
    reader.end()
    quieting.hold_tongues(connection, tables)
    for name in (KEY, identity.FILE):
        if name in files:
            with written_whole(config.current().instance / name) as stream:
                stream.write(files[name])


def _batches(lines: Iterator[bytes], target: Table) -> Iterator[list[rows.Row]]:
    while batch := [rows.decode(line, target) for line in islice(lines, _AT_ONCE)]:
        yield batch


def _count_on(connection: Connection, target: Table) -> None:
    """New rows are numbered after those that came with their numbers; SQLite does it by itself."""
    column = target.autoincrement_column
    if connection.dialect.name == "postgresql" and column is not None:
        sequence = func.pg_get_serial_sequence(target.name, column.name)
        connection.execute(select(func.setval(sequence, func.max(column))))
