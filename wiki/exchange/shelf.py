"""What some acts tell of: documents, revisions, texts, each read in one statement."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Row, and_, func, select, tuple_

from wiki.accounts.models import Account
from wiki.db import db
from wiki.documents import contents
from wiki.documents.models import Address, Document, Hidden, Revision, RevisionPart
from wiki.documents.revisions import PartHashes
from wiki.exchange.acts import DELETED, Act
from wiki.journal.models import Entry

#: the id of a document and the number of a revision
Key = tuple[int, int]
AnyRow = Row[*tuple[Any, ...]]


class Shelf:
    """The documents of these acts, and these revisions of theirs."""

    def __init__(self, acts: Iterable[Act], keys: Collection[Key]) -> None:
        ids = {act.document_id for act in acts}
        self.documents = _documents(ids)
        self.addresses = _addresses(ids)
        self.revisions = _revisions(keys)
        self._parts = _parts({*keys, *((owner, number - 1) for owner, number in keys)})
        self._contents: Mapping[bytes, bytes] = {}

    def open(self, wanted: Iterable[tuple[Key, str]]) -> None:
        """Read the texts and the passages of these parts."""
        pairs = [self.parts_of(key).get(part, ()) for key, part in wanted]
        self._contents = contents.load_many(one for pair in pairs for one in pair)

    def parts_of(self, key: Key) -> Mapping[str, PartHashes]:
        """Part → hashes at that revision."""
        return self._parts.get(key, {})

    def changes(self, key: Key) -> list[str]:
        """The parts that differ from those of the revision before."""
        now, before = self.parts_of(key), self.parts_of((key[0], key[1] - 1))
        return sorted(part for part in {*now, *before} if now.get(part) != before.get(part))

    def text(self, key: Key, part: str) -> bytes | None:
        """The content of a part that was opened; None when it was erased."""
        return self._contents.get(self.parts_of(key)[part][0])

    def units(self, key: Key, part: str) -> str:
        """The list of passages of a part that was opened."""
        return self._contents.get(self.parts_of(key)[part][1], b"").decode()


def last_deletions(ids: Collection[int]) -> dict[int, int]:
    """Document → the entry of the journal that tells of its last deletion."""
    rows = db.session.execute(
        select(Entry.document_id, func.max(Entry.sequence))
        .where(Entry.document_id.in_(ids), Entry.type == DELETED)
        .group_by(Entry.document_id)
    )
    return {owner: sequence for owner, sequence in rows if owner is not None}


def _documents(ids: Collection[int]) -> dict[int, AnyRow]:
    rows = db.session.execute(
        select(
            Document.id,
            Document.public_id,
            func.coalesce(Document.external_id, Document.public_id).label("told_id"),
            Document.kind,
            Document.audience,
            Document.origin,
            Document.deleted_at,
            Document.deletion_reason,
        ).where(Document.id.in_(ids))
    )
    return {row.id: row for row in rows}


def _addresses(ids: Collection[int]) -> dict[int, dict[str, dict[str, str]]]:
    """Document → language → slug → state."""
    rows = db.session.execute(
        select(Address.document_id, Address.language, Address.slug, Address.state)
        .where(Address.document_id.in_(ids))
        .order_by(Address.language, Address.slug)
    )
    found: dict[int, dict[str, dict[str, str]]] = {}
    for owner, language, slug, state in rows:
        found.setdefault(owner, {}).setdefault(language, {})[slug] = state
    return found


def _revisions(keys: Collection[Key]) -> dict[Key, AnyRow]:
    rows = db.session.execute(
        select(
            Revision.document_id,
            Revision.number,
            Revision.base,
            Revision.at,
            Revision.note,
            Revision.significance,
            Account.name.label("author"),
            Hidden.what.label("hidden"),
            Hidden.at.label("hidden_at"),
        )
        .outerjoin(Account, Account.id == Revision.author_id)
        .outerjoin(
            Hidden,
            and_(Hidden.document_id == Revision.document_id, Hidden.number == Revision.number),
        )
        .where(tuple_(Revision.document_id, Revision.number).in_(keys))
    )
    return {(row.document_id, row.number): row for row in rows}


def _parts(keys: Collection[Key]) -> dict[Key, dict[str, PartHashes]]:
    rows = db.session.execute(
        select(
            RevisionPart.document_id,
            RevisionPart.number,
            RevisionPart.part,
            RevisionPart.content_hash,
            RevisionPart.units_hash,
        ).where(tuple_(RevisionPart.document_id, RevisionPart.number).in_(keys))
    )
    found: dict[Key, dict[str, PartHashes]] = {}
    for owner, number, part, content_hash, units_hash in rows:
        found.setdefault((owner, number), {})[part] = (bytes(content_hash), bytes(units_hash))
    return found
