"""A second import: what is held is skipped, what is new is added, what differs is refused."""

import pytest
from sqlalchemy import func, select

from tests.support import cast as casting
from tests.wiki.exchange.conftest import Anew
from tests.wiki.exchange.taking import Line, event, revision, take
from wiki.access.actor import VISITOR
from wiki.db import db
from wiki.documents import publishing, queries, removing, service
from wiki.documents.models import Document
from wiki.documents.saving import Edit
from wiki.journal.models import Entry

_FILE: list[Line] = [
    revision("guide-12", publish=True, author="Una H.", facts={"type": "method"}),
    revision("guide-12", publish=True),
    revision("guide-12", "Open the gate"),
    event("guide-12", "published", number=1, parts=["en"]),
    event("guide-12", "renamed", language="en", slug="the-gate"),
    event("guide-12", "renamed", language="en", slug="open-the-door"),
    event("guide-12", "audience", audience="members"),
    event("guide-12", "audience", audience="public"),
    event("guide-12", "withdrawn", parts=["en"], at="2026-03-03T09:30:00Z"),
    event("guide-12", "published", number=3, at="2026-03-04T09:30:00Z"),
]


@pytest.fixture(autouse=True)
def instance(anew: Anew):  # type: ignore[no-untyped-def]
    """Each of these tests has an instance of its own."""
    with anew():
        yield


def _entries() -> int:
    return db.session.scalar(select(func.count()).select_from(Entry)) or 0


def _document() -> Document:
    document = db.session.scalars(select(Document)).one()
    db.session.rollback()
    return document


def test_the_same_file_again_changes_nothing() -> None:
    assert take(*_FILE).counts == (9, 1, 0)  # an event told what readers saw already
    before = _entries()

    assert take(*_FILE).counts == (0, 10, 0)
    assert _entries() == before


def test_a_longer_file_adds_what_is_new() -> None:
    take(*_FILE[:3])

    taken = take(*_FILE)

    assert taken.counts == (6, 4, 0)
    document = queries.find_by_address(VISITOR, "en", "article", "open-the-door")
    assert document is not None
    assert document.parts["en"].title == "Open the gate"


@pytest.mark.parametrize(
    "change",
    [
        {"note": "why"},
        {"author": "Una I."},
        {"significance": "typo"},
        {"at": "2026-03-01T09:30:01Z"},
        {"facts": {"type": "experience"}},
        {"parts": {"en": {"title": "Open the door", "body": "Say hello!"}}},
        {"parts": {"fr": {"title": "Porte"}}},
        {"units": {"en": "1.2:10"}},
    ],
)
def test_a_revision_that_says_something_else_is_refused(change: Line) -> None:
    take(*_FILE)

    taken = take(_FILE[0] | change, _FILE[1])

    assert taken.refused == {1: ["revision.differs"], 2: ["id.refused"]}


def test_newer_revisions_here_are_never_built_upon() -> None:
    cast = casting.gather()
    take(_FILE[0])
    edit = Edit({"en": {"title": "Ours", "body": "Ours."}}, base_number=1)
    service.revise(cast.chloe, _document().id, edit)

    taken = take(_FILE[0], _FILE[2])

    assert taken.counts == (0, 1, 1)
    assert taken.refused == {2: ["revision.differs"]}


def test_what_was_withdrawn_here_is_not_published_by_an_older_line() -> None:
    cast = casting.gather()
    take(_FILE[0])
    publishing.withdraw(cast.chloe, _document().id, ["en"])

    taken = take(_FILE[0], revision("guide-12", "Open the gate", publish=True))

    assert taken.refused == {2: ["publication.newer_here"]}


def test_what_was_deleted_here_stays_so() -> None:
    cast = casting.gather()
    take(_FILE[0])
    removing.delete_document(cast.chloe, _document().id, "twice")

    taken = take(_FILE[0], _FILE[1])

    assert taken.counts == (0, 1, 1)
    assert taken.refused == {2: ["document.deleted"]}


def test_addresses_that_are_missing_here_are_added_and_lead_to_the_document() -> None:
    told = {"en": {"open-the-door": "old", "the-gate": "live"}, "fr": {"the-gate": "standin"}}
    take(revision("guide-12", publish=True))

    taken = take(revision("guide-12", publish=True, addresses=told))

    assert taken.counts == (1, 0, 0)
    with pytest.raises(queries.Moved) as moved:
        queries.find_by_address(VISITOR, "en", "article", "the-gate")
    assert moved.value.slug == "open-the-door"
    assert take(revision("guide-12", publish=True, addresses=told)).counts == (0, 1, 0)


def test_a_document_is_found_by_its_public_id_too() -> None:
    take(revision("guide-12"))

    taken = take(revision(_document().public_id), revision("guide-13", short=_document().public_id))

    assert taken.counts == (0, 1, 1)
    assert taken.refused == {2: ["short.taken"]}
