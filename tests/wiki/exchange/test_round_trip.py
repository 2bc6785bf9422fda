"""What comes out goes in again, and comes out the same, byte for byte."""

from io import BytesIO

from hypothesis import HealthCheck, given, settings
from sqlalchemy import and_, func, select

from tests.support.cast import gather
from tests.wiki.exchange.conftest import Anew
from tests.wiki.exchange.standing import states
from tests.wiki.exchange.story import Act, acts, play
from wiki.access.actor import VISITOR
from wiki.db import Base, db
from wiki.documents import checking
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Heading, Publication, RevisionPart
from wiki.exchange.exporting import export_lines
from wiki.exchange.importing import import_lines
from wiki.exchange.public import export_public_lines
from wiki.exchange.refusals import Refusal

_MANY = settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def _take(lines: bytes) -> tuple[int, int]:
    refused: list[Refusal] = []
    tally = import_lines(BytesIO(lines), refused.append)
    assert refused == []
    return tally.written, tally.held


def _counts() -> dict[str, int]:
    return {
        table.name: db.session.scalar(select(func.count()).select_from(table)) or 0
        for table in Base.metadata.sorted_tables
    }


def _readable() -> set[tuple[object, ...]]:
    """What a visitor is shown: where, under which title, and the very text."""
    rows = db.session.execute(
        select(
            Document.public_id,
            Heading.language,
            Heading.slug,
            Heading.title,
            RevisionPart.content_hash,
        )
        .join(Heading, Heading.document_id == Document.id)
        .join(
            Publication,
            and_(
                Publication.document_id == Document.id,
                Publication.part == Heading.language,
                Publication.until.is_(None),
            ),
        )
        .join(
            RevisionPart,
            and_(
                RevisionPart.document_id == Document.id,
                RevisionPart.number == Publication.number,
                RevisionPart.part == Heading.language,
            ),
        )
        .where(visible_to(VISITOR))
    )
    return {tuple(row) for row in rows}


@_MANY
@given(story=acts())
def test_an_export_taken_in_elsewhere_is_exported_the_same(anew: Anew, story: list[Act]) -> None:
    with anew():
        play(gather(), story)
        first, public = b"".join(export_lines()), b"".join(export_public_lines())
        freshness = states(VISITOR)
        assert list(checking.faults()) == []

    with anew():
        written, held = _take(first)

        assert (written, held) == (first.count(b"\n"), 0)
        assert b"".join(export_lines()) == first
        assert b"".join(export_public_lines()) == public
        if "erase" not in {name for name, *_ in story}:
            assert states(VISITOR) == freshness
        assert list(checking.faults()) == []


@_MANY
@given(story=acts())
def test_a_second_import_changes_nothing(anew: Anew, story: list[Act]) -> None:
    with anew():
        play(gather(), story)
        lines = b"".join(export_lines())
        before = _counts()

        at_home = _take(lines)

        assert at_home == (0, lines.count(b"\n"))
        assert _counts() == before
    with anew():
        _take(lines)
        before = _counts()

        elsewhere = _take(lines)

        assert elsewhere == (0, lines.count(b"\n"))
        assert _counts() == before


@_MANY
@given(story=acts())
def test_what_anybody_may_read_makes_a_site_of_its_own(anew: Anew, story: list[Act]) -> None:
    with anew():
        play(gather(), story)
        public, readable = b"".join(export_public_lines()), _readable()

    with anew():
        _take(public)

        assert _readable() == readable
        assert list(checking.faults()) == []
