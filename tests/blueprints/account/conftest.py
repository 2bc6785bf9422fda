"""Browsers for the cast, who all have the same password and read English."""

from collections.abc import Callable

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update

from tests.blueprints.account.browser import Browser, Client
from tests.support.cast import Cast
from tests.wiki.accounts.stage import PASSWORD, Post
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
    password_hash = passwords.hash_of(PASSWORD)
    with writing():
        db.session.execute(update(Account).values(password_hash=password_hash, language="en"))
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
def post(app: Flask) -> Post:
    return Post()
