"""The schema of the database: what it is, what it should be, how it gets there."""

import os

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask_migrate import downgrade
from flask_migrate import upgrade as run_migrations

from wiki.db import db
from wiki.paths import MIGRATIONS


def wanted() -> str | None:
    """The migration that this program is written for."""
    return ScriptDirectory(str(MIGRATIONS)).get_current_head()


def found() -> str | None:
    """The migration that the database is at; None when it has no table of ours."""
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def knows(revision: str) -> bool:
    """Whether this program has that migration."""
    scripts = ScriptDirectory(str(MIGRATIONS)).walk_revisions()
    return revision in {script.revision for script in scripts}


def problem() -> str | None:
    """One line saying what to do first, or None when the schema is right."""
    held, head = found(), wanted()
    if held == head:
        return None
    if held is None:
        return "This instance is not set up yet. Run: lieux init"
    if not knows(held):
        return "The database was written by a newer program. Install that one."
    return "The database is of an older program. Run: lieux db upgrade"


def upgrade(revision: str = "head") -> None:
    """Create the tables, or bring them to today's form: each migration is one transaction."""
    os.environ.setdefault("ALEMBIC_QUIET", "1")
    run_migrations(directory=str(MIGRATIONS), revision=revision)


def drop() -> None:
    """Take the tables away, with all that they hold."""
    downgrade(directory=str(MIGRATIONS), revision="base")
