"""Alembic's entry: each migration in one transaction, on SQLite too (see `wiki.db`)."""

from importlib import import_module
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection

from wiki.db import Base, Instant, db

DOMAINS = "accounts documents journal mail translation.glossary introductions matching gatherings"
for domain in DOMAINS.split():
    import_module(f"wiki.{domain}.models")


def _write_type(kind: str, thing: object, written: AutogenContext) -> str | Literal[False]:
    """Our own column type is written short, with its import."""
    if kind == "type" and isinstance(thing, Instant):
        written.imports.add("from wiki.db import Instant")
        return "Instant()"
    return False


def _run(connection: Connection) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=is_sqlite,
        transactional_ddl=True,
        transaction_per_migration=True,
        compare_type=True,
        render_item=_write_type,
    )
    with context.begin_transaction():
        context.run_migrations()


with db.engine.connect().execution_options(lieux_writes=True) as opened:
    _run(opened)
