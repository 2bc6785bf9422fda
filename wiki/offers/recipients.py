"""Whom a letter about an offer goes to, and in which language."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from wiki.access.actor import Role
from wiki.accounts.models import Account, AccountState, Area, Moderation, Seat
from wiki.db import db
from wiki.documents.models import Document
from wiki.organisations.models import Profile


@dataclass(frozen=True)
class Recipient:
    """Somebody to write to. `name` is "" for the mailbox of an organisation."""

    name: str
    email: str
    language: str

    @property
    def is_mailbox(self) -> bool:
        """Whether it is nobody in particular, who has no account to sign in with."""
        return not self.name


def people_of(document: Document) -> list[Recipient]:
    """Who answers for the offer: those with a seat, else the mailbox of their organisation.

    An offer without an organisation is answered for by who began it.
    """
    if document.organisation_id is None:
        return _accounts(_OPEN.where(Account.id == document.owner_id))
    seated = _OPEN.join(Seat, Seat.account_id == Account.id).where(
        Seat.organisation_id == document.organisation_id
    )
    return _accounts(seated) or _mailbox(document.organisation_id)


def moderators_of(document: Document) -> list[Recipient]:
    """Those entrusted with an area of its organisation, else the editors."""
    entrusted = (
        _OPEN.join(Moderation, Moderation.account_id == Account.id)
        .join(Area, Area.area == Moderation.area)
        .where(Area.organisation_id == document.organisation_id)
    )
    editors = _OPEN.where(Account.role.in_((Role.EDITOR, Role.ADMINISTRATOR)))
    return _accounts(entrusted) or _accounts(editors)


_OPEN: Select[*tuple[Any, ...]] = (
    select(Account.name, Account.email, Account.language)
    .where(Account.state == AccountState.ACTIVE, Account.email.is_not(None))
    .distinct()
    .order_by(Account.email)
)


def _accounts(query: Select[*tuple[Any, ...]]) -> list[Recipient]:
    return [Recipient(*row) for row in db.session.execute(query)]


def _mailbox(organisation_id: int) -> list[Recipient]:
    profile = db.session.get(Profile, organisation_id)
    if profile is None or not profile.mailbox:
        return []
    return [Recipient("", profile.mailbox, profile.language)]
