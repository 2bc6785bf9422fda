"""How offers stand, which is no text of theirs: one event each, written and taken in."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, or_, select

from wiki.db import db
from wiki.documents.models import Document
from wiki.exchange.lines import EventLine, StandingLine
from wiki.exchange.refusals import refuse
from wiki.exchange.writing import Told, event, instant
from wiki.kinds.offer import OFFER
from wiki.offers import keeping, rules
from wiki.offers.models import Offer, OfferPartner
from wiki.offers.rules import State

_TOLD_ID = func.coalesce(Document.external_id, Document.public_id).label("told_id")


def life_lines() -> Iterator[bytes]:
    """An event for each offer of which more is kept than its text, the oldest first."""
    rows = db.session.execute(
        select(Document.id, Document.created_at, _TOLD_ID, Offer)
        .join(Offer, Offer.document_id == Document.id)
        .order_by(Document.id)
        .execution_options(yield_per=200)
    )
    for row in rows:
        yield event(row, _at(row), "offer", **_told(row.Offer))


def _at(row: Row[*tuple[Any, ...]]) -> datetime:
    offer = row.Offer
    told = (offer.consented_at, offer.published_at, offer.ended_at)
    newest: datetime = max([row.created_at, *filter(None, told)])
    return newest


def _told(offer: Offer) -> Told:
    """What the event says; what is not known is left out."""
    partners = select(OfferPartner.organisation_id).where(
        OfferPartner.offer_id == offer.document_id
    )
    instants = {
        "published_at": offer.published_at,
        "consented_at": offer.consented_at,
        "ended_at": offer.ended_at,
    }
    told: Told = {
        "state": offer.state,
        "expires_on": offer.expires_on.isoformat() if offer.expires_on else None,
        **{name: instant(at) if at else None for name, at in instants.items()},
        "outcome": offer.outcome,
        "reason": offer.outcome_reason,
        "words": offer.outcome_words,
        "partners": _told_ids(db.session.scalars(partners).all()),
        "article": "".join(_told_ids([offer.article_id] if offer.article_id else [])),
    }
    return {name: value for name, value in told.items() if value}


def _told_ids(ids: Collection[int]) -> list[str]:
    return sorted(db.session.scalars(select(_TOLD_ID).where(Document.id.in_(ids)))) if ids else []


def take_life(document: Document, line: EventLine) -> bool:
    """Take the event in; False when the offer stands so already. Raises Invalid."""
    told = line.standing
    if document.kind != OFFER.name or told is None:
        raise refuse("kind.differs", kind=document.kind)
    held = db.session.get(Offer, document.id)
    if held is not None:
        if _told(held) != _told_by(told):
            raise refuse("offer.differs")
        return False
    db.session.add(_row(document, told))
    db.session.flush()
    partners = _find(told.partners)
    db.session.add_all(OfferPartner(offer_id=document.id, organisation_id=one) for one in partners)
    db.session.flush()
    return True


def _told_by(line: StandingLine) -> Told:
    """The same words for what a line says, to compare it with what is held."""
    told: Told = {
        "state": line.state,
        "expires_on": line.expires_on.isoformat() if line.expires_on else None,
        "published_at": instant(line.published_at) if line.published_at else None,
        "consented_at": instant(line.consented_at) if line.consented_at else None,
        "ended_at": instant(line.ended_at) if line.ended_at else None,
        "outcome": line.outcome,
        "reason": line.reason,
        "words": line.words,
        "partners": sorted(line.partners),
        "article": line.article,
    }
    return {name: value for name, value in told.items() if value}


def _row(document: Document, told: StandingLine) -> Offer:
    offer = keeping.begun(document.id)
    offer.state, offer.expires_on = told.state, told.expires_on
    offer.published_at, offer.ended_at = told.published_at, told.ended_at
    offer.consented_at = told.consented_at
    offer.outcome, offer.outcome_reason, offer.outcome_words = told.outcome, told.reason, told.words
    offer.article_id = next(iter(_find([told.article])), None) if told.article else None
    if told.state == State.PUBLISHED and told.expires_on:
        offer.reminded = rules.told_before(told.expires_on, keeping.today())
    return offer


def _find(ids: Collection[str]) -> list[int]:
    """The documents of these ids. Raises Invalid when one is not here."""
    asked = or_(Document.external_id.in_(ids), Document.public_id.in_(ids))
    found = list(db.session.scalars(select(Document.id).where(asked))) if ids else []
    if len(found) < len(ids):
        raise refuse("document.unknown", "partners, article")
    return found
