"""What offers know of an organisation that turned out to be another one."""

from sqlalchemy import delete, select, update

from wiki.db import db
from wiki.offers.models import Answer, Offer, OfferPartner
from wiki.organisations.merging import Merged


def follow(merged: Merged) -> None:
    """Answers and partners are the kept one's; what waits for a moderator is the same text, later.

    Inside the transaction that merges them.
    """
    db.session.execute(
        update(Answer)
        .where(Answer.organisation_id == merged.merged_id)
        .values(organisation_id=merged.kept_id)
    )
    _move_partners(merged)
    for offer_id, (before, after) in merged.heads.items():
        db.session.execute(
            update(Offer)
            .where(Offer.document_id == offer_id, Offer.review_number == before)
            .values(review_number=after)
        )


def _move_partners(merged: Merged) -> None:
    partner = OfferPartner.organisation_id
    both = select(OfferPartner.offer_id).where(partner == merged.kept_id)
    db.session.execute(
        update(OfferPartner)
        .where(partner == merged.merged_id, OfferPartner.offer_id.not_in(both))
        .values(organisation_id=merged.kept_id)
    )
    db.session.execute(delete(OfferPartner).where(partner == merged.merged_id))
