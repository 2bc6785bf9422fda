"""Browsers for the cast, and two organisations."""

from collections.abc import Callable

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update

from tests.blueprints.account.browser import Browser, Client
from tests.support.cast import Cast
from tests.wiki.accounts.stage import Post
from tests.wiki.organisations.stage import Place, register
from wiki.access.actor import Actor
from wiki.accounts import passwords
from wiki.accounts.models import Account
from wiki.db import db, writing


@pytest.fixture(autouse=True)
def light_hashing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords cost 70 ms on purpose; here they need not."""
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "hasher", hasher)


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """Everybody reads English."""
    with writing():
        db.session.execute(update(Account).values(language="en"))
    return cast


@pytest.fixture(autouse=True)
def client_class(app: Flask) -> None:
    app.test_client_class = Client


@pytest.fixture
def browser(app: Flask) -> Browser:
    """A browser in which nobody has signed in."""
    return Browser(app.test_client())


@pytest.fixture
def at(browser_of: Callable[[Actor], FlaskClient]) -> Callable[[Actor], Browser]:
    """The browser of somebody who has signed in."""
    return lambda actor: Browser(browser_of(actor))


@pytest.fixture
def held(cast: Cast) -> Place:
    """A place that amina manages."""
    return register(cast.amina, "La Verrière")


@pytest.fixture
def loose(cast: Cast) -> Place:
    """One that nobody acts for."""
    return register(cast.chloe, "La Jetée", territory="EL30")


@pytest.fixture
def post(app: Flask) -> Post:
    return Post()
