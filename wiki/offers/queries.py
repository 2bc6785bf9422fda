"""How offers stand, always as somebody asks it. Readers see the state; reviews are its people's."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.db import db
from wiki.documents import queries as documents
from wiki.documents.listings import Item, list_some
from wiki.documents.models import Document, Heading
from wiki.documents.naming import Name, name_documents
from wiki.documents.rules import Standing
from wiki.errors import NotFound
from wiki.kinds.offer import OFFER
from wiki.offers import keeping, rules
from wiki.offers.models import Answer, Offer, OfferPartner
from wiki.offers.rules import Life, Shown, State

#: how many partners, and the article, are named beneath an offer
_MOST_NAMED = 31
#: states of an answer to which its reader owes something; see `answer-states`
WAITING = ("sent", "seen")


@dataclass(frozen=True)
class OfferView:
    """How an offer stands. What was reviewed, and why, is "" for those who may not read drafts."""

    document_id: int
    life: Life
    expires_on: date | None
    published_at: datetime | None
    ended_at: datetime | None
    outcome: str | None
    outcome_reason: str | None
    outcome_words: str
    has_consented: bool
    review_number: int | None = None
    review_at: datetime | None = None
    review_reason: str = ""

    @property
    def shown(self) -> Shown:
        """The state in one word, as of today."""
        return rules.shown_state(self.life, self.expires_on, keeping.today())

    @property
    def is_active(self) -> bool:
        """Whether it is to be found, and answered."""
        return rules.is_active(self.life.state, self.expires_on, keeping.today())

    @property
    def days_left(self) -> int | None:
        """Days until its last one; None for an offer that is not online."""
        if self.expires_on is None or not self.is_active:
            return None
        return rules.days_left(self.expires_on, keeping.today())


@dataclass(frozen=True)
class OwnOffer:
    """An offer in the list of those who answer for it; `waiting`: answers to deal with."""

    document: Name
    offer: OfferView
    waiting: int


def is_active() -> ColumnElement[bool]:
    """A condition on `Offer`, for lists that join it: to be found and answered today."""
    return and_(Offer.state == State.PUBLISHED, Offer.expires_on >= keeping.today())


def is_open(document_id: int) -> bool:
    """Whether the offer can be answered now: on its last day still, but never what nobody reads."""
    found = db.session.scalar(
        select(Offer.document_id)
        .join(Heading, Heading.document_id == Offer.document_id)
        .where(Offer.document_id == document_id, is_active())
        .limit(1)
    )
    return found is not None


def find_offer(actor: Actor, document_id: int) -> OfferView | None:
    """How an offer stands, for whoever may read it. Raises Gone."""
    document = documents.find_document(actor, document_id)
    document = document or documents.find_draft(actor, document_id)
    if document is None or document.kind != OFFER.name:
        return None
    return look(actor, document_id, document.standing)


def get_offer(actor: Actor, document_id: int) -> OfferView:
    """The same. Raises NotFound or Gone."""
    offer = find_offer(actor, document_id)
    if offer is None:
        raise NotFound(f"offer {document_id}")
    return offer


def look(actor: Actor, document_id: int, standing: Standing) -> OfferView:
    """How an offer stands that the actor was given already."""
    offer = db.session.get(Offer, document_id) or keeping.begun(document_id)
    return view_of(offer, may(actor, Action.DOCUMENT_READ_DRAFT, standing))


def view_of(offer: Offer, is_insider: bool) -> OfferView:
    """A row as its people see it, or as others do."""
    life = keeping.life_of(offer)
    return OfferView(
        document_id=offer.document_id,
        life=life if is_insider else Life(life.state),
        expires_on=offer.expires_on,
        published_at=offer.published_at,
        ended_at=offer.ended_at,
        outcome=offer.outcome,
        outcome_reason=offer.outcome_reason,
        outcome_words=offer.outcome_words,
        has_consented=offer.consented_at is not None,
        review_number=offer.review_number if is_insider else None,
        review_at=offer.review_at if is_insider else None,
        review_reason=offer.review_reason if is_insider else "",
    )


def list_views(document_ids: Collection[int]) -> dict[int, OfferView]:
    """How these offers stand, as every reader sees it, in one statement: for cards and files."""
    rows = db.session.scalars(select(Offer).where(Offer.document_id.in_(document_ids)))
    found = {offer.document_id: view_of(offer, is_insider=False) for offer in rows}
    return {one: found.get(one) or view_of(keeping.begun(one), False) for one in document_ids}


def list_offers(actor: Actor, language: str) -> list[OwnOffer]:
    """The offers that the actor answers for, the newest first, those put away last."""
    rows = db.session.execute(_own(actor)).all()
    ids = [document_id for document_id, _ in rows]
    names, waiting = name_documents(ids, language), count_waiting(ids)
    listed = [
        OwnOffer(names[one], view_of(offer or keeping.begun(one), True), waiting.get(one, 0))
        for one, offer in rows
    ]
    return sorted(listed, key=lambda own: own.offer.life.state == State.ARCHIVED)


def _own(actor: Actor) -> Select[*tuple[Any, ...]]:
    return (
        select(Document.id, Offer)
        .outerjoin(Offer, Offer.document_id == Document.id)
        .where(
            Document.kind == OFFER.name,
            Document.deleted_at.is_(None),
            or_(
                Document.organisation_id.in_(actor.seats),
                and_(
                    Document.organisation_id.is_(None),
                    Document.owner_id == (actor.account_id or 0),
                ),
            ),
        )
        .order_by(Document.id.desc())
    )


def count_waiting(document_ids: Collection[int]) -> Mapping[int, int]:
    """Offer → answers that nobody has decided yet; offers without any are left out."""
    rows = db.session.execute(
        select(Answer.offer_id, func.count())
        .where(Answer.offer_id.in_(document_ids), Answer.state.in_(WAITING))
        .group_by(Answer.offer_id)
    )
    return dict(rows.all())


def may_publish_at_once(actor: Actor, document_id: int, standing: Standing) -> bool:
    """Whether what this person publishes needs no moderator."""
    if not may(actor, Action.OFFER_KEEP, standing):
        return False
    offer = db.session.get(Offer, document_id) or keeping.begun(document_id)
    return may(actor, Action.OFFER_MODERATE, standing) or keeping.needs_no_moderator(
        offer, standing.organisation_id
    )


def list_partners(document_id: int, language: str) -> Sequence[Name]:
    """The organisations that the offer led to working with."""
    ids = db.session.scalars(
        select(OfferPartner.organisation_id).where(OfferPartner.offer_id == document_id)
    ).all()
    return sorted(name_documents(ids, language).values(), key=lambda name: name.title)


def list_came_of(actor: Actor, document_id: int, language: str) -> Sequence[Item]:
    """The partners that an offer led to and the article that tells of it, as the actor may read."""
    partners = select(OfferPartner.organisation_id).where(OfferPartner.offer_id == document_id)
    article = select(Offer.article_id).where(Offer.document_id == document_id)
    told = or_(Document.id.in_(partners), Document.id.in_(article))
    return list_some(actor, language, _MOST_NAMED, told)


def find_article(document_id: int, language: str) -> Name | None:
    """The article that tells what came of the offer."""
    found = db.session.scalar(select(Offer.article_id).where(Offer.document_id == document_id))
    return name_documents([found], language).get(found) if found else None
