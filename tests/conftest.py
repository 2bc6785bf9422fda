"""The fixtures that every test may ask for."""

import gc
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient

from tests.support import applications
from tests.support import cast as casting
from tests.support.cast import Cast
from tests.support.databases import (
    Databases,
    PostgresqlDatabases,
    SqliteDatabases,
    cluster,
    find_postgresql,
)
from wiki.access.actor import Actor
from wiki.accounts import passwords, sessions
from wiki.config import Settings
from wiki.db import writing


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--database postgresql` runs the same tests on the other database."""
    parser.addoption("--database", choices=["sqlite", "postgresql"], default="sqlite")


def pytest_collection_finish() -> None:
    """What was collected lasts as long as the run: no need to look for garbage in it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def light_hashing() -> Iterator[None]:
    """Passwords cost 70 ms on purpose; here they need not."""
    with pytest.MonkeyPatch.context() as patch:
        light = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        patch.setattr(passwords, "hasher", light)
        yield


@pytest.fixture(scope="session")
def databases(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Databases]:
    """Where fresh databases come from."""
    folder = tmp_path_factory.mktemp("template")
    if request.config.getoption("--database") == "sqlite":
        yield SqliteDatabases(folder)
        return
    programs = find_postgresql()
    if programs is None:
        pytest.exit("no PostgreSQL server on this machine", returncode=2)
    with cluster(programs) as server, closing(PostgresqlDatabases(server, folder)) as databases:
        yield databases


@pytest.fixture
def settings(tmp_path: Path, databases: Databases) -> Iterator[Settings]:
    """The settings of an instance of one's own, on a database that nobody used."""
    with databases.fresh(tmp_path) as address:
        yield Settings(
            instance=tmp_path,
            database_url=address,
            public_url="http://localhost",
            secret_key="k" * 40,
            gallery=True,
        )


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    """The application, with its context pushed."""
    with applications.lent(settings) as app:
        yield app


@pytest.fixture
def cast(app: Flask) -> Cast:
    """Everybody has an account."""
    return casting.gather()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser that nobody has signed in with."""
    return app.test_client()


@pytest.fixture
def browser_of(app: Flask) -> Callable[[Actor], FlaskClient]:
    """A browser in which somebody has signed in."""

    def sign_in(actor: Actor) -> FlaskClient:
        browser = app.test_client()
        with writing():
            key = sessions.start(actor.account_id or 0, "a test")
        with browser.session_transaction() as session:
            session["_user_id"] = key
        return browser

    return sign_in
