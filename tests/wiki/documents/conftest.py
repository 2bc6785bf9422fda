"""After each of these tests, the database keeps its word."""

from collections.abc import Iterator

import pytest

from wiki.db import db
from wiki.documents import checking


@pytest.fixture(autouse=True)
def sound(request: pytest.FixtureRequest) -> Iterator[None]:
    """No fault is left in the database, if the test asks for one and does no damage to it."""
    if "databases" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("app")
    yield
    if "damage" not in request.fixturenames:
        db.session.rollback()
        assert list(checking.faults()) == []
