"""A site in one language has no glossary to offer."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from wiki.config import Settings


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return replace(settings, languages=("fr",))


def test_it_is_neither_shown_nor_named(client: FlaskClient) -> None:
    assert client.get("/fr/-/glossary").status_code == 404
    assert "/-/glossary" not in client.get("/fr").text
