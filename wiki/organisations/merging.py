"""Two profiles of one organisation become one: the addresses of both lead to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import delete, select, update

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.accounts.models import Seat
from wiki.db import db, transaction
from wiki.documents import removing
from wiki.documents.models import Address, Document, Link
from wiki.documents.rules import AddressState
from wiki.errors import Invalid, Problem
from wiki.journal.service import record
from wiki.organisations import inviting, keeping, referring, seats
from wiki.organisations.events import OrganisationMerged
from wiki.organisations.models import Claim, Invitation


@dataclass(frozen=True)
class Merged:
    """What became one. `heads`: document that named the merged one → its newest revision before,
    and after.
    """

    merged_id: int
    kept_id: int
    heads: Mapping[int, tuple[int, int]]


#: what else is moved in the same transaction, by parts that this one does not know
Carry = Callable[[Merged], None]


@transaction
def merge(actor: Actor, merged_id: int, kept_id: int, reason: str, carry: Carry) -> None:
    """Say that one organisation is another one, which keeps its people, offers and addresses.

    The merged one is gone, with this reason. Raises Invalid, NotFound, Gone, NotSignedIn or
    Forbidden (both must be the actor's to moderate).
    """
    merged, kept = (
        keeping.get_for(actor, Action.ORGANISATION_MODERATE, one) for one in (merged_id, kept_id)
    )
    if merged is kept:
        raise Invalid(Problem("kept", "merge.same"))
    removing.check_reason(reason)
    _move_people(actor, merged, kept)
    heads = referring.point_elsewhere(actor, merged, kept)
    _move_mailbox(merged, kept)
    removing.delete_within(actor, merged, reason.strip())
    _move_addresses(merged, kept)
    carry(Merged(merged.id, kept.id, heads))
    record(actor.account_id, OrganisationMerged(merged.id, kept.id))


def _move_people(actor: Actor, merged: Document, kept: Document) -> None:
    """Everybody keeps their role, or the higher one; letters that wait are worth nothing."""
    theirs = db.session.execute(
        select(Seat.account_id, Seat.role).where(Seat.organisation_id == merged.id)
    ).all()
    db.session.execute(delete(Seat).where(Seat.organisation_id == merged.id))
    for account_id, role in theirs:
        seats.move(kept, account_id, role, actor.account_id)
    waiting = Invitation.organisation_id == merged.id, Invitation.nonce.is_not(None)
    for row in db.session.scalars(select(Invitation).where(*waiting)):
        inviting.end(row)
    db.session.execute(
        update(Claim)
        .where(Claim.organisation_id == merged.id, Claim.closed_at.is_(None))
        .values(closed_at=clock.now(), closed_by_id=actor.account_id)
    )


def _move_mailbox(merged: Document, kept: Document) -> None:
    gone, stays = keeping.profile_of(merged), keeping.profile_of(kept)
    if not stays.mailbox and gone.mailbox:
        stays.mailbox, stays.language = gone.mailbox, gone.language
    gone.mailbox, gone.merged_into_id = None, kept.id


def _move_addresses(merged: Document, kept: Document) -> None:
    """Whatever was public redirects to the kept one, and links of texts lead there."""
    db.session.execute(
        update(Address)
        .where(Address.document_id == merged.id, Address.state != AddressState.RESERVED)
        .values(document_id=kept.id, state=AddressState.OLD)
    )
    db.session.execute(update(Link).where(Link.target_id == merged.id).values(target_id=kept.id))
