"""What waits for the editors: reviews, reports, drafts, deleted documents. They alone read it, but
for volunteers' translations, which wait for the people of the document too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.accounts.models import Account
from wiki.db import db
from wiki.documents import revisions, saving
from wiki.documents.history import revisions_for, views_of
from wiki.documents.insiders import is_insider
from wiki.documents.models import Document, Publication, Report, Review, Revision, RevisionPart
from wiki.documents.naming import Name, name_documents
from wiki.documents.overtaking import is_overtaken
from wiki.documents.recent import ChangeView, name_changes
from wiki.documents.rules import FACTS, Standing
from wiki.errors import NotFound

_Seen = aliased(RevisionPart)


@dataclass(frozen=True)
class Waiting:
    """How many things of each sort wait."""

    reviews: int
    reports: int
    drafts: int
    deleted: int


@dataclass(frozen=True)
class ReportView:
    """What somebody said of a document; `reporter` is for editors' eyes only."""

    id: int
    at: datetime
    reason: str
    words: str
    reporter: str | None
    document: Name


@dataclass(frozen=True)
class Lone:
    """A document that readers do not see: a draft, or a deleted one with the reason."""

    document: Name
    at: datetime
    reason: str = ""


def count_waiting(actor: Actor) -> Waiting:
    """How much there is to do. Raises NotSignedIn or Forbidden."""
    require(actor, Action.CHANGES_REVIEW)
    return Waiting(
        reviews=_count(_open_reviews(actor)),
        reports=_count(_open_reports()),
        drafts=_count(_drafts()),
        deleted=_count(_deleted()),
    )


def list_open_reviews(actor: Actor, language: str, limit: int = 50) -> list[ChangeView]:
    """Newcomers' edits that nobody has read yet, oldest first, each by its last revision."""
    require(actor, Action.CHANGES_REVIEW)
    ordered = _open_reviews(actor).order_by(Revision.at, Revision.document_id, Revision.number)
    return name_changes(views_of(actor, ordered.limit(limit)), language)


def get_open_review(actor: Actor, language: str, public_id: str, number: int) -> ChangeView:
    """One of them. Raises NotSignedIn, Forbidden, or NotFound once it is decided."""
    query = _open_reviews(actor).where(Document.public_id == public_id, Revision.number == number)
    found = name_changes(views_of(actor, query), language)
    is_offered = bool(found) and found[0].revision.offered
    action = Action.TRANSLATION_DECIDE if is_offered else Action.CHANGES_REVIEW
    require(actor, action, _find_standing(public_id))
    if not found:
        raise NotFound("review")
    return found[0]


def list_offered(
    actor: Actor, language: str, document_id: int | None = None, limit: int = 50
) -> list[ChangeView]:
    """The translations of volunteers that wait for this actor, or those of one document; the oldest
    first.
    """
    ordered = _offered(actor).order_by(Revision.at, Revision.document_id, Revision.number)
    if document_id is not None:
        ordered = ordered.where(Document.id == document_id)
    return name_changes(views_of(actor, ordered.limit(limit)), language)


def count_offered(actor: Actor) -> int:
    """How many they are."""
    return _count(_offered(actor))


def _find_standing(public_id: str) -> Standing | None:
    document = db.session.scalar(select(Document).where(Document.public_id == public_id))
    return saving.standing_of(document) if document else None


def is_outdated(change: ChangeView) -> bool:
    """Whether a held revision can no longer become public: readers see something newer."""
    one = change.revision
    changed = revisions.changed_parts(one.document_id, one.first, one.number)
    parts = [one.offered] if one.offered else changed
    return one.is_held and is_overtaken(one.document_id, one.number, parts)


def list_open_reports(actor: Actor, language: str, limit: int = 50) -> list[ReportView]:
    """What people said and nobody dealt with, oldest first."""
    require(actor, Action.CHANGES_REVIEW)
    rows = db.session.execute(_open_reports().order_by(Report.at, Report.id).limit(limit)).all()
    names = name_documents({row[1] for row in rows}, language)
    return [ReportView(row[0], row[2], row[3], row[4], row[5], names[row[1]]) for row in rows]


