"""What boards showed, month by month, as the rows tell it: nobody is named in it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from flask import current_app
from sqlalchemy import and_, extract, func, or_, select

from wiki import clock
from wiki.access.actor import VISITOR
from wiki.config import current
from wiki.db import db
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Facet, Publication
from wiki.documents.rules import FACTS
from wiki.journal.queries import newest
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.matching.fairness import Alike, Stood, told
from wiki.matching.models import Exposure
from wiki.offers.models import Offer
from wiki.offers.rules import State
from wiki.vocab import territories

_EXTENSION = "lieux_months"
_PUBLIC = (State.PUBLISHED, State.EXPIRED, State.CONCLUDED)

#: document → the values of one of its facets
_Values = Mapping[int | None, frozenset[str]]


def list_alike() -> Sequence[Alike]:
    """The rows of each month in which a board showed anything, until yesterday.

    Every process tells the same, until something happens or the day is over.
    """
    today = clock.day_of(clock.now(), current().timezone)
    key = newest(), today
    held = current_app.extensions.get(_EXTENSION)
    if held is None or held[0] != key:
        held = current_app.extensions[_EXTENSION] = key, _count(today)
    found: Sequence[Alike] = held[1]
    return found


def _count(today: date) -> list[Alike]:
    stood, by_month = _stood(), _times(today)
    return [row for first in sorted(by_month) for row in told(first, stood, by_month[first])]


def _times(today: date) -> Mapping[date, Mapping[int, int]]:
    """First day of a month → side → how often it was shown."""
    year, month = (extract(field, Exposure.shown_on) for field in ("year", "month"))
    rows = db.session.execute(
        select(Exposure.document_id, year, month, func.sum(Exposure.times))
        .where(Exposure.shown_on < today)
        .group_by(Exposure.document_id, year, month)
    )
    found: defaultdict[date, dict[int, int]] = defaultdict(dict)
    for document_id, in_year, in_month, times in rows:
        found[date(int(in_year), int(in_month), 1)][document_id] = int(times)
    return found


def _stood() -> dict[int, Stood]:
    """The organisations and offers that are public, and until when they could be shown."""
    rows = db.session.execute(
        select(
            *(Document.id, Document.organisation_id, func.min(Publication.since)),
            *(Offer.ended_at, Offer.expires_on),
        )
        .join(Publication, Publication.document_id == Document.id)
        .outerjoin(Offer, Offer.document_id == Document.id)
        .where(
            visible_to(VISITOR),
            or_(
                Document.kind == ORGANISATION.name,
                and_(Document.kind == OFFER.name, Offer.state.in_(_PUBLIC)),
            ),
            Publication.part != FACTS,
            Publication.number.is_not(None),
        )
        .group_by(Document.id, Document.organisation_id, Offer.ended_at, Offer.expires_on)
    ).all()
    zone, where, spoken = current().timezone, _values("territory"), _values("languages")
    return {
        one: Stood(
            since=clock.day_of(since, zone),
            until=clock.day_of(ended_at, zone) if ended_at else expires_on,
            country=_country(where.get(one) or where.get(house, frozenset())),
            languages=spoken.get(one) or spoken.get(house, frozenset()),
        )
        for one, house, since, ended_at, expires_on in rows
    }


def _values(name: str) -> _Values:
    rows = db.session.execute(
        select(Facet.document_id, Facet.value)
        .join(Document, Document.id == Facet.document_id)
        .where(Document.kind.in_((ORGANISATION.name, OFFER.name)), Facet.name == name)
    )
    found: defaultdict[int | None, set[str]] = defaultdict(set)
    for document_id, value in rows:
        found[document_id].add(value)
    return {one: frozenset(values) for one, values in found.items()}


def _country(codes: frozenset[str]) -> str:
    """The country among a territory and the wider ones that hold it."""
    return territories.country_of(min(codes)) if codes else ""
