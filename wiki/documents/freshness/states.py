"""Reading one language of a document at some revision, cut into passages."""

from collections.abc import Collection, Mapping

from sqlalchemy import bindparam, select

from wiki.db import Base, db
from wiki.documents import contents
from wiki.documents.freshness.rules import State
from wiki.documents.models import Publication, RevisionPart
from wiki.documents.revisions import Held, PartHashes
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
_NOTHING = Held(0, {})


def last_public(document_id: int) -> dict[str, int]:
    """Language → the revision that readers see of it, or saw last before it was withdrawn."""
    return dict(db.session.execute(_LAST, {"owner": document_id}).all())


def load(document_id: int, wanted: Mapping[str, int]) -> dict[str, State]:
    """Each language at the revision told; what is not there, or erased, is left out."""
    found = load_many(document_id, set(wanted.items()))
    return {part: found[part, number] for part, number in wanted.items() if (part, number) in found}


def load_many(
    document_id: int, wanted: Collection[Where], at_hand: Held = _NOTHING
) -> dict[Where, State]:
    """The same for any (language, revision). `at_hand` need not be fetched."""
    found = _find(document_id, wanted, at_hand)
    missing = {key for pair in found.values() for key in pair} - at_hand.texts.keys()
    texts = {**at_hand.texts, **contents.load_many(missing)}
    return {
        (part, number): _read(number, texts[content], texts[listed])
        for (part, number), (content, listed) in found.items()
        if content in texts and listed in texts
    }


def _find(document_id: int, wanted: Collection[Where], at_hand: Held) -> dict[Where, PartHashes]:
    """Where each of these texts is kept."""
    found = {
        (part, number): at_hand.parts[part]
        for part, number in wanted
        if number == at_hand.number and part in at_hand.parts
    }
    numbers = {number for _, number in wanted} - {at_hand.number}
    if numbers:
        rows = db.session.execute(_FIND, {"owner": document_id, "numbers": numbers})
        found |= {
            (part, number): (bytes(content), bytes(listed))
            for part, number, content, listed in rows
            if (part, number) in wanted
        }
    return found


def _read(number: int, content: bytes, listed: bytes) -> State:
    texts = contents.parse(content)
    return State.of(number, texts, units.decode(listed.decode(), str(texts.get("body", ""))))
