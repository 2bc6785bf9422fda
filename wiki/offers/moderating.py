"""What a moderator decides about an offer of their area. One transaction each, letter included."""

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.db import transaction
from wiki.documents import saving
from wiki.errors import Invalid, Problem
from wiki.journal.service import record
from wiki.offers import keeping, letters, rules, service
from wiki.offers.events import OfferReturned
from wiki.offers.rules import Move


@transaction
def accept(actor: Actor, document_id: int) -> list[str]:
    """Let readers see the revision that was submitted, whatever was written since; its people are
    told. Gives the parts that moved.

    Raises Invalid (nothing waits; something is missing now, such as a day to come), NotFound, Gone,
    NotSignedIn or Forbidden.
    """
    document, offer = keeping.get_or_begin(document_id)
    saving.require_now(actor, Action.OFFER_MODERATE, document)
    keeping.require_move(offer, Move.RETURN)
    number = offer.review_number or document.head
    moved = service.let_through(actor, document, offer, number, is_read=True)
    letters.tell(document, "published", expires_on=offer.expires_on)
    return moved


@transaction
def give_back(actor: Actor, document_id: int, reason: str) -> None:
    """Return what was submitted, with a reason that its people read in a letter.

    Raises Invalid (no reason; nothing waits), NotFound, Gone, NotSignedIn or Forbidden.
    """
    document, offer = keeping.get_or_begin(document_id)
    saving.require_now(actor, Action.OFFER_MODERATE, document)
    told = reason.strip()
    if not told:
        raise Invalid(Problem("reason", "offer.no_reason"))
    if len(told) > rules.LONGEST_REASON:
        raise Invalid(Problem("reason", "offer.reason_too_long", {"most": rules.LONGEST_REASON}))
    keeping.move(offer, Move.RETURN)
    offer.review_at, offer.review_reason = clock.now(), told
    record(actor.account_id, OfferReturned(document_id, offer.review_number or document.head))
    letters.tell(document, "returned", reason=told)
