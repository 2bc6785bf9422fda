"""A browser with an address of its own: searches are counted by address."""

from itertools import count

import pytest
from flask import Flask
from flask.testing import FlaskClient

_places = count(1)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser that nobody has signed in with, where nobody searched before."""
    browser = app.test_client()
    browser.environ_base["REMOTE_ADDR"] = f"127.0.1.{next(_places) % 250}"
    return browser
