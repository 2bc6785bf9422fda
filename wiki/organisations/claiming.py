""" "This is our organisation": a member asks for a profile nobody holds, a moderator answers."""

from sqlalchemy import select, update

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.accounts import readers
from wiki.db import db, transaction
from wiki.documents.models import Document
from wiki.errors import Invalid, NotFound, NotSignedIn, Problem
from wiki.journal.service import record
from wiki.organisations import keeping, rules, seats
from wiki.organisations.events import ClaimDecided, OrganisationClaimed
from wiki.organisations.models import Claim
from wiki.organisations.rules import SeatRole


@transaction
def claim(actor: Actor, organisation_id: int, words: str) -> int:
    """Ask to act for an organisation that nobody acts for; gives the id of the request.

    `words`: who asks, for those who decide. Asking twice is asking once, in the newer words.
    Raises Invalid, NotFound, Gone, NotSignedIn or Forbidden.
    """
    if actor.account_id is None:
        raise NotSignedIn
    document = keeping.get_for(actor, Action.DOCUMENT_READ, organisation_id)
    if problem := rules.problem_of_words(words, "words", "claim.no_words"):
        raise Invalid(problem)
    if seats.has_people(document.id):
        raise Invalid(Problem("", "claim.held"))
    row = _find_open(document.id, actor.account_id)
    if row is None:
        row = Claim(organisation_id=document.id, account_id=actor.account_id)
        db.session.add(row)
    is_new = row.id is None
    row.words, row.at = words.strip(), clock.now()
    db.session.flush()
    if is_new:
        record(actor.account_id, OrganisationClaimed(document.id, row.id))
    return row.id


@transaction
def accept(actor: Actor, claim_id: int) -> None:
    """Whoever asked manages it from now on, and is told. Other requests for it are closed.

    Raises Invalid when their account is blocked, NotFound, NotSignedIn or Forbidden.
    """
    row, document = _get_open(actor, claim_id)
    seats.give(document, row.account_id, SeatRole.MANAGER, actor.account_id)
    _decide(actor, row, document, is_accepted=True)
    _write(document, row.account_id, "claim-accepted")
    others = Claim.organisation_id == document.id, Claim.closed_at.is_(None)
    db.session.execute(
        update(Claim).where(*others).values(closed_at=clock.now(), closed_by_id=actor.account_id)
    )


@transaction
def refuse(actor: Actor, claim_id: int, reason: str) -> None:
    """Tell whoever asked why not. Raises Invalid without a reason, NotFound or Forbidden."""
    row, document = _get_open(actor, claim_id)
    if problem := rules.problem_of_words(reason, "reason", "claim.no_reason"):
        raise Invalid(problem)
    _decide(actor, row, document, is_accepted=False)
    _write(document, row.account_id, "claim-refused", reason=reason.strip())


def _decide(actor: Actor, row: Claim, document: Document, is_accepted: bool) -> None:
    row.closed_at, row.closed_by_id = clock.now(), actor.account_id
    db.session.flush()
    record(actor.account_id, ClaimDecided(document.id, row.id, is_accepted))


def _write(document: Document, account_id: int, letter: str, **said: str) -> None:
    reader = readers.find_reader(account_id)
    if reader is not None:
        keeping.write(document, letter, reader.email, reader.language, name=reader.name, **said)


def _find_open(organisation_id: int, account_id: int) -> Claim | None:
    return db.session.scalar(
        select(Claim).where(
            Claim.organisation_id == organisation_id,
            Claim.account_id == account_id,
            Claim.closed_at.is_(None),
        )
    )


def _get_open(actor: Actor, claim_id: int) -> tuple[Claim, Document]:
    row = db.session.get(Claim, claim_id)
    if row is None:
        raise NotFound("claim")
    document = keeping.get_for(actor, Action.ORGANISATION_MODERATE, row.organisation_id)
    if row.closed_at is not None:
        raise NotFound("claim")
    return row, document
