"""Reading who acts for organisations, and how these stand. No address but in `Sent`, and in
`mailbox`, which their own people and moderators read.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may, require
from wiki.accounts.models import Account, Seat
from wiki.config import current
from wiki.db import db
from wiki.documents.models import Document
from wiki.documents.naming import Name, name_documents
from wiki.documents.official import Official, list_official
from wiki.documents.views import DocumentView
from wiki.organisations.models import Invitation, Profile
from wiki.organisations.writing_to import who_to_write_to

__all__ = ["Official", "official", "who_to_write_to"]


@dataclass(frozen=True)
class Seated:
    """Somebody who acts for an organisation."""

    account_id: int
    name: str
    role: str
    since: datetime
    is_self: bool


@dataclass(frozen=True)
class Sent:
    """An invitation nobody answered yet; those who may invite read the address they wrote to."""

    id: int
    email: str
    role: str
    invited_at: datetime
    expires_at: datetime
    is_expired: bool


@dataclass(frozen=True)
class Mine:
    """An organisation that somebody acts for, and in which role."""

    organisation_id: int
    role: str
    organisation: Name


@dataclass(frozen=True)
class Stand:
    """How an organisation stands, for everybody: whether it has people, when it was confirmed."""

    has_people: bool
    confirmed_at: datetime | None


def official(document_id: int) -> dict[str, Official]:
    """The facts that come from official data: name → source and day."""
    return list_official(document_id)


def how_it_stands(organisation_id: int) -> Stand:
    """See `Stand`."""
    people = select(Seat.account_id).where(Seat.organisation_id == organisation_id).exists()
    confirmed = (
        select(Profile.confirmed_at)
        .where(Profile.organisation_id == organisation_id)
        .scalar_subquery()
    )
    return Stand(*db.session.execute(select(people, confirmed)).one())


def list_people(actor: Actor, document: DocumentView) -> list[Seated]:
    """Its people, for those people and whoever moderates it. Raises NotSignedIn or Forbidden."""
    _require_inside(actor, document)
    rows = db.session.execute(
        select(Seat.account_id, Account.name, Seat.role, Seat.since)
        .join(Account, Account.id == Seat.account_id)
        .where(Seat.organisation_id == document.id)
        .order_by(Seat.role.desc(), Account.name, Account.id)  # managers first
    )
    return [Seated(*row, is_self=row[0] == actor.account_id) for row in rows]


def list_sent(actor: Actor, document: DocumentView) -> list[Sent]:
    """The invitations that nobody answered, newest first. Raises NotSignedIn or Forbidden."""
    require(actor, Action.ORGANISATION_INVITE, document.standing)
    rows = db.session.scalars(
        select(Invitation)
        .where(Invitation.organisation_id == document.id, Invitation.nonce.is_not(None))
        .order_by(Invitation.invited_at.desc(), Invitation.id.desc())
    )
    now = clock.now()
    return [
        Sent(
            id=row.id,
            email=row.email or "",
            role=row.role,
            invited_at=row.invited_at,
            expires_at=row.expires_at,
            is_expired=row.expires_at <= now,
        )
        for row in rows
    ]


def mailbox(actor: Actor, document: DocumentView) -> tuple[str, str]:
    """Where letters go while nobody has a seat, and in which language.

    Raises NotSignedIn or Forbidden.
    """
    _require_inside(actor, document)
    profile = db.session.get(Profile, document.id)
    if profile is None:
        return "", document.origin or current().languages[0]
    return profile.mailbox or "", profile.language


def list_mine(actor: Actor, language: str) -> list[Mine]:
    """The organisations that the actor acts for, by name: for their space, and to choose from."""
    rows = db.session.execute(
        select(Seat.organisation_id, Seat.role)
        .join(Document, Document.id == Seat.organisation_id)
        .where(Seat.account_id == actor.account_id, Document.deleted_at.is_(None))
    ).all()
    names = name_documents([row[0] for row in rows], language)
    mine = [Mine(id_, role, names[id_]) for id_, role in rows]
    return sorted(mine, key=lambda one: (one.organisation.title.casefold(), one.organisation_id))


def _require_inside(actor: Actor, document: DocumentView) -> None:
    """Go on only for its people and its moderators."""
    if not may(actor, Action.OFFER_KEEP, document.standing):
        require(actor, Action.ORGANISATION_INVITE, document.standing)
