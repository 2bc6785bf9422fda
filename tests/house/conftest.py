"""The stage of the tests that go through every address."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import world as worlds
from tests.house.stage import Stage
from tests.house.world import World
from tests.support import applications, index
from wiki import schema
from wiki.config import Settings


def _settings(folder: Path) -> Settings:
    return Settings(
        instance=folder, public_url="http://localhost", secret_key="k" * 40, gallery=True
    )


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    """The small site, written once."""
    folder = tmp_path_factory.mktemp("planted")
    with applications.own(_settings(folder)):
        schema.upgrade()
        world = worlds.build()
        index.match()
    return folder / "lieux.db", world


@pytest.fixture
def stage(planted: tuple[Path, World], tmp_path: Path) -> Iterator[Stage]:
    """An application on a copy of it."""
    file, world = planted
    shutil.copyfile(file, tmp_path / "lieux.db")
    shutil.copytree(file.parent / "matching", tmp_path / "matching")
    with applications.lent(_settings(tmp_path)) as app:
        yield Stage(app, world, file, tmp_path / "lieux.db")
