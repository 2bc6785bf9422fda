"""People at their browsers: pages are read as they stand, forms filled, buttons pressed."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.support.person import Browser
from wiki.access.actor import Actor


@pytest.fixture
def browser(app: Flask) -> Browser:
    """A browser in which nobody has signed in."""
    return Browser(app.test_client())


@pytest.fixture
def at(browser_of: Callable[[Actor], FlaskClient]) -> Callable[[Actor], Browser]:
    """The browser of somebody who has signed in."""
    return lambda actor: Browser(browser_of(actor))
