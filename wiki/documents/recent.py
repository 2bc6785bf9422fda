"""Recent changes: the newest revisions of everything an actor may read, named by their titles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, tuple_

from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.history import RevisionView, revisions_for, views_of, was_published
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Review, Revision
from wiki.documents.naming import name_documents
from wiki.errors import NotFound

_Rows = Select[*tuple[Any, ...]]


@dataclass(frozen=True)
class ChangeView:
    """A line of the recent changes: a revision, and its document by name (see `naming.Name`)."""

    revision: RevisionView
    public_id: str
    kind: str
    language: str
    title: str
    slug: str
    is_public: bool


def list_recent(
    actor: Actor,
    language: str,
    only_open: bool = False,
    kind: str | None = None,
    author_id: int | None = None,
    document_id: int | None = None,
    after: tuple[str, int] | None = None,
    limit: int = 50,
) -> list[ChangeView]:
    """The newest revisions of everything this actor may read.

    `only_open`: those that wait for a second pair of eyes. `after` goes on after that line of the
    list: the public id of its document, the number of its revision. Raises NotFound when there is
    no such line.
    """
    asked = (
        (only_open, and_(Review.number.is_not(None), Review.decided_at.is_(None))),
        (kind is not None, Document.kind == kind),
        (author_id is not None, Revision.author_id == author_id),
        (document_id is not None, Revision.document_id == document_id),
    )
    query = _known_to(actor).where(*(condition for is_asked, condition in asked if is_asked))
    if after is not None:
        place = tuple_(Revision.at, Revision.document_id, Revision.number)
        query = query.where(place < tuple_(*_get_place(actor, *after)))
    ordered = query.order_by(
        Revision.at.desc(), Revision.document_id.desc(), Revision.number.desc()
    )
    return name_changes(views_of(actor, ordered.limit(min(limit, 500))), language)


def name_changes(views: Sequence[RevisionView], language: str) -> list[ChangeView]:
    """These revisions with the names of their documents."""
    names = name_documents({view.document_id for view in views}, language)
    return [ChangeView(view, **vars(names[view.document_id])) for view in views]


def _known_to(actor: Actor) -> _Rows:
    query = revisions_for(actor).join(Document, Document.id == Revision.document_id)
    query = query.where(Document.deleted_at.is_(None))
    return query if actor.is_editor else query.where(visible_to(actor), was_published())


def _get_place(actor: Actor, public_id: str, number: int) -> tuple[datetime, int, int]:
    """Where a line stands in the order of the list."""
    found = db.session.execute(
        _known_to(actor)
        .with_only_columns(Revision.at, Revision.document_id, Revision.number)
        .where(Document.public_id == public_id, Revision.number == number)
    ).first()
    if found is None:
        raise NotFound(f"{public_id}, revision {number}")
    return found[0], found[1], found[2]
