"""What the index should hold: the published text of each document, read afresh."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select

from wiki.db import db
from wiki.documents.models import Document, Facet, Heading
from wiki.documents.texts import published
from wiki.search.model import Change, Entry

_BATCH = 200


def all_ids() -> list[int]:
    """Every document that has something published."""
    return list(db.session.scalars(select(Heading.document_id).distinct()))


def changes_for(ids: Iterable[int]) -> Iterator[Change]:
    """Each of these documents with its entries as they are now; none when it is not public."""
    listed = list(dict.fromkeys(ids))
    for start in range(0, len(listed), _BATCH):
        yield from _read(listed[start : start + _BATCH])
        db.session.rollback()


def _read(ids: Sequence[int]) -> Iterator[Change]:
    facets, tags = _facets(ids)
    entries: dict[int, list[Entry]] = {document_id: [] for document_id in ids}
    for document, heading, body in published(Document.id.in_(ids)):
        entries[document.id].append(
            Entry(
                document_id=document.id,
                public_id=document.public_id,
                kind=document.kind,
                language=heading.language,
                audience=document.audience,
                title=heading.title,
                summary=heading.summary,
                body=body,
                tags=tags.get((document.id, heading.language), ()),
                facets=facets.get(document.id, {}),
                updated_at=heading.published_at,
            )
        )
    yield from entries.items()


def _facets(
    ids: Sequence[int],
) -> tuple[dict[int, dict[str, tuple[str, ...]]], dict[tuple[int, str], tuple[str, ...]]]:
    """The language-free facets of each document, and the tags of each of its languages."""
    facets: dict[int, dict[str, tuple[str, ...]]] = {}
    tags: dict[tuple[int, str], tuple[str, ...]] = {}
    for facet in db.session.scalars(select(Facet).where(Facet.document_id.in_(ids))):
        if facet.language:
            key = (facet.document_id, facet.language)
            tags[key] = (*tags.get(key, ()), facet.value)
        else:
            named = facets.setdefault(facet.document_id, {})
            named[facet.name] = (*named.get(facet.name, ()), facet.value)
    return facets, tags
