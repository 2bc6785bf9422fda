"""After each of these tests, the database keeps its word."""

from collections.abc import Iterator

import pytest
from flask import Flask

from wiki.db import db
from wiki.documents import checking


@pytest.fixture(autouse=True)
def sound(app: Flask, request: pytest.FixtureRequest) -> Iterator[None]:
    """No fault is left, unless the test does damage."""
    yield
    if "damage" not in request.fixturenames:
        db.session.rollback()
        assert list(checking.faults()) == []
