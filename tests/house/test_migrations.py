"""Migrations: the models told as steps, each one whole or not at all, on every database."""

import re
import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect
from sqlalchemy.exc import DBAPIError

from wiki import schema
from wiki.db import Base, db
from wiki.paths import MIGRATIONS

_BROKEN = '''"""A step that fails half-way."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "9999", "{head}"


def upgrade():
    """Make a table, then stumble."""
    op.create_table("half_made", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("INSERT INTO a_table_that_is_nowhere VALUES (1)")
'''


def _differences() -> list[object]:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))


def _tables() -> set[str]:
    return set(inspect(db.engine).get_table_names()) - {"alembic_version"}


def test_the_tables_are_those_of_the_models(app: Flask) -> None:
    assert _differences() == []


def test_steps_are_numbered_and_follow_each_other() -> None:
    scripts = ScriptDirectory(str(MIGRATIONS))
    steps = list(reversed(list(scripts.walk_revisions())))
    numbers = [step.revision for step in steps]

    assert len(scripts.get_heads()) == 1
    assert numbers == [f"{number:04}" for number in range(1, len(steps) + 1)]
    for step in steps:
        assert re.fullmatch(rf"{step.revision}_[a-z0-9_]+\.py", Path(step.path).name)


def test_going_back_and_forth_leads_to_the_same_tables(app: Flask) -> None:
    tables = _tables()

    downgrade(directory=str(MIGRATIONS), revision="base")
    assert _tables() == set()

    upgrade(directory=str(MIGRATIONS))
    assert _tables() == tables
    assert _differences() == []


def test_a_step_that_fails_leaves_nothing_behind(app: Flask, tmp_path: Path) -> None:
    head = schema.wanted()
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9999_broken.py").write_text(_BROKEN.format(head=head), "utf-8")

    with pytest.raises(DBAPIError):
        upgrade(directory=str(folder))

    assert "half_made" not in _tables()
    assert schema.found() == head


def test_an_old_schema_is_told_in_one_line(app: Flask) -> None:
    assert schema.problem() is None

    downgrade(directory=str(MIGRATIONS), revision="base")

    assert schema.problem() == "This instance is not set up yet. Run: lieux init"
