"""Reading one's own watches, and those that a letter's link names."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents import queries as documents
from wiki.documents.sections import find_section
from wiki.documents.views import DocumentView
from wiki.errors import Gone, NotSignedIn
from wiki.notify import tokens
from wiki.notify.models import Watch, WatchingHabit
from wiki.notify.rules import Pace, Target, What
from wiki.texts import units


@dataclass(frozen=True)
class WatchView:
    """A watch. `document` None: it is about none, or one that its owner may no longer read.

    `heading`: of a section, as it reads now; "" when it is gone.
    """

    key: str
    target: Target
    pace: Pace
    since: datetime
    document: DocumentView | None
    heading: str


def list_watches(actor: Actor) -> list[WatchView]:
    """What this person watches, the newest first. Raises NotSignedIn."""
    if actor.account_id is None:
        raise NotSignedIn
    rows = db.session.scalars(
        select(Watch).where(Watch.account_id == actor.account_id).order_by(Watch.id.desc())
    ).all()
    return [_view(actor, row) for row in rows]


def list_watches_of(actor: Actor, document_id: int) -> list[WatchView]:
    """What this person watches of one document; nothing for visitors."""
    rows = db.session.scalars(
        select(Watch)
        .where(Watch.account_id == actor.account_id, Watch.document_id == document_id)
        .order_by(Watch.id)
    ).all()
    return [_view(actor, row) for row in rows]


def count_named(token: str) -> int:
    """How many of the watches that a letter's link names are left. Raises Invalid."""
    keys = tokens.read(token)
    return len(db.session.scalars(select(Watch.id).where(Watch.key.in_(keys))).all())


def has_habit(actor: Actor) -> bool:
    """Whether this person watches each document that they create."""
    return db.session.get(WatchingHabit, actor.account_id) is not None


def target_of(row: Watch) -> Target:
    """What a watch is about."""
    return Target(What(row.what), row.document_id, row.part, row.unit, row.topic)


def find_readable(actor: Actor, document_id: int) -> DocumentView | None:
    """The document as this person reads it now; None when it is not, or no more, theirs to read."""
    try:
        return documents.find_document(actor, document_id)
    except Gone:
        return None


def heading_of(document: DocumentView, target: Target) -> str:
    """How a watched section is called now; "" when it is gone, or was never watched."""
    part = document.parts.get(target.part)
    if part is None or not target.unit:
        return ""
    section = find_section(units.decode(part.units, part.body), target.unit)
    return section.heading if section else ""


def _view(actor: Actor, row: Watch) -> WatchView:
    target = target_of(row)
    document = _find_known(actor, row.document_id) if row.document_id else None
    heading = heading_of(document, target) if document else ""
    return WatchView(row.key, target, Pace(row.pace), row.since, document, heading)


def _find_known(actor: Actor, document_id: int) -> DocumentView | None:
    """The document as its watcher knows it: published, or a draft that they may read."""
    try:
        return documents.find_document(actor, document_id) or documents.find_draft(
            actor, document_id
        )
    except Gone:
        return None
