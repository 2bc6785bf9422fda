"""Adding a revision: contents by hash, passages that keep their identity. The only place that does.

All of this runs inside a service's transaction.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, insert, select

from wiki.db import Base, db
from wiki.documents import belonging, contents
from wiki.documents.contents import Stored
from wiki.documents.former import Listed, find_former, remember
from wiki.documents.models import Document, Revision, RevisionPart
from wiki.documents.rules import FACTS
from wiki.gathering import add_rows
from wiki.markup.passages import split
from wiki.texts import units
from wiki.texts.units import Unit

PartHashes = tuple[bytes, bytes]

_REVISIONS = Base.metadata.tables[Revision.__tablename__]
_PARTS = Base.metadata.tables[RevisionPart.__tablename__]
_INSERT, _INSERT_PARTS = insert(_REVISIONS), insert(_PARTS)
_FIND_PARTS = select(_PARTS.c.part, _PARTS.c.content_hash, _PARTS.c.units_hash).where(
    _PARTS.c.document_id == bindparam("owner"), _PARTS.c.number == bindparam("wanted")
)


@dataclass(frozen=True)
class Draft:
    """What a revision will be. `parts` holds the canonical content of the parts that change.

    None takes a part away. `restored` names hashes that are held already (content, unit list).
    `units` tells the passages of some of `parts`, as they were named elsewhere.
    """

    author_id: int | None
    at: datetime
    note: str
    significance: str
    base: int
    parts: Mapping[str, bytes | None]
    restored: Mapping[str, PartHashes]
    units: Listed = field(default_factory=dict)


@dataclass(frozen=True)
class Held:
    """A revision that is kept: the hashes of its parts, and by hash the texts that are at hand."""

    number: int
    parts: Mapping[str, PartHashes]
    texts: Mapping[bytes, bytes] = field(default_factory=dict)


def changed_parts(document_id: int, first: int, last: int) -> list[str]:
    """The parts that say something else after revisions `first` to `last` than before."""
    before, after = parts_of(document_id, first - 1), parts_of(document_id, last)
    return sorted(part for part in {*before, *after} if before.get(part) != after.get(part))


def parts_of(document_id: int, number: int) -> dict[str, PartHashes]:
    """Part → (content hash, unit-list hash) of one revision."""
    if number == 0:
        return {}  # before its first revision a document has none
    rows = db.session.execute(_FIND_PARTS, {"owner": document_id, "wanted": number})
    return {part: (bytes(content), bytes(unit_list)) for part, content, unit_list in rows}


def add(document: Document, draft: Draft, now: Mapping[str, PartHashes] | None = None) -> Held:
    """Add the next revision, move the head to it, and give it.

    `now`: the parts at the head, where the caller has read them in this transaction.
    """
    number = document.head + 1
    now = parts_of(document.id, document.head) if now is None else now
    fresh = _fresh(draft, now)
    left = {part: now[part] for part in (*fresh, *draft.restored) if part in now}
    stored = contents.load_stored(_hashes((*left.values(), *draft.restored.values())))
    texts = {key: one.text for key, one in stored.items()}
    before = _read_units(left, texts)
    named = _name(document.id, fresh, draft.units, before, number)
    remember(document.id, before, {**_read_units(draft.restored, texts), **named})
    kept, new = _store(fresh, named, left, stored)
    removed = {part for part, content in fresh.items() if content is None}
    parts = {**now, **kept, **draft.restored}
    held = Held(number, {p: parts[p] for p in parts.keys() - removed}, {**texts, **new})
    _insert(document.id, draft, held)
    if FACTS in fresh or FACTS in draft.restored:
        _settle(document, held)
    document.head = number
    return held


def _settle(document: Document, held: Held) -> None:
    """New facts may say whose the document is."""
    told = held.texts.get(held.parts[FACTS][0]) if FACTS in held.parts else None
    if told is not None:
        belonging.settle(document, json.loads(told))


def _fresh(draft: Draft, now: Mapping[str, PartHashes]) -> dict[str, bytes | None]:
    """The parts told that are not so already: an equal content keeps its passages too."""
    return {
        part: content
        for part, content in draft.parts.items()
        if content is None
        or part in draft.units
        or part not in now
        or now[part][0] != contents.hash_of(content)
    }


def _insert(document_id: int, draft: Draft, held: Held) -> None:
    revision = {
        "document_id": document_id,
        "number": held.number,
        "base": draft.base,
        "author_id": draft.author_id,
        "at": draft.at,
        "note": draft.note,
        "significance": draft.significance,
    }
    add_rows(_INSERT, [revision])
    rows = [
        {
            "document_id": document_id,
            "number": held.number,
            "part": part,
            "content_hash": content_hash,
            "units_hash": units_hash,
        }
        for part, (content_hash, units_hash) in held.parts.items()
    ]
    if rows:
        add_rows(_INSERT_PARTS, rows)


def _name(
    document_id: int,
    fresh: Mapping[str, bytes | None],
    told: Listed,
    before: Listed,
    number: int,
) -> dict[str, Sequence[Unit]]:
    """The passages of each content; each keeps the identity it has or ever had in its part."""
    texts = {
        part: [passage.text for passage in split(body_of(content))]
        for part, content in fresh.items()
        if content is not None and part not in told
    }
    former = find_former(document_id, texts, before) if number > 1 else {}
    named: dict[str, Sequence[Unit]] = dict(told)
    for part, passages in texts.items():
        named[part] = units.assign(before.get(part, ()), passages, former.get(part, {}), number)
    return named


def _store(
    fresh: Mapping[str, bytes | None],
    named: Listed,
    left: Mapping[str, PartHashes],
    stored: Mapping[bytes, Stored],
) -> tuple[dict[str, PartHashes], dict[bytes, bytes]]:
    """Keep the contents and their unit lists, next to what they resemble; and give them by hash."""
    texts: list[tuple[bytes, Stored | None]] = []
    for part, listed in named.items():
        content, unit_list = (stored.get(key) for key in left.get(part, (b"", b"")))
        texts.append((fresh[part] or b"", content))
        texts.append((units.encode(listed).encode(), unit_list))
    keys = contents.store_many(texts)
    hashes = {part: (keys[2 * place], keys[2 * place + 1]) for place, part in enumerate(named)}
    return hashes, {key: text for key, (text, _) in zip(keys, texts, strict=True)}


def body_of(content: bytes) -> str:
    """The Markdown of a part's content; "" for facts and texts without a body."""
    return str(json.loads(content).get("body", ""))


def load_units(hashes: PartHashes) -> Sequence[Unit]:
    """The passages of a part that is held."""
    return _read_units({"": hashes}, contents.load_many(hashes))[""]


def _hashes(parts: Iterable[PartHashes]) -> Iterator[bytes]:
    return (key for hashes in parts for key in hashes)


def _read_units(
    parts: Mapping[str, PartHashes], texts: Mapping[bytes, bytes]
) -> dict[str, Sequence[Unit]]:
    """The passages of each part; none of an erased one."""
    return {
        part: units.decode(texts[units_hash].decode(), body_of(texts[content_hash]))
        if content_hash in texts and units_hash in texts
        else []
        for part, (content_hash, units_hash) in parts.items()
    }
