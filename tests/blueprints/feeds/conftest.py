"""A pen for a member, and XML as a reader parses it."""

from collections.abc import Callable
from xml.etree.ElementTree import Element, fromstring

import pytest
from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen
from tests.support.cast import Cast

Parse = Callable[[str], Element]


@pytest.fixture
def amina(cast: Cast) -> Pen:
    """A trusted member writes."""
    return Pen(cast.amina)


@pytest.fixture
def parse(client: FlaskClient) -> Parse:
    """A stranger's program reads a file that is there."""

    def file(path: str) -> Element:
        answer = client.get(path)
        assert answer.status_code == 200, answer.text
        return fromstring(answer.data)  # noqa: S314 (we wrote it)

    return file
