"""Letting an offer be answered for longer: from its page, or by the link of a letter.

The link needs no account. It is a signature over the offer and the last day that it had when the
letter was written, so it is good once, and dies when anybody gives the offer another day. Neither
way publishes a text that waits.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy import select

from wiki import config
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.db import db, transaction
from wiki.documents import saving
from wiki.documents.models import Document
from wiki.documents.naming import Name, name_documents
from wiki.errors import Invalid, NotFound, Problem
from wiki.journal.service import record
from wiki.offers import keeping, rules
from wiki.offers.events import OfferRenewed
from wiki.offers.models import Offer
from wiki.offers.rules import Move


@dataclass(frozen=True)
class Renewal:
    """What the link of a letter would do: `until` None, when it has been done already."""

    document: Name
    expires_on: date | None
    until: date | None


@transaction
def renew(actor: Actor, document_id: int, expires_on: date | None) -> None:
    """Give an offer that is or was online another last day; one that expired is online again.

    Raises Invalid (a day that cannot be; it never was online, or was concluded), NotFound, Gone,
    NotSignedIn or Forbidden.
    """
    document, offer = keeping.get_or_begin(document_id)
    saving.require_now(actor, Action.OFFER_KEEP, document)
    problem = rules.check_expiry(expires_on, keeping.today())
    if expires_on is None or problem:
        raise Invalid(problem or Problem("expires_on", "offer.no_expiry"))
    _renew(actor.account_id, offer, expires_on, by_letter=False)


def sign(public_id: str, expires_on: date) -> str:
    """The secret of a letter's link, in the open transaction or outside of one."""
    return _signer().dumps([public_id, expires_on.isoformat()])


def find_renewal(token: str, language: str) -> Renewal:
    """What the link would do, for readers of `language`. Raises Invalid when it is forged."""
    document_id, day = _read(token)
    offer = db.session.get_one(Offer, document_id)
    return Renewal(
        document=name_documents([document_id], language)[document_id],
        expires_on=offer.expires_on,
        until=_until() if _is_good(offer, day) else None,
    )


@transaction
def renew_by_letter(token: str) -> None:
    """Do what the link is for; a second time it does nothing. Raises Invalid when it is forged."""
    document_id, day = _read(token)
    _, offer = keeping.get_or_begin(document_id)
    if _is_good(offer, day):
        _renew(None, offer, _until(), by_letter=True)


def _renew(account_id: int | None, offer: Offer, expires_on: date, by_letter: bool) -> None:
    keeping.move(offer, Move.RENEW)
    offer.expires_on, offer.ended_at = expires_on, None
    offer.reminded = rules.told_before(expires_on, keeping.today())
    day = expires_on.isoformat()
    record(account_id, OfferRenewed(offer.document_id, day, by_letter))


def _is_good(offer: Offer, day: date) -> bool:
    """Whether the offer still is as it was when the letter was written."""
    return offer.expires_on == day and rules.may_move(keeping.life_of(offer), Move.RENEW)


def _until() -> date:
    return keeping.today() + timedelta(days=rules.RENEWED_FOR)


def _read(token: str) -> tuple[int, date]:
    try:
        public_id, day = _signer().loads(token)
    except BadSignature:
        raise Invalid(Problem("", "token.dead")) from None
    found = db.session.scalar(
        select(Document.id)
        .join(Offer, Offer.document_id == Document.id)
        .where(Document.public_id == public_id, Document.deleted_at.is_(None))
    )
    if found is None:
        raise NotFound(f"offer {public_id}")
    return found, date.fromisoformat(day)


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(config.current().secret_key, salt="lieux.renew")
