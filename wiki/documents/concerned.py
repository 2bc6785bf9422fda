"""Which documents an entry of the journal is about."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import aliased

from wiki.db import db
from wiki.documents.events import ContentErased
from wiki.documents.models import RevisionPart
from wiki.journal.follower import Seen
from wiki.journal.service import type_of

_ERASED = type_of(ContentErased)


def documents_of(entries: Iterable[Seen]) -> list[int]:
    """The documents of these entries, each once; a text is erased wherever it stood."""
    found: dict[int, None] = {}
    for entry in entries:
        if entry.document_id is not None:
            found[entry.document_id] = None
        if entry.type == _ERASED:
            found |= dict.fromkeys(_sharing(entry))
    return list(found)


def _sharing(erased: Seen) -> Iterable[int]:
    """The documents that had this very text at some time."""
    same = aliased(RevisionPart)
    return db.session.scalars(
        select(RevisionPart.document_id)
        .join(same, same.content_hash == RevisionPart.content_hash)
        .where(
            same.document_id == erased.document_id,
            same.number == erased.data["number"],
            same.part == erased.data["part"],
        )
        .distinct()
    )
