"""Answering an invitation: with the account one has, or by opening one."""

from dataclasses import dataclass

from wiki import clock
from wiki.access.actor import Actor
from wiki.accounts import lookups, signing_up
from wiki.accounts.models import AccountState
from wiki.db import transaction, writing
from wiki.documents.models import Document
from wiki.documents.naming import Name, name_documents
from wiki.errors import Invalid, NotSignedIn, Problem
from wiki.journal.service import record
from wiki.organisations import keeping, links, seats
from wiki.organisations.events import InvitationAccepted
from wiki.organisations.models import Invitation


@dataclass(frozen=True)
class Offered:
    """What an invitation offers to whoever holds its letter; `email` is where that came."""

    organisation: Name
    role: str
    email: str
    has_account: bool


def get_offered(token: str, language: str) -> Offered:
    """What the letter offers, without answering it. Raises Invalid when it is worth nothing now."""
    row = links.get_invitation(token)
    document = keeping.get_organisation(row.organisation_id)
    email = row.email or ""
    return Offered(
        organisation=name_documents([document.id], language)[document.id],
        role=row.role,
        email=email,
        has_account=_is_known(email),
    )


@transaction
def accept(actor: Actor, token: str) -> str:
    """Take the seat; gives the public id of the organisation. Raises Invalid or NotSignedIn."""
    if actor.account_id is None:
        raise NotSignedIn
    return _take(links.get_invitation(token), actor.account_id).public_id


def sign_up(token: str, name: str, password: str, language: str) -> int:
    """Open an account at the address that the letter came to, which proves it, and take the seat.

    Gives the account's id. Raises Invalid; an address that has an account signs in instead.
    """
    email = links.get_invitation(token).email or ""
    applicant = signing_up.check(name, email, password)
    with writing():
        row = links.get_invitation(token)
        if _is_known(email):
            raise Invalid(Problem("email", "invitation.has_account"))
        account = signing_up.open_for(applicant, language)
        signing_up.prove(account)
        _take(row, account.id)
        return account.id


def _is_known(email: str) -> bool:
    holder = lookups.find_by_email(email)
    return holder is not None and holder.state != AccountState.UNCONFIRMED


def _take(row: Invitation, account_id: int) -> Document:
    document = keeping.get_organisation(row.organisation_id)
    seats.give(document, account_id, row.role, row.by_id)
    row.accepted_at, row.accepted_by_id = clock.now(), account_id
    row.nonce, row.email = None, None
    record(account_id, InvitationAccepted(document.id, row.id, account_id))
    return document
