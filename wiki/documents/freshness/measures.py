"""How much a published text says, and how much of it a machine wrote that nobody read yet."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import and_, bindparam, select

from wiki.db import db
from wiki.documents import contents
from wiki.documents.freshness import states
from wiki.documents.freshness.models import Provenance
from wiki.documents.freshness.rules import key_of
from wiki.documents.models import Publication, RevisionPart
from wiki.documents.rules import FACTS
from wiki.texts.words import words

#: (document, language)
Where = tuple[int, str]

_DOCUMENTS = bindparam("documents", type_=Publication.document_id.type, expanding=True)
_IS_LIVE = and_(
    Publication.document_id.in_(_DOCUMENTS),
    Publication.until.is_(None),
    Publication.number.is_not(None),
)
_UNREAD = (
    select(Publication.document_id, Publication.part, Publication.number, Provenance.text_hash)
    .join(
        Provenance,
        and_(
            Provenance.document_id == Publication.document_id, Provenance.part == Publication.part
        ),
    )
    .where(_IS_LIVE, Provenance.engine != "", Provenance.reviewed_at.is_(None))
)
_TEXTS = (
    select(Publication.document_id, Publication.part, RevisionPart.content_hash)
    .join(
        RevisionPart,
        and_(
            RevisionPart.document_id == Publication.document_id,
            RevisionPart.number == Publication.number,
            RevisionPart.part == Publication.part,
        ),
    )
    .where(_IS_LIVE, Publication.part != FACTS)
)


def count_words(texts: Mapping[str, str]) -> int:
    """The words of one language of a document, its title and its other fields too."""
    return sum(len(words(text)) for text in texts.values())


def count_unread(document_ids: Collection[int]) -> dict[Where, int]:
    """How many passages that readers see a machine wrote and nobody read, where there are any."""
    keys: dict[tuple[int, str, int | None], set[bytes]] = defaultdict(set)
    for owner, part, number, key in db.session.execute(_UNREAD, {"documents": list(document_ids)}):
        keys[owner, part, number].add(bytes(key))
    found: dict[Where, int] = {}
    for (owner, part, number), unread in keys.items():
        state = states.load(owner, {part: number or 0}).get(part)
        shown = state.passages.values() if state else ()
        if count := sum(key_of(text) in unread for text in shown):
            found[owner, part] = count
    return found


def measure(document_ids: Collection[int]) -> dict[Where, tuple[int, int]]:
    """(words, unread passages) of every text that readers see, is not erased and is itself."""
    rows = db.session.execute(_TEXTS, {"documents": list(document_ids)}).all()
    held = contents.load_many(bytes(row.content_hash) for row in rows)
    unread = count_unread(document_ids)
    return {
        (owner, part): (count_words(contents.parse(held[bytes(key)])), unread.get((owner, part), 0))
        for owner, part, key in rows
        if bytes(key) in held and contents.hash_of(held[bytes(key)]) == bytes(key)
    }
