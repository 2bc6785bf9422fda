"""How an offer ended, as its people tell it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.db import db, transaction
from wiki.documents import saving
from wiki.documents.models import Document
from wiki.errors import Invalid, Problem
from wiki.journal.service import record
from wiki.kinds.article import ARTICLE
from wiki.kinds.organisation import ORGANISATION
from wiki.offers import keeping, rules
from wiki.offers.events import OfferConcluded
from wiki.offers.models import OfferPartner
from wiki.offers.rules import Move, Outcome
from wiki.vocab import vocabulary

REASONS = "drop-reasons"


@dataclass(frozen=True)
class Ending:
    """What came of it. `reason`: why it was dropped; `partners` and `article`: public ids."""

    outcome: str
    reason: str = ""
    words: str = ""
    partners: Sequence[str] = ()
    article: str = ""


@transaction
def conclude(actor: Actor, document_id: int, ending: Ending) -> None:
    """Keep what came of the offer, and end it if it was online. It may be told again.

    Raises Invalid (field by field), NotFound, Gone, NotSignedIn or Forbidden.
    """
    document, offer = keeping.get_or_begin(document_id)
    saving.require_now(actor, Action.OFFER_KEEP, document)
    partners = _find(ending.partners, ORGANISATION.name)
    article = _find([ending.article] if ending.article else [], ARTICLE.name)
    problems = [
        *_check(ending),
        *_unknown("partners", ending.partners, partners),
        *_unknown("article", [ending.article] if ending.article else [], article),
    ]
    if problems:
        raise Invalid(*problems)
    keeping.move(offer, Move.CONCLUDE)
    is_dropped = ending.outcome == Outcome.DROPPED
    offer.outcome, offer.outcome_words = ending.outcome, ending.words.strip()
    offer.outcome_reason = ending.reason if is_dropped else None
    offer.article_id = article.get(ending.article)
    offer.ended_at = offer.ended_at or clock.now()
    _keep_partners(document_id, list(partners.values()))
    record(
        actor.account_id, OfferConcluded(document_id, ending.outcome, offer.outcome_reason or "")
    )


def _check(ending: Ending) -> list[Problem]:
    found: list[Problem] = []
    if ending.outcome not in set(Outcome):
        found.append(Problem("outcome", "offer.no_outcome"))
    if ending.outcome == Outcome.DROPPED and ending.reason not in vocabulary.load(REASONS):
        found.append(Problem("reason", "offer.no_drop_reason"))
    if len(ending.words) > rules.LONGEST_WORDS:
        found.append(Problem("words", "offer.words_too_long", {"most": rules.LONGEST_WORDS}))
    return found


def _find(public_ids: Sequence[str], kind: str) -> dict[str, int]:
    """Public id → id of the living documents of this kind."""
    rows = db.session.execute(
        select(Document.public_id, Document.id).where(
            Document.public_id.in_(public_ids),
            Document.kind == kind,
            Document.deleted_at.is_(None),
        )
    )
    return dict(rows.all())


def _unknown(field: str, asked: Sequence[str], found: dict[str, int]) -> list[Problem]:
    return [
        Problem(field, "fact.unknown_document", {"value": one}) for one in asked if one not in found
    ]


def _keep_partners(document_id: int, partners: Sequence[int]) -> None:
    db.session.execute(delete(OfferPartner).where(OfferPartner.offer_id == document_id))
    db.session.add_all(
        OfferPartner(offer_id=document_id, organisation_id=partner) for partner in partners
    )
