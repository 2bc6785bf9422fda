"""A pen for everybody who writes, and pages read as a browser reads them."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen
from tests.support.cast import Cast

Read = Callable[[str], BeautifulSoup]


@pytest.fixture
def amina(cast: Cast) -> Pen:
    """A trusted member writes."""
    return Pen(cast.amina)


@pytest.fixture
def chloe(cast: Cast) -> Pen:
    """An editor writes."""
    return Pen(cast.chloe)


@pytest.fixture
def read(client: FlaskClient) -> Read:
    """A stranger reads a page that is there."""

    def page(path: str) -> BeautifulSoup:
        answer = client.get(path)
        assert answer.status_code == 200, answer.text
        return BeautifulSoup(answer.text, "html.parser")

    return page
