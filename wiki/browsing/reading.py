"""What the rows say of documents, for the catalogue of their kind."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, select, true

from wiki.access.actor import SYSTEM
from wiki.browsing.catalogue import Card, Facet, Heading
from wiki.db import db
from wiki.documents import models
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Place
from wiki.offers.models import Offer
from wiki.offers.rules import State
from wiki.organisations.models import Profile


class _Standing(NamedTuple):
    """What is kept beside the texts: of an offer, of an organisation."""

    state: str | None
    expires_on: date | None
    confirmed_at: datetime | None


def read_cards(kind: str, among: Collection[int] | None = None) -> Iterator[Card]:
    """The published documents of a kind, or those `among` these ids, whoever they are meant for."""
    where = _where(kind, among)
    places, standings = _places(where), _standings(where)
    headings: dict[int, dict[str, Heading]] = defaultdict(dict)
    told: dict[int, tuple[str, str]] = {}
    rows = db.session.execute(
        select(
            Document.id,
            Document.audience,
            Document.origin,
            models.Heading.language,
            models.Heading.sort_key,
            models.Heading.published_at,
        )
        .join(models.Heading, models.Heading.document_id == Document.id)
        .where(where)
    )
    for number, audience, origin, language, sort_key, published_at in rows:
        told[number] = audience, origin
        headings[number][language] = Heading(sort_key, published_at)
    for number, (audience, origin) in told.items():
        state, expires_on, confirmed_at = standings.get(number, _Standing(None, None, None))
        yield Card(
            document_id=number,
            audience=audience,
            origin=origin,
            headings=headings[number],
            place=places.get(number),
            is_ended=state in (State.EXPIRED, State.CONCLUDED),
            is_listed=state not in (State.DRAFT, State.ARCHIVED),
            expires_on=expires_on,
            confirmed_at=confirmed_at,
        )


def read_facets(kind: str, among: Collection[int] | None = None) -> Iterator[Facet]:
    """The values that filters find these documents by."""
    facet = models.Facet
    rows = db.session.execute(
        select(facet.document_id, facet.name, facet.value, facet.language)
        .join(Document, Document.id == facet.document_id)
        .where(_where(kind, among)),
        execution_options={"yield_per": 5_000},
    )
    return ((row[0], row[1], row[2], row[3]) for row in rows)


def _where(kind: str, among: Collection[int] | None) -> ColumnElement[bool]:
    named = true() if among is None else Document.id.in_(among)
    return visible_to(SYSTEM) & (Document.kind == kind) & named


def _places(where: ColumnElement[bool]) -> dict[int, tuple[float, float]]:
    rows = db.session.execute(
        select(Place.document_id, Place.latitude, Place.longitude)
        .join(Document, Document.id == Place.document_id)
        .where(where)
    )
    return {number: (latitude, longitude) for number, latitude, longitude in rows}


def _standings(where: ColumnElement[bool]) -> dict[int, _Standing]:
    rows = db.session.execute(
        select(Document.id, Offer.state, Offer.expires_on, Profile.confirmed_at)
        .outerjoin(Offer, Offer.document_id == Document.id)
        .outerjoin(Profile, Profile.organisation_id == Document.id)
        .where(where)
    )
    return {row[0]: _Standing(row[1], row[2], row[3]) for row in rows}
