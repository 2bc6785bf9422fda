"""A row as a line of JSON: bytes in base 64, days, hours and instants in ISO 8601, the rest as is.

Instants are told in UTC.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from sqlalchemy import Connection, Date, DateTime, LargeBinary, MetaData, Table, Time, event
from sqlalchemy.engine.interfaces import ReflectedColumn
from sqlalchemy.types import TypeEngine

from wiki.db import Instant

Row = dict[str, object]


def encode(row: Mapping[str, object]) -> bytes:
    """The line, with its end."""
    return json.dumps(row, default=_tell, separators=(",", ":")).encode() + b"\n"


def _tell(value: object) -> str:
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(f"no way to write a {type(value).__name__}")


def decode(line: bytes, table: Table) -> Row:
    """The row of `table` that this line tells. Raises ValueError or TypeError."""
    told = json.loads(line)
    if set(told) != set(table.columns.keys()):
        raise ValueError(f"these are not the columns of {table.name}")
    return {name: _read(value, table.columns[name].type) for name, value in told.items()}


def _read(value: object, kind: TypeEngine[object]) -> object:
    if value is not None and isinstance(kind, Instant):
        return datetime.fromisoformat(str(value))
    if value is not None and isinstance(kind, Date):
        return date.fromisoformat(str(value))
    if value is not None and isinstance(kind, Time):
        return time.fromisoformat(str(value))
    if value is not None and isinstance(kind, LargeBinary):
        return b64decode(str(value), validate=True)
    return value


def tables_of(connection: Connection, names: list[str]) -> dict[str, Table]:
    """These tables as the database has them now, at whatever migration.

    Raises sqlalchemy.exc.InvalidRequestError when one is missing.
    """
    metadata = MetaData()
    event.listen(metadata, "column_reflect", _name_instants)
    metadata.reflect(connection, only=names)
    return {name: metadata.tables[name] for name in names}


def _name_instants(_inspector: object, _table: Table, column: ReflectedColumn) -> None:
    if isinstance(column["type"], DateTime):
        column["type"] = Instant()
