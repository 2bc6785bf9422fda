"""Events: what happens to a document besides its revisions."""

import pytest

from tests.wiki.exchange.conftest import Anew
from tests.wiki.exchange.taking import event, revision, take
from wiki.access.actor import VISITOR
from wiki.db import db
from wiki.documents import queries
from wiki.documents.views import DocumentView
from wiki.errors import Gone


@pytest.fixture(autouse=True)
def instance(anew: Anew):  # type: ignore[no-untyped-def]
    """Each of these tests has an instance of its own, with one public document."""
    with anew():
        assert take(revision("guide-12", publish=True)).counts == (1, 0, 0)
        yield


def _find(slug: str) -> DocumentView | None:
    db.session.rollback()
    return queries.find_by_address(VISITOR, "en", "article", slug)


def _take(*lines: dict[str, object]) -> dict[int, list[str]]:
    return take(revision("guide-12", publish=True), *lines).refused


def test_withdrawn_and_published_again() -> None:
    assert _take(event("guide-12", "withdrawn")) == {}
    assert _find("open-the-door") is None

    again = event("guide-12", "published", at="2026-03-05T00:00:00Z")
    assert _take(event("guide-12", "withdrawn"), again) == {}
    found = _find("open-the-door")
    assert found is not None
    assert set(found.parts) == {"en"}


def test_renamed_redirects() -> None:
    assert _take(event("guide-12", "renamed", language="en", slug="The gate")) == {}

    assert _find("the-gate") is not None
    with pytest.raises(queries.Moved):
        _find("open-the-door")


def test_an_audience_is_narrowed() -> None:
    assert _take(event("guide-12", "audience", audience="members")) == {}

    assert _find("open-the-door") is None


def test_a_document_made_for_members_is_never_public() -> None:
    taken = take(revision("for-us", "For us", audience="members", publish=True))

    assert taken.counts == (1, 0, 0)
    assert _find("for-us") is None


def test_deleted_answers_with_its_reason() -> None:
    lost = event("guide-12", "deleted", reason="told twice", at="2026-03-03T00:00:00Z")
    assert _take(lost) == {}

    with pytest.raises(Gone, match="told twice"):
        _find("open-the-door")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (event("guide-12", "published", number=2), "number.unexpected"),
        (event("guide-12", "published", parts=["fr"]), "part.unknown"),
        (event("guide-12", "renamed", language="fr", slug="porte"), "part.unknown"),
        (event("guide-12", "renamed", language="en", slug="…"), "address.empty"),
        (event("guide-12", "audience", audience="friends"), "audience.unknown"),
        (event("guide-13", "withdrawn"), "document.unknown"),
        (event("guide-12", "withdrawn", at="2026-02-01T00:00:00Z"), "publication.newer_here"),
        (revision("guide-12", "Gate", audience="members"), "key.not_first"),
    ],
)
def test_what_cannot_have_happened_is_refused(line: dict[str, object], code: str) -> None:
    assert _take(line) == {2: [code]}


def test_an_event_before_its_document_is_refused() -> None:
    assert take(event("guide-12", "withdrawn")).refused == {1: ["document.unknown"]}
