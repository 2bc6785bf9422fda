"""What came of the offers that have ended: everybody may know, and the unknown is counted too."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from wiki import clock, config
from wiki.db import db
from wiki.documents.models import Document
from wiki.offers.models import Offer, OfferPartner
from wiki.offers.rules import Outcome, State


@dataclass(frozen=True)
class Tally:
    """Of `ended` offers, how many came to what; `year` None for all of them."""

    year: int | None
    found_here: int
    found_elsewhere: int
    dropped: int
    unknown: int

    @property
    def ended(self) -> int:
        """How many ended, told or not."""
        return self.found_here + self.found_elsewhere + self.dropped + self.unknown


def count_outcomes() -> tuple[Tally, Sequence[Tally]]:
    """All the offers that were online and ended, then year by year, the latest first."""
    zone = config.current().timezone
    rows = db.session.execute(
        select(Offer.ended_at, Offer.outcome)
        .join(Document, Document.id == Offer.document_id)
        .where(
            Offer.state.in_((State.EXPIRED, State.CONCLUDED, State.ARCHIVED)),
            Offer.published_at.is_not(None),
            Offer.ended_at.is_not(None),
            Document.deleted_at.is_(None),
        )
    )
    ended = Counter((clock.day_of(at, zone).year, outcome or "") for at, outcome in rows if at)
    years = sorted({year for year, _ in ended}, reverse=True)
    every: Counter[str] = Counter()
    for (_, outcome), count in ended.items():
        every[outcome] += count
    by_year = [
        _tally(year, Counter({what: n for (when, what), n in ended.items() if when == year}))
        for year in years
    ]
    return _tally(None, every), by_year


@dataclass(frozen=True)
class Partnership:
    """An organisation found another one by an offer, as the people of the offer tell it."""

    offer_id: int
    organisation_id: int
    partner_id: int
    ended_at: datetime


def list_partnerships() -> Sequence[Partnership]:
    """What concluded offers led to, the newest first; whoever asks keeps to what is public."""
    rows = db.session.execute(
        select(
            *(Offer.document_id, Document.organisation_id),
            *(OfferPartner.organisation_id, Offer.ended_at),
        )
        .join(Document, Document.id == Offer.document_id)
        .join(OfferPartner, OfferPartner.offer_id == Offer.document_id)
        .where(
            Offer.state == State.CONCLUDED,
            Document.organisation_id != OfferPartner.organisation_id,
        )
        .order_by(Offer.ended_at.desc(), Offer.document_id.desc(), OfferPartner.organisation_id)
    )
    return [
        Partnership(offer_id, house, partner, at)
        for offer_id, house, partner, at in rows
        if house and at
    ]


def _tally(year: int | None, counted: Counter[str]) -> Tally:
    return Tally(
        year=year,
        found_here=counted[Outcome.FOUND_HERE],
        found_elsewhere=counted[Outcome.FOUND_ELSEWHERE],
        dropped=counted[Outcome.DROPPED],
        unknown=counted[""],
    )