def list_drafts(actor: Actor, language: str, limit: int = 50) -> list[Lone]:
    """Documents whose newest text is not public, those of the review queue apart, newest first."""
    require(actor, Action.CHANGES_REVIEW)
    return _lone(_drafts().order_by(Revision.at.desc(), Document.id.desc()), language, limit)


def list_deleted(actor: Actor, language: str, limit: int = 50) -> list[Lone]:
    """Deleted documents with their reasons, newest first."""
    require(actor, Action.DOCUMENT_DELETE)
    query = _deleted().order_by(Document.deleted_at.desc(), Document.id.desc())
    return _lone(query, language, limit)


def get_deleted(actor: Actor, public_id: str) -> int:
    """The id of a deleted document. Raises NotSignedIn, Forbidden or NotFound."""
    require(actor, Action.DOCUMENT_DELETE)
    found = db.session.scalar(
        select(Document.id).where(Document.public_id == public_id, Document.deleted_at.is_not(None))
    )
    if found is None:
        raise NotFound(f"deleted document {public_id}")
    return found


def list_named(actor: Actor, public_ids: Sequence[str], language: str) -> list[Name]:
    """These documents by their titles, drafts and deleted ones too."""
    require(actor, Action.CHANGES_REVIEW)
    ids = db.session.scalars(select(Document.id).where(Document.public_id.in_(public_ids))).all()
    return sorted(name_documents(ids, language).values(), key=lambda name: name.title)


def _lone(query: Select[*tuple[Any, ...]], language: str, limit: int) -> list[Lone]:
    rows = db.session.execute(query.limit(limit)).all()
    names = name_documents([row[0] for row in rows], language)
    return [Lone(names[row[0]], row[1], row[2] or "") for row in rows]


def _open_reviews(actor: Actor) -> Select[*tuple[Any, ...]]:
    return (
        revisions_for(actor)
        .join(Document, Document.id == Revision.document_id)
        .where(
            Document.deleted_at.is_(None), Review.number.is_not(None), Review.decided_at.is_(None)
        )
    )


def _offered(actor: Actor) -> Select[*tuple[Any, ...]]:
    return _open_reviews(actor).where(Review.language != "", is_insider(actor))


def _open_reports() -> Select[*tuple[Any, ...]]:
    return (
        select(Report.id, Report.document_id, Report.at, Report.reason, Report.words, Account.name)
        .outerjoin(Account, Account.id == Report.reporter_id)
        .where(Report.closed_at.is_(None))
    )


def _drafts() -> Select[*tuple[Any, ...]]:
    return (
        select(Document.id, Revision.at, Document.deletion_reason)
        .join(
            Revision,
            and_(Revision.document_id == Document.id, Revision.number == Document.head),
        )
        .where(Document.deleted_at.is_(None), ~_waits_for_review(), _is_ahead_of_readers())
    )


def _is_ahead_of_readers() -> ColumnElement[bool]:
    """A language of the newest revision says something else than what is public, if anything is."""
    live = and_(
        Publication.document_id == RevisionPart.document_id,
        Publication.part == RevisionPart.part,
        Publication.until.is_(None),
    )
    seen = and_(
        _Seen.document_id == Publication.document_id,
        _Seen.number == Publication.number,
        _Seen.part == Publication.part,
    )
    return (
        select(RevisionPart.part)
        .outerjoin(Publication, live)
        .outerjoin(_Seen, seen)
        .where(
            RevisionPart.document_id == Document.id,
            RevisionPart.number == Document.head,
            RevisionPart.part != FACTS,
            or_(_Seen.content_hash.is_(None), _Seen.content_hash != RevisionPart.content_hash),
        )
        .correlate(Document)
        .exists()
    )


def _waits_for_review() -> ColumnElement[bool]:
    return (
        select(Review.number)
        .where(Review.document_id == Document.id, Review.decided_at.is_(None), Review.is_held)
        .exists()
    )


def _deleted() -> Select[*tuple[Any, ...]]:
    return select(Document.id, Document.deleted_at, Document.deletion_reason).where(
        Document.deleted_at.is_not(None)
    )


def _count(query: Select[*tuple[Any, ...]]) -> int:
    return db.session.scalar(select(func.count()).select_from(query.subquery())) or 0
