"""What waits for the moderators of organisations, each in their own areas; editors see all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, select

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.accounts.models import Account, Seat
from wiki.db import db
from wiki.documents.insiders import is_looked_after
from wiki.documents.models import Document, Heading, Report, Review, Revision
from wiki.documents.naming import Name, name_documents
from wiki.errors import Forbidden, NotSignedIn
from wiki.kinds.organisation import ORGANISATION
from wiki.organisations.models import Claim, Profile

_MOST = 50


@dataclass(frozen=True)
class Waiting:
    """An organisation on the desk: since when, by whom, in which words. `id` names what waits:
    a revision, a request or a report.
    """

    organisation: Name
    id: int
    at: datetime
    who: str = ""
    words: str = ""


@dataclass(frozen=True)
class Some:
    """The first of those that lack something, and how many there are."""

    listed: Sequence[Waiting]
    total: int


@dataclass(frozen=True)
class Desk:
    """Everything on it, oldest first."""

    held: Some
    claims: Some
    reported: Some
    unconfirmed: Some
    without_people: Some


def open_desk(actor: Actor, language: str) -> Desk:
    """What waits for this person. Raises NotSignedIn or Forbidden."""
    if not actor.is_moderator:
        raise Forbidden(Action.ORGANISATION_MODERATE) if actor.is_member else NotSignedIn()
    mine = _mine(actor)
    queries = (_held(mine), _claims(mine), _reported(mine), _unconfirmed(mine), _alone(mine))
    return Desk(*(_some(query, language) for query in queries))


def _mine(actor: Actor) -> ColumnElement[bool]:
    alive = (Document.kind == ORGANISATION.name) & Document.deleted_at.is_(None)
    return alive & is_looked_after(actor)


def _held(mine: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    is_same = (Revision.document_id == Review.document_id) & (Revision.number == Review.number)
    return (
        select(
            Document.id, Review.number, Revision.at, func.coalesce(Account.name, ""), literal("")
        )
        .join(Review, Review.document_id == Document.id)
        .join(Revision, is_same)
        .outerjoin(Account, Account.id == Revision.author_id)
        .where(mine, Review.decided_at.is_(None))
        .order_by(Revision.at, Document.id, Review.number)
    )


def _claims(mine: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return (
        select(Document.id, Claim.id, Claim.at, Account.name, Claim.words)
        .join(Claim, Claim.organisation_id == Document.id)
        .join(Account, Account.id == Claim.account_id)
        .where(mine, Claim.closed_at.is_(None))
        .order_by(Claim.at, Claim.id)
    )


def _reported(mine: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return (
        select(Document.id, Report.id, Report.at, func.coalesce(Account.name, ""), Report.words)
        .join(Report, Report.document_id == Document.id)
        .outerjoin(Account, Account.id == Report.reporter_id)
        .where(mine, Report.closed_at.is_(None))
        .order_by(Report.at, Report.id)
    )


def _unconfirmed(mine: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    confirmed = select(Profile.organisation_id).where(Profile.confirmed_at.is_not(None))
    return _lacking(mine, Document.id.not_in(confirmed))


def _alone(mine: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return _lacking(mine, Document.id.not_in(select(Seat.organisation_id)))


def _lacking(mine: ColumnElement[bool], lacks: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Public organisations of which this is true."""
    is_public = select(Heading.document_id).where(Heading.document_id == Document.id).exists()
    return (
        select(Document.id, Document.id, Document.created_at, literal(""), literal(""))
        .where(mine, is_public, lacks)
        .order_by(Document.created_at, Document.id)
    )


def _some(query: Select[*tuple[Any, ...]], language: str) -> Some:
    rows = db.session.execute(query.limit(_MOST)).all()
    bare = query.order_by(None).with_only_columns(Document.id).subquery()
    total = db.session.scalar(select(func.count()).select_from(bare)) or 0
    names = name_documents({row[0] for row in rows}, language)
    return Some([Waiting(names[row[0]], *row[1:]) for row in rows], total)
