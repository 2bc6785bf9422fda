"""Saving everything while the site is served: one state of the database, row by row."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from alembic.runtime.migration import MigrationContext
from sqlalchemy import ColumnElement, Connection, Table, func, select, true

from wiki import clock, config, identity
from wiki.backup import rows
from wiki.backup.archive import writing_to
from wiki.backup.manifest import Manifest
from wiki.db import Base, db, snapshot

KEY = "secret-key"
_AT_ONCE = 500


def save(stream: BinaryIO, folder: Path) -> Manifest:
    """Write a backup to `stream`; a table rests in `folder` while it is packed.

    Raises OSError.
    """
    files = _files()
    with snapshot():
        connection = db.session.connection()
        tables = Base.metadata.sorted_tables
        head = Manifest(
            revision=str(MigrationContext.configure(connection).get_current_revision()),
            at=clock.now(),
            files=list(files),
            tables={table.name: _count(connection, table) for table in tables},
        )
        with writing_to(stream, head, folder) as archive:
            for name, content in files.items():
                archive.add_file(name, content)
            for table in tables:
                archive.add_table(table.name, _lines(connection, table))
    return head


def _files() -> dict[str, bytes]:
    """What an instance keeps outside its database, and nothing can make again."""
    settings = config.current()
    files = {KEY: settings.secret_key.encode()}
    site = settings.instance / identity.FILE
    if site.exists():
        files[identity.FILE] = site.read_bytes()
    return files


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _lines(connection: Connection, table: Table) -> Iterator[bytes]:
    """Every row; those that name others of the same table come after those that do not."""
    names = table.columns.keys()
    for condition in _in_turn(table):
        query = select(table).where(condition).order_by(*table.primary_key)
        # without yield_per a driver would fetch the whole table at once
        found = connection.execute(query, execution_options={"yield_per": _AT_ONCE})
        yield from (rows.encode(dict(zip(names, row, strict=True))) for row in found)


def _in_turn(table: Table) -> list[ColumnElement[bool]]:
    naming = [key.parent for key in table.foreign_keys if key.column.table is table]
    if not naming:
        return [true()]
    return [naming[0].is_(None), naming[0].is_not(None)]
