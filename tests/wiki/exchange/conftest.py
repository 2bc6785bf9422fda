"""Fresh instances, as many as a test wants, one inside the other."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from flask import Flask

from tests.support.databases import Databases
from wiki.config import Settings
from wiki.db import db, init_app

Anew = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def anew(databases: Databases) -> Anew:
    """Enter an instance that nobody used."""

    @contextmanager
    def enter() -> Iterator[None]:
        with tempfile.TemporaryDirectory() as name, databases.fresh(Path(name)) as address:
            settings = Settings(instance=Path(name), database_url=address)
            app = Flask("anew")
            app.config.from_mapping(LIEUX=settings, SQLALCHEMY_DATABASE_URI=settings.database)
            init_app(app)
            with app.app_context():
                yield
                db.session.remove()
                db.engine.dispose()

    return enter
