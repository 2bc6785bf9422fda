"""The town of the matches, a browser for each, and the address of the mill's board."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.wiki.matching.conftest import clock_hand, town
from tests.wiki.matching.town import Town
from wiki.access.actor import Actor

__all__ = ["clock_hand", "town"]


@pytest.fixture
def basile(town: Town, browser_of: Callable[[Actor], FlaskClient]) -> FlaskClient:
    """The mill's browser."""
    return browser_of(town.basile)


@pytest.fixture
def board(town: Town) -> str:
    """The mill's board, in English."""
    return f"/en/-/board/{town.public_ids['The Mill']}"
