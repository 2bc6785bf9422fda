"""Asking somebody, by mail, to act for an organisation; nothing tells if we knew the address."""

import secrets

from sqlalchemy import select, update

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.accounts import rules as people
from wiki.config import current
from wiki.db import db, transaction
from wiki.documents.models import Document
from wiki.errors import Invalid, NotFound, Problem
from wiki.journal.service import record
from wiki.organisations import keeping, links, rules
from wiki.organisations.events import InvitationSent, InvitationWithdrawn
from wiki.organisations.models import Invitation


@transaction
def invite(actor: Actor, organisation_id: int, email: str, role: str, language: str) -> int:
    """Write to `email`, in `language`, that they may act for the organisation; gives the id.

    A manager, a moderator of its area or an editor may. An address asked before and not answered
    has the new letter only. Raises Invalid, NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = keeping.get_for(actor, Action.ORGANISATION_INVITE, organisation_id)
    address = people.find_email(email)
    problems = [None if address else Problem("email", "email.invalid"), rules.problem_of_role(role)]
    if language not in current().languages:
        problems.append(Problem("language", "language.unknown"))
    if any(problems) or address is None:
        raise Invalid(*filter(None, problems))
    row = _find_open(document.id, address) or Invitation(organisation_id=document.id)
    row.email, row.role, row.language, row.by_id = address, role, language, actor.account_id
    _post(actor, document, row)
    return row.id


@transaction
def send_again(actor: Actor, organisation_id: int, invitation_id: int) -> None:
    """Write again; the letter before is worth nothing. Raises NotFound, Gone or Forbidden."""
    document = keeping.get_for(actor, Action.ORGANISATION_INVITE, organisation_id)
    _post(actor, document, _get_open(document.id, invitation_id))


@transaction
def withdraw(actor: Actor, organisation_id: int, invitation_id: int) -> None:
    """End an invitation that nobody answered. Raises NotFound, Gone or Forbidden."""
    document = keeping.get_for(actor, Action.ORGANISATION_INVITE, organisation_id)
    end(_get_open(document.id, invitation_id))
    record(actor.account_id, InvitationWithdrawn(document.id, invitation_id))


@transaction
def purge() -> None:
    """Forget the addresses of invitations that nobody answered for twice as long as they live."""
    long_ago = clock.now() - rules.INVITED_FOR
    db.session.execute(
        update(Invitation)
        .where(Invitation.email.is_not(None), Invitation.expires_at <= long_ago)
        .values(nonce=None, email=None)
    )


def end(row: Invitation) -> None:
    """Its link is good for nothing, and the address is forgotten; in the open transaction."""
    row.nonce, row.email = None, None


def _post(actor: Actor, document: Document, row: Invitation) -> None:
    row.nonce, row.invited_at = secrets.token_urlsafe(32), clock.now()
    row.expires_at = row.invited_at + rules.INVITED_FOR
    db.session.add(row)
    db.session.flush()
    record(actor.account_id, InvitationSent(document.id, row.id, row.role))
    keeping.write(
        document,
        "invitation",
        row.email or "",
        row.language,
        token=links.of_invitation(row.nonce),
        inviter=actor.name,
        days=rules.INVITED_FOR.days,
    )


def _find_open(organisation_id: int, email: str) -> Invitation | None:
    rows = db.session.scalars(
        select(Invitation).where(
            Invitation.organisation_id == organisation_id, Invitation.nonce.is_not(None)
        )
    )
    asked = people.email_key(email)
    return next((row for row in rows if people.email_key(row.email or "") == asked), None)


def _get_open(organisation_id: int, invitation_id: int) -> Invitation:
    row = db.session.get(Invitation, invitation_id)
    if row is None or row.organisation_id != organisation_id or row.nonce is None:
        raise NotFound("invitation")
    return row
