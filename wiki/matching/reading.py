"""The sides of matches as the rows tell them: what the public may read, and nothing else."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, or_, select

from wiki.access.actor import VISITOR
from wiki.accounts.models import Seat
from wiki.db import db
from wiki.documents.credits.models import Credit
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Place, Publication
from wiki.documents.texts import published, published_facts
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.matching.drawing import Beside, offer_side, organisation_side
from wiki.matching.know_how import know_how_of
from wiki.matching.sides import Side
from wiki.offers.models import Offer
from wiki.offers.rules import State

_BATCH = 500


def count_organisations() -> int:
    """How many there are to read, each with its offers."""
    return len(_organisations())


def read_all() -> Iterator[Sequence[Side]]:
    """Every side, some organisations with their offers at a time, in the order of their ids."""
    ids = _organisations()
    for start in range(0, len(ids), _BATCH):
        yield read_of(ids[start : start + _BATCH])
        db.session.rollback()


def read_of(organisation_ids: Collection[int]) -> list[Side]:
    """The sides of these organisations: themselves and their offers, as far as they are public."""
    whose = _organisation_of(organisation_ids)
    facts = published_facts(whose)
    beside = _beside(whose, know_how_of(organisation_ids))
    houses = {
        one: organisation_side(one, facts[one], beside[one])
        for one, house in whose.items()
        if one == house and one in facts
    }
    offers = (
        offer_side(one, facts[one], beside[one], houses[house])
        for one, house in whose.items()
        if one != house and house in houses and one in facts
    )
    return [*houses.values(), *offers]


def houses_of(document_ids: Collection[int]) -> set[int]:
    """The organisations that these documents are, or are of."""
    found = select(Document.organisation_id).where(Document.id.in_(document_ids))
    return {one for one in db.session.scalars(found) if one is not None}


def concerned(document_ids: Collection[int]) -> set[int]:
    """The organisations whose sides may be others since something happened to these documents."""
    whose = select(Document.organisation_id).where(Document.id.in_(document_ids))
    written = (
        select(Seat.organisation_id)
        .join(Credit, Credit.account_id == Seat.account_id)
        .where(Credit.document_id.in_(document_ids))
    )
    return {one for one in db.session.scalars(whose.union(written)) if one is not None}


def _public(kind: str) -> ColumnElement[bool]:
    return visible_to(VISITOR) & (Document.kind == kind)


def _organisations() -> list[int]:
    return list(
        db.session.scalars(
            select(Document.id).where(_public(ORGANISATION.name)).order_by(Document.id)
        )
    )


def _organisation_of(organisation_ids: Collection[int]) -> dict[int, int]:
    """Their public documents that are sides → whose they are."""
    rows = db.session.execute(
        select(Document.id, Document.organisation_id)
        .outerjoin(Offer, Offer.document_id == Document.id)
        .where(
            Document.organisation_id.in_(organisation_ids),
            or_(
                _public(ORGANISATION.name),
                _public(OFFER.name) & (Offer.state == State.PUBLISHED),
            ),
        )
        .order_by(Document.id)
    )
    return {row.id: row.organisation_id for row in rows}


def _beside(
    whose: Mapping[int, int], know_how: Mapping[int, Mapping[str, int]]
) -> dict[int, Beside]:
    texts: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for document, heading, body in published(Document.id.in_(whose)):
        texts[document.id][heading.language] = f"{heading.title}\n{heading.summary}\n{body}"
    first, places, ends = _first(whose), _places(whose), _ends(whose)
    return {
        one: Beside(
            texts=texts[one],
            place=places.get(one),
            published_at=first.get(one),
            expires_on=ends.get(one),
            know_how=know_how.get(house, {}),
        )
        for one, house in whose.items()
    }


def _first(ids: Iterable[int]) -> dict[int, datetime]:
    """When each was first public, however often it was published since."""
    rows = db.session.execute(
        select(Publication.document_id, func.min(Publication.since))
        .where(Publication.document_id.in_(ids), Publication.number.is_not(None))
        .group_by(Publication.document_id)
    )
    return {row[0]: row[1] for row in rows}


def _places(ids: Iterable[int]) -> dict[int, tuple[float, float]]:
    rows = db.session.execute(
        select(Place.document_id, Place.latitude, Place.longitude).where(Place.document_id.in_(ids))
    )
    return {row.document_id: (row.latitude, row.longitude) for row in rows}


def _ends(ids: Iterable[int]) -> dict[int, date | None]:
    rows = db.session.execute(
        select(Offer.document_id, Offer.expires_on).where(Offer.document_id.in_(ids))
    )
    return {row.document_id: row.expires_on for row in rows}
