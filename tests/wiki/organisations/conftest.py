"""Organisations to act for, letters to read, the journal."""

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import update

from tests.support.cast import Cast
from tests.wiki.accounts.stage import Journal, Post
from tests.wiki.organisations.stage import Place, register
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


@pytest.fixture
def held(cast: Cast) -> Place:
    """An Irish third place that amina manages."""
    return register(cast.amina, "La Verrière")


@pytest.fixture
def loose(cast: Cast) -> Place:
    """A Greek one that an editor wrote down, and nobody acts for."""
    return register(cast.chloe, "La Jetée", territory="EL30")


@pytest.fixture
def post(app: Flask) -> Post:
    return Post()


@pytest.fixture
def journal(app: Flask) -> Journal:
    return Journal()
