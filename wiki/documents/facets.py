"""The filters that documents answer to, for those already on a list."""

from collections.abc import Collection

from sqlalchemy import select

from wiki.db import db
from wiki.documents.models import Facet


def list_facets(document_ids: Collection[int]) -> dict[int, dict[str, list[str]]]:
    """Document → facet → its values. Each document is one that the reader was given."""
    rows = db.session.execute(
        select(Facet.document_id, Facet.name, Facet.value)
        .where(Facet.document_id.in_(document_ids))
        .order_by(Facet.value)
    )
    found: dict[int, dict[str, list[str]]] = {}
    for document_id, name, value in rows:
        found.setdefault(document_id, {}).setdefault(name, []).append(value)
    return found
