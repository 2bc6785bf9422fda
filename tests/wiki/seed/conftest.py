"""The demo, planted once for the tests that only look at it."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.support import applications
from tests.support.databases import Databases
from wiki.config import Settings
from wiki.seed import plant


@pytest.fixture(scope="module")
def planted(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """An application on the planted demo, its context pushed."""
    folder = tmp_path_factory.mktemp("demo")
    with databases.fresh(folder) as address:
        settings = Settings(
            instance=folder,
            database_url=address,
            public_url="http://localhost",
            secret_key="k" * 40,
        )
        with applications.lent(settings) as app:
            plant.plant()
            yield app
