"""Who acts for an organisation: giving a seat, changing its role, taking it back."""

from sqlalchemy import select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.accounts import lookups
from wiki.accounts.models import AccountState, Seat
from wiki.db import db, transaction
from wiki.documents.models import Document
from wiki.errors import Invalid, NotFound, NotSignedIn, Problem
from wiki.journal.service import record
from wiki.organisations import keeping, rules
from wiki.organisations.events import SeatGiven, SeatTaken
from wiki.organisations.rules import SeatRole


def give(document: Document, account_id: int, role: str, by_id: int | None) -> None:
    """Seat an account, in the open transaction; a manager who is asked again stays one.

    Raises Invalid when it is blocked, or a name without an account.
    """
    account = lookups.get(account_id)
    if account.state not in (AccountState.ACTIVE, AccountState.WAITING):
        raise Invalid(Problem("", "seat.impossible"))
    move(document, account_id, role, by_id)


def move(document: Document, account_id: int, role: str, by_id: int | None) -> None:
    """Seat an account that had a seat elsewhere, whatever became of it; in the transaction."""
    seat = db.session.get(Seat, (document.id, account_id))
    if seat is not None and role in (seat.role, SeatRole.CONTACT):
        return
    row = Seat(
        organisation_id=document.id,
        account_id=account_id,
        role=role,
        since=seat.since if seat else clock.now(),
        by_id=by_id,
    )
    db.session.merge(row)
    db.session.flush()
    record(by_id, SeatGiven(document.id, account_id, role))


@transaction
def change_role(actor: Actor, organisation_id: int, account_id: int, role: str) -> None:
    """Give one of its people another role.

    Raises Invalid (the last manager cannot become a contact), NotFound, Gone or Forbidden.
    """
    document = keeping.get_for(actor, Action.ORGANISATION_PEOPLE, organisation_id)
    if problem := rules.problem_of_role(role):
        raise Invalid(problem)
    seat = _get(document.id, account_id)
    _keep_a_manager(document.id, account_id, role)
    if seat.role != role:
        seat.role = role
        record(actor.account_id, SeatGiven(document.id, account_id, role))


@transaction
def remove(actor: Actor, organisation_id: int, account_id: int) -> None:
    """Take a seat back; everybody may leave by themselves.

    Raises Invalid when others remain without a manager, NotFound, Gone or Forbidden.
    """
    document = keeping.get_organisation(organisation_id)
    if actor.account_id is None:
        raise NotSignedIn
    if actor.account_id != account_id:
        keeping.get_for(actor, Action.ORGANISATION_PEOPLE, organisation_id)
    seat = _get(document.id, account_id)
    _keep_a_manager(document.id, account_id, None)
    db.session.delete(seat)
    record(actor.account_id, SeatTaken(document.id, account_id))


def has_people(organisation_id: int) -> bool:
    """Whether anybody acts for it."""
    taken = select(Seat.account_id).where(Seat.organisation_id == organisation_id)
    return db.session.scalar(select(taken.exists())) or False


def _get(organisation_id: int, account_id: int) -> Seat:
    seat = db.session.get(Seat, (organisation_id, account_id))
    if seat is None:
        raise NotFound("seat")
    return seat


def _keep_a_manager(organisation_id: int, account_id: int, role: str | None) -> None:
    rows = db.session.execute(
        select(Seat.account_id, Seat.role).where(Seat.organisation_id == organisation_id)
    )
    if rules.leaves_no_manager(dict(rows.all()), account_id, role):
        raise Invalid(Problem("role", "seat.last_manager"))
