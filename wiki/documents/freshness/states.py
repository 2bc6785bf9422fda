"""Reading one language of a document at some revision, cut into passages."""

from collections.abc import Mapping

from sqlalchemy import bindparam, select

from wiki.db import Base, db
from wiki.documents import contents
from wiki.documents.freshness.rules import State
from wiki.documents.models import Publication, RevisionPart
from wiki.documents.rules import FACTS
from wiki.texts import units

_PARTS = Base.metadata.tables[RevisionPart.__tablename__]
_PUBLICATIONS = Base.metadata.tables[Publication.__tablename__]
_FIND = select(_PARTS.c.part, _PARTS.c.number, _PARTS.c.content_hash, _PARTS.c.units_hash).where(
    _PARTS.c.document_id == bindparam("owner"),
    _PARTS.c.number.in_(bindparam("numbers", expanding=True)),
    _PARTS.c.part != FACTS,
)
_LAST = (
    select(_PUBLICATIONS.c.part, _PUBLICATIONS.c.number)
    .where(
        _PUBLICATIONS.c.document_id == bindparam("owner"),
        _PUBLICATIONS.c.number.is_not(None),
        _PUBLICATIONS.c.part != FACTS,
    )
    .order_by(_PUBLICATIONS.c.id)
)

Where = tuple[str, int]


def last_public(document_id: int) -> dict[str, int]:
    """Language → the revision that readers see of it, or saw last before it was withdrawn."""
    return dict(db.session.execute(_LAST, {"owner": document_id}).all())


def load(
    document_id: int, wanted: Mapping[str, int], at_hand: Mapping[bytes, bytes] | None = None
) -> dict[str, State]:
    """Each language at the revision told; what is not there, or erased, is left out.

    `at_hand`: contents by hash that need not be fetched.
    """
    found = load_many(document_id, set(wanted.items()), at_hand)
    return {part: found[part, number] for part, number in wanted.items() if (part, number) in found}


def load_many(
    document_id: int, wanted: set[Where], at_hand: Mapping[bytes, bytes] | None = None
) -> dict[Where, State]:
    """The same for any (language, revision)."""
    asked = {"owner": document_id, "numbers": {number for _, number in wanted}}
    rows = [
        (part, number, bytes(content), bytes(listed))
        for part, number, content, listed in db.session.execute(_FIND, asked)
        if (part, number) in wanted
    ]
    held = dict(at_hand or {})
    missing = {key for *_, content, listed in rows for key in (content, listed)} - held.keys()
    held |= contents.load_many(missing)
    return {
        (part, number): _read(number, held[content], held[listed])
        for part, number, content, listed in rows
        if content in held and listed in held
    }


def _read(number: int, content: bytes, listed: bytes) -> State:
    texts = contents.parse(content)
    return State.of(number, texts, units.decode(listed.decode(), str(texts.get("body", ""))))
