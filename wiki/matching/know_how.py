"""What organisations know how to do, as the commons and their finished cooperations show."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import select

from wiki.access.actor import VISITOR
from wiki.accounts.models import Seat
from wiki.db import db
from wiki.documents.credits.models import Credit
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Facet
from wiki.kinds.article import ARTICLE
from wiki.offers.models import Offer, OfferPartner
from wiki.offers.rules import Outcome
from wiki.vocab.topics import themes_of

_FOUND = (Outcome.FOUND_HERE, Outcome.FOUND_ELSEWHERE)


def know_how_of(organisation_ids: Collection[int]) -> Mapping[int, Mapping[str, int]]:
    """Organisation → theme → articles its people wrote or translated, and cooperations it finished.

    A theme counts with those right under a topic of an article; see `topics.toml`.
    """
    found: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for organisation_id, _, topic in _articles(organisation_ids):
        found[organisation_id].update(themes_of(topic))
    for organisation_id, _, theme in _cooperations(organisation_ids):
        found[organisation_id][theme] += 1
    return found


def articles_of(organisation_id: int, themes: Collection[str]) -> list[int]:
    """The articles its people wrote or translated that show know-how in one of these themes."""
    return sorted(
        {
            article
            for _, article, topic in _articles([organisation_id])
            if not set(themes).isdisjoint(themes_of(topic))
        }
    )


def _articles(organisation_ids: Collection[int]) -> list[tuple[int, int, str]]:
    """Organisation, article, topic: each once."""
    return [
        (row[0], row[1], row[2])
        for row in db.session.execute(
            select(Seat.organisation_id, Document.id, Facet.value)
            .join(Credit, Credit.account_id == Seat.account_id)
            .join(Document, Document.id == Credit.document_id)
            .join(Facet, Facet.document_id == Document.id)
            .where(
                Seat.organisation_id.in_(organisation_ids),
                Document.kind == ARTICLE.name,
                visible_to(VISITOR),
                Facet.name == "topics",
            )
            .distinct()
        )
    ]


def _cooperations(organisation_ids: Collection[int]) -> list[tuple[int, int, str]]:
    """Organisation, concluded offer in which it found partners or was one, theme: each once."""
    ended = (
        select(Document.organisation_id.label("house"), Offer.document_id)
        .join(Offer, Offer.document_id == Document.id)
        .where(Offer.outcome.in_(_FOUND), Document.organisation_id.in_(organisation_ids))
    )
    joined = (
        select(OfferPartner.organisation_id.label("house"), Offer.document_id)
        .join(Offer, Offer.document_id == OfferPartner.offer_id)
        .where(Offer.outcome.in_(_FOUND), OfferPartner.organisation_id.in_(organisation_ids))
    )
    took = ended.union(joined).subquery()
    return [
        (row[0], row[1], row[2])
        for row in db.session.execute(
            select(took.c.house, took.c.document_id, Facet.value)
            .join(Document, Document.id == took.c.document_id)
            .join(Facet, Facet.document_id == Document.id)
            .where(visible_to(VISITOR), Facet.name == "themes")
        )
    ]
