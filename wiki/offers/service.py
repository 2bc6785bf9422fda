"""What an organisation does with its offer. Each is one decision and one transaction.

The text is written elsewhere, as every document is; here it is decided what becomes of it.
"""

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.accounts import belongings
from wiki.db import transaction
from wiki.documents import proposals, publications, publishing, queries, saving
from wiki.documents import service as documents
from wiki.documents.models import Document
from wiki.documents.rules import FACTS
from wiki.documents.saving import Edit, Saved
from wiki.errors import Forbidden, Invalid, NotFound
from wiki.journal.service import record
from wiki.kinds.offer import OFFER
from wiki.offers import keeping, rules
from wiki.offers.events import (
    OfferArchived,
    OfferPublished,
    OfferSubmitted,
    OfferTakenBack,
    OfferTermsChanged,
)
from wiki.offers.keeping import Terms
from wiki.offers.models import Offer
from wiki.offers.rules import Move


@transaction
def save_terms(actor: Actor, document_id: int, terms: Terms) -> None:
    """Keep the last day and the agreements of a draft, as far as they are given.

    Raises Invalid (a day that cannot be, an offer that is online: that one is renewed), NotFound,
    Gone, NotSignedIn or Forbidden.
    """
    document, offer = keeping.get_or_begin(document_id)
    saving.require_now(actor, Action.OFFER_KEEP, document)
    keeping.require_move(offer, Move.SUBMIT)
    problem = rules.check_expiry(terms.expires_on, keeping.today()) if terms.expires_on else None
    if problem:
        raise Invalid(problem)
    _agree(actor, offer, terms)


@transaction
def submit(actor: Actor, document_id: int, terms: Terms) -> None:
    """Ask a moderator to read the newest revision; what readers see stays as it is.

    Raises Invalid (all that is missing), NotFound, Gone, NotSignedIn or Forbidden.
    """
    document, offer = keeping.get_or_begin(document_id)
    saving.require_now(actor, Action.OFFER_KEEP, document)
    keeping.require_complete(offer, document.head, terms)
    _agree(actor, offer, terms)
    keeping.move(offer, Move.SUBMIT)
    offer.review_number, offer.review_at = document.head, clock.now()
    offer.review_reason = ""
    record(actor.account_id, OfferSubmitted(document_id, document.head))


@transaction
def take_back(actor: Actor, document_id: int) -> None:
    """Ask the moderators no more. Raises Invalid (nothing waits), NotFound, Gone, Forbidden."""
    document, offer = keeping.get_or_begin(document_id)
    saving.require_now(actor, Action.OFFER_KEEP, document)
    keeping.move(offer, Move.TAKE_BACK)
    record(actor.account_id, OfferTakenBack(document_id))


@transaction
def publish(actor: Actor, document_id: int, terms: Terms) -> list[str]:
    """Let readers see the newest revision at once; gives the parts that moved.

    An organisation may once a moderator has let an offer of it through, unless this very one is
    before a moderator, or came back from there; moderators always may.
    Raises Invalid (all that is missing), NotFound, Gone, NotSignedIn or Forbidden.
    """
    document, offer = keeping.get_or_begin(document_id)
    saving.require_now(actor, Action.OFFER_KEEP, document)
    is_moderator = may(
        belongings.as_of_now(actor), Action.OFFER_MODERATE, saving.standing_of(document)
    )
    if not is_moderator and not keeping.needs_no_moderator(offer, document.organisation_id):
        raise Forbidden(Action.OFFER_MODERATE)
    keeping.require_complete(offer, document.head, terms)
    _agree(actor, offer, terms)
    return let_through(actor, document, offer, document.head, is_moderator)


@transaction
def archive(actor: Actor, document_id: int) -> None:
    """Put the offer away. What was public stays readable at its address.

    Raises Invalid (it is online: conclude it first), NotFound, Gone, NotSignedIn or Forbidden.
    """
    document, offer = keeping.get_or_begin(document_id)
    saving.require_now(actor, Action.OFFER_KEEP, document)
    keeping.move(offer, Move.ARCHIVE)
    offer.ended_at = offer.ended_at or clock.now()
    record(actor.account_id, OfferArchived(document_id))


def begin_again(actor: Actor, document_id: int) -> Saved:
    """A new draft that says what this offer says, under an address of its own.

    One offer has one life and one outcome, so the old one stays as it ended. Raises NotFound, Gone,
    Invalid (an address that is taken), NotSignedIn or Forbidden.
    """
    view = queries.get_to_edit(actor, document_id)
    if view.kind != OFFER.name:
        raise NotFound(f"offer {document_id}")
    day = keeping.today().isoformat()
    offered = proposals.list_unaccepted(document_id, view.head)
    parts = {language: part for language, part in view.parts.items() if language not in offered}
    edit = Edit(
        parts={language: part.texts for language, part in parts.items()},
        base_number=0,
        facts=view.facts,
        slugs={language: f"{part.slug[:60]}-{day}" for language, part in parts.items()},
        is_to_publish=False,
    )
    return documents.create(actor, OFFER.name, view.language_for(view.origin), edit)


def let_through(
    actor: Actor, document: Document, offer: Offer, number: int, is_read: bool
) -> list[str]:
    """Publish the facts and the complete languages of a revision, in the open transaction.

    A language of which readers see something newer stays: a translation was accepted meanwhile.
    `is_read`: by a moderator, so that its organisation need not ask the next time.
    """
    missing = keeping.require_complete(offer, number, Terms())
    keeping.move(offer, Move.PUBLISH)
    offer.published_at = offer.published_at or clock.now()
    if is_read:
        offer.reviewed_by_id = actor.account_id
    live = publications.live_numbers(document.id)
    wanted = [code for code in missing.complete if (live.get(code) or 0) <= number]
    moved = publishing.move(actor, document, number, [FACTS, *wanted])
    record(actor.account_id, OfferPublished(document.id, number, accepted=is_read))
    return moved


def _agree(actor: Actor, offer: Offer, terms: Terms) -> None:
    before = offer.expires_on, offer.consented_at
    keeping.agree(offer, terms)
    if before != (offer.expires_on, offer.consented_at):
        day = offer.expires_on.isoformat() if offer.expires_on else None
        agreed = offer.consented_at is not None
        record(actor.account_id, OfferTermsChanged(offer.document_id, day, agreed))
