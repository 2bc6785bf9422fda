"""The cast with a password, their letters, and what the journal holds."""

import pytest
from flask import Flask

from tests.support import cast as casting
from tests.support.cast import Cast
from tests.wiki.accounts.stage import PASSWORD, Journal, Post
from wiki.accounts import passwords


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """Everybody has the same password, and reads English."""
    casting.tell_all(password_hash=passwords.hash_of(PASSWORD), language="en")
    return cast


@pytest.fixture
def post(app: Flask) -> Post:
    return Post()


@pytest.fixture
def journal(app: Flask) -> Journal:
    return Journal()
