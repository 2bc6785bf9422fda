"""The row of an offer, inside a service's transaction: found or begun, read, moved."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from wiki import clock, config
from wiki.db import db
from wiki.documents import contents, proposals, revisions, saving
from wiki.documents.models import Document
from wiki.documents.rules import FACTS
from wiki.errors import Invalid, NotFound, Problem
from wiki.kinds.offer import OFFER
from wiki.offers import completeness, rules
from wiki.offers.completeness import Missing
from wiki.offers.models import Offer
from wiki.offers.rules import Life, Move, Review, State


@dataclass(frozen=True)
class Terms:
    """What its people say beside the text: its last day, and what they agree to."""

    expires_on: date | None = None
    consents: Collection[str] = ()


def today() -> date:
    """The day that it is for the network."""
    return clock.day_of(clock.now(), config.current().timezone)


def begun(document_id: int) -> Offer:
    """The row of an offer that has none yet: a draft of which nothing is said."""
    return Offer(
        document_id=document_id,
        state=State.DRAFT,
        review=Review.NONE,
        review_reason="",
        outcome_words="",
    )


def get_or_begin(document_id: int) -> tuple[Document, Offer]:
    """The document and its row. Raises NotFound (no offer, too) or Gone."""
    document = saving.get_document(document_id)
    if document.kind != OFFER.name:
        raise NotFound(f"offer {document_id}")
    offer = db.session.get(Offer, document_id)
    if offer is None:
        offer = begun(document_id)
        db.session.add(offer)
        db.session.flush()
    return document, offer


def life_of(offer: Offer) -> Life:
    """Where the row says that the offer is."""
    return Life(State(offer.state), Review(offer.review))


def require_move(offer: Offer, by: Move) -> None:
    """Go on only if the move leads from where the offer is. Raises Invalid."""
    if not rules.may_move(life_of(offer), by):
        raise Invalid(Problem("", "offer.moved_on"))


def move(offer: Offer, by: Move) -> None:
    """Take the offer where the move leads. Raises Invalid when it does not lead from here."""
    require_move(offer, by)
    then = rules.after(life_of(offer), by)
    offer.state, offer.review = then.state, then.review
    if then.review != Review.SUBMITTED:
        offer.alerted_at = None
    if then.review == Review.NONE:
        offer.review_number, offer.review_at, offer.review_reason = None, None, ""


def agree(offer: Offer, terms: Terms) -> None:
    """Keep what its people say beside the text, as far as it is said and right."""
    if terms.expires_on and rules.check_expiry(terms.expires_on, today()) is None:
        offer.expires_on = terms.expires_on
        offer.reminded = rules.told_before(terms.expires_on, today())
    if not rules.check_consents(terms.consents):
        offer.consented_at = offer.consented_at or clock.now()


def missing_at(offer: Offer, number: int, terms: Terms) -> Missing:
    """What revision `number` of the offer lacks, with these terms.

    A volunteer's translation that its people have not accepted is not the offer's yet.
    """
    hashes = revisions.parts_of(offer.document_id, number)
    offered = proposals.list_unaccepted(offer.document_id, number)
    held = contents.load_many(content for content, _ in hashes.values())
    told = {
        part: contents.parse(held[content])
        for part, (content, _) in hashes.items()
        if content in held and part not in offered
    }
    facts = told.pop(FACTS, {})
    expires_on = terms.expires_on or offer.expires_on
    agreed = completeness.check_terms(
        expires_on, terms.consents, offer.consented_at is not None, today()
    )
    return completeness.look(facts, told, agreed)


def require_complete(offer: Offer, number: int, terms: Terms) -> Missing:
    """Go on only if revision `number` may be public in one language at least. Raises Invalid."""
    missing = missing_at(offer, number, terms)
    if missing.terms or not missing.complete:
        raise Invalid(*missing.problems)
    return missing


def needs_no_moderator(offer: Offer, organisation_id: int | None) -> bool:
    """Whether its people may publish it at once: a moderator let an offer of this organisation
    through before, and this one is not before a moderator, nor came back from there.
    """
    return offer.review == Review.NONE and _is_trusted(organisation_id)


def _is_trusted(organisation_id: int | None) -> bool:
    accepted = (
        select(Offer.document_id)
        .join(Document, Document.id == Offer.document_id)
        .where(
            Document.organisation_id == organisation_id,
            Offer.published_at.is_not(None),
            Offer.reviewed_by_id.is_not(None),
        )
        .limit(1)
    )
    return organisation_id is not None and db.session.scalar(accepted) is not None
