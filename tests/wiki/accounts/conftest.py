"""The cast with a password, and cheap hashing."""

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import update

from tests.support.cast import Cast
from tests.wiki.accounts.stage import PASSWORD, Journal, Post
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
    """Everybody has the same password, and reads English."""
    password_hash = passwords.hash_of(PASSWORD)
    with writing():
        db.session.execute(update(Account).values(password_hash=password_hash, language="en"))
    return cast


@pytest.fixture
def post(app: Flask) -> Post:
    return Post()


@pytest.fixture
def journal(app: Flask) -> Journal:
    return Journal()
