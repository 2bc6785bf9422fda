"""Live offers that may say what another one says, for whoever submits it or decides about it."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import select

from wiki.access.actor import VISITOR
from wiki.db import db
from wiki.documents import contents
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Facet, Heading, RevisionPart
from wiki.documents.naming import Name, name_documents
from wiki.documents.rules import FACTS
from wiki.kinds.offer import OFFER
from wiki.offers.likeness import ALIKE, Sketch, likeness, words_of
from wiki.offers.models import Offer
from wiki.offers.queries import is_active

_MOST = 5


def list_alike(document_id: int, language: str) -> list[Name]:
    """Offers that anybody can find now and that are like the newest text of this one."""
    return find_alike([document_id], language)[document_id]


def find_alike(document_ids: Collection[int], language: str) -> dict[int, list[Name]]:
    """The same for each of these offers, the most alike first, five at most."""
    live = _live() if document_ids else {}
    near = {one: _nearest(one, sketch, live) for one, sketch in _drafts(document_ids).items()}
    names = name_documents({other for some in near.values() for other in some}, language)
    return {one: [names[other] for other in near.get(one, ())] for one in document_ids}


def _nearest(document_id: int, sketch: Sketch, live: Mapping[int, Sketch]) -> Sequence[int]:
    ranks = {other: likeness(sketch, held) for other, held in live.items() if other != document_id}
    found = [other for other, rank in ranks.items() if rank >= ALIKE]
    return sorted(found, key=lambda other: (-ranks[other], other))[:_MOST]


def _live() -> dict[int, Sketch]:
    """What readers see of the offers that can be answered, in three statements."""
    found = (
        select(Document.id)
        .join(Offer, Offer.document_id == Document.id)
        .where(is_active(), visible_to(VISITOR))
    )
    owners = select(Document.id, Document.organisation_id).where(Document.id.in_(found))
    headings = select(Heading.document_id, Heading.language, Heading.title, Heading.summary).where(
        Heading.document_id.in_(found)
    )
    facets = select(Facet.document_id, Facet.value).where(
        Facet.document_id.in_(found), Facet.name == "themes"
    )
    told: dict[int, dict[str, str]] = {}
    for one, language, title, summary in db.session.execute(headings):
        told.setdefault(one, {})[language] = words_of(title, summary)
    themes: dict[int, set[str]] = {}
    for one, theme in db.session.execute(facets):
        themes.setdefault(one, set()).add(theme)
    return {
        one: Sketch(told.get(one, {}), frozenset(themes.get(one, ())), owner)
        for one, owner in db.session.execute(owners)
    }


def _drafts(document_ids: Collection[int]) -> dict[int, Sketch]:
    """The newest text of these offers, public or not."""
    rows = db.session.execute(
        select(Document.id, Document.organisation_id, RevisionPart.part, RevisionPart.content_hash)
        .join(RevisionPart, RevisionPart.document_id == Document.id)
        .where(Document.id.in_(document_ids), RevisionPart.number == Document.head)
    ).all()
    held = contents.load_many(bytes(row.content_hash) for row in rows)
    owners = {row.id: row.organisation_id for row in rows}
    told: dict[int, dict[str, str]] = {one: {} for one in owners}
    themes: dict[int, frozenset[str]] = {}
    for row in rows:
        text = contents.parse(held.get(bytes(row.content_hash), b"{}"))
        if row.part == FACTS:
            themes[row.id] = frozenset(v for k, v in OFFER.facets(text) if k == "themes")
        else:
            told[row.id][row.part] = words_of(text.get("title", ""), text.get("summary", ""))
    return {
        one: Sketch(told[one], themes.get(one, frozenset()), owner) for one, owner in owners.items()
    }
