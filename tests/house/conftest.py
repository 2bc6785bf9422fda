"""The stage of the tests that go through every address."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.house import world as worlds
from tests.house.stage import Stage
from tests.house.world import World
from tests.support.client import Browser
from wiki import schema
from wiki.app import create_app
from wiki.config import Settings
from wiki.db import db


def _app(folder: Path) -> Flask:
    settings = Settings(
        instance=folder, public_url="http://localhost", secret_key="k" * 40, gallery=True
    )
    app = create_app(settings)
    app.testing = False  # refusals are shown, not raised
    app.test_client_class = Browser
    return app


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    """The small site, written once."""
    folder = tmp_path_factory.mktemp("planted")
    with _app(folder).app_context():
        schema.upgrade()
        world = worlds.build()
        db.session.remove()
        db.engine.dispose()
    return folder / "lieux.db", world


@pytest.fixture
def stage(planted: tuple[Path, World], tmp_path: Path) -> Iterator[Stage]:
    """An application on a copy of it."""
    file, world = planted
    shutil.copyfile(file, tmp_path / "lieux.db")
    app = _app(tmp_path)
    with app.app_context():
        yield Stage(app, world, file, tmp_path / "lieux.db")
        db.session.remove()
        db.engine.dispose()
