"""Where letters to an organisation go: to those who act for it, else to its mailbox."""

from dataclasses import dataclass

from sqlalchemy import select

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.accounts import rules as people
from wiki.accounts.models import Account, AccountState, Seat
from wiki.config import current
from wiki.db import db, transaction
from wiki.errors import Invalid, Problem
from wiki.journal.service import record
from wiki.organisations import keeping
from wiki.organisations.events import MailboxChanged
from wiki.organisations.models import Profile


@dataclass(frozen=True)
class Recipient:
    """Somebody to write to. `name` is "" for the mailbox."""

    name: str
    email: str
    language: str


def list_recipients(organisation_id: int) -> list[Recipient]:
    """Its people who may sign in, else its mailbox; nobody when there is neither."""
    rows = db.session.execute(
        select(Account.name, Account.email, Account.language)
        .join(Seat, Seat.account_id == Account.id)
        .where(
            Seat.organisation_id == organisation_id,
            Account.state == AccountState.ACTIVE,
            Account.email.is_not(None),
        )
        .order_by(Seat.since, Account.id)
    ).all()
    profile = None if rows else db.session.get(Profile, organisation_id)
    if profile is not None and profile.mailbox:
        return [Recipient("", profile.mailbox, profile.language)]
    return [Recipient(name, email or "", language) for name, email, language in rows]


def who_to_write_to(organisation_id: int) -> list[tuple[str, str]]:
    """(address, language) of each of them."""
    return [(one.email, one.language) for one in list_recipients(organisation_id)]


@transaction
def set_mailbox(actor: Actor, organisation_id: int, email: str, language: str) -> None:
    """Say where letters go while nobody has a seat, and in which language; "" for nowhere.

    Raises Invalid, NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = keeping.get_for(actor, Action.OFFER_KEEP, organisation_id)
    address = people.find_email(email) if email.strip() else None
    if email.strip() and address is None:
        raise Invalid(Problem("email", "email.invalid"))
    if language not in current().languages:
        raise Invalid(Problem("language", "language.unknown"))
    profile = keeping.profile_of(document)
    if (profile.mailbox, profile.language) != (address, language):
        profile.mailbox, profile.language = address, language
        record(actor.account_id, MailboxChanged(document.id))
