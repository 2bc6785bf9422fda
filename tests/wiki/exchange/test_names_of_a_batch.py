"""Lines that are made into documents together, where one goes by a name of another."""

import pytest
from sqlalchemy import select

from tests.wiki.exchange.conftest import Anew
from tests.wiki.exchange.taking import revision, take
from wiki.db import db
from wiki.documents.models import Document


@pytest.fixture(autouse=True)
def instance(anew: Anew):  # type: ignore[no-untyped-def]
    """Each of these tests has an instance of its own."""
    with anew():
        yield


def _heads() -> dict[str | None, int]:
    return dict(db.session.execute(select(Document.external_id, Document.head)).all())


def test_a_public_id_is_given_once() -> None:
    taken = take(
        revision("guide-1", short="abcdefgh"), revision("guide-2", "Two", short="abcdefgh")
    )

    assert taken.refused == {2: ["short.taken"]}
    assert _heads() == {"guide-1": 1}


def test_the_public_id_of_a_line_before_is_that_document() -> None:
    taken = take(revision("guide-1", short="abcdefgh"), revision("abcdefgh", "Another"))

    assert taken.refused == {2: ["revision.differs"]}
    assert _heads() == {"guide-1": 1}


def test_an_address_is_given_once() -> None:
    taken = take(revision("guide-1"), revision("guide-2"), revision("guide-3", "Three"))

    assert taken.refused == {2: ["address.taken"]}
    assert _heads() == {"guide-1": 1, "guide-3": 1}


def test_the_second_line_of_an_id_is_its_second_revision() -> None:
    taken = take(revision("guide-1"), revision("guide-2", "Two"), revision("guide-1", "One"))

    assert taken.counts == (3, 0, 0)
    assert _heads() == {"guide-1": 2, "guide-2": 1}
