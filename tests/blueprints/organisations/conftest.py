"""The cast, who read English, and two organisations."""

import pytest
from flask import Flask

from tests.support import cast as casting
from tests.support.cast import Cast
from tests.wiki.accounts.stage import Post
from tests.wiki.organisations.stage import Place, register


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """Everybody reads English."""
    casting.tell_all(language="en")
    return cast


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
