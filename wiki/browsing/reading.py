"""What the rows say of documents, for the catalogue of their kind."""

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
from wiki.kinds.registry import get_kind
from wiki.offers.answers.habits import list_slow
from wiki.offers.models import Offer
from wiki.offers.rules import State
from wiki.organisations.models import Profile

_ENDED = (State.EXPIRED, State.CONCLUDED)
#: a draft is in no list, nor what was put away, nor what no act made an offer of
_LISTED = (State.PUBLISHED, *_ENDED)


class _Standing(NamedTuple):
    """What is kept beside the texts: of an offer, of an organisation."""

    state: str | None
    expires_on: date | None
    confirmed_at: datetime | None


def read_cards(kind: str, among: Collection[int] | None = None) -> Iterator[Card]:
    """The published documents of a kind, or those `among` these ids, whoever they are meant for."""
    where = _where(kind, among)
    places, standings = _places(where), _standings(where)
    slow = list_slow(among) if get_kind(kind).has_end else set()
    for number, (audience, origin, headings) in _texts(where).items():
        state, expires_on, confirmed_at = standings.get(number, _Standing(None, None, None))
        yield Card(
            document_id=number,
            audience=audience,
            origin=origin,
            headings=headings,
            place=places.get(number),
            is_ended=state in _ENDED,
            is_listed=state in _LISTED or not get_kind(kind).has_end,
            is_slow=number in slow,
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


def _texts(where: ColumnElement[bool]) -> dict[int, tuple[str, str, dict[str, Heading]]]:
    """Audience, first language, and what each language says."""
    heading = models.Heading
    rows = db.session.execute(
        select(
            *(Document.id, Document.audience, Document.origin),
            *(heading.language, heading.sort_key, heading.published_at),
        )
        .join(heading, heading.document_id == Document.id)
        .where(where)
    )
    found: dict[int, tuple[str, str, dict[str, Heading]]] = {}
    for number, audience, origin, language, sort_key, published_at in rows:
        told = found.setdefault(number, (audience, origin, {}))
        told[2][language] = Heading(sort_key, published_at)
    return found


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
