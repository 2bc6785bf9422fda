"""The identities that passages had: a text pasted back keeps its own.

All of this runs inside a service's transaction.
"""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Insert, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from wiki.db import Base, db
from wiki.documents import contents
from wiki.documents.models import FormerUnit
from wiki.texts.units import Unit

Listed = Mapping[str, Sequence[Unit]]

_TABLE = Base.metadata.tables[FormerUnit.__tablename__]
_FIND = select(_TABLE.c.part, _TABLE.c.text_hash, _TABLE.c.unit_id).where(
    _TABLE.c.document_id == bindparam("owner"),
    _TABLE.c.text_hash.in_(bindparam("keys", expanding=True)),
)


def _replace(insert: sqlite.Insert | postgresql.Insert) -> Insert:
    return insert.on_conflict_do_update(
        index_elements=["document_id", "part", "text_hash"],
        set_={"unit_id": insert.excluded.unit_id},
    )


_REPLACE = {
    "sqlite": _replace(sqlite.insert(_TABLE)),
    "postgresql": _replace(postgresql.insert(_TABLE)),
}


def find_former(
    document_id: int, texts: Mapping[str, Sequence[str]], before: Listed
) -> dict[str, dict[str, str]]:
    """Part → text → the identity that this very text had earlier, for texts not in `before`."""
    wanted: dict[tuple[str, bytes], str] = {}
    for part, passages in texts.items():
        has = {unit.text.strip() for unit in before.get(part, ())}
        for text in passages:
            if text.strip() and text.strip() not in has:
                wanted[part, _key(text)] = text
    found: dict[str, dict[str, str]] = {}
    for keys in _slices([key for _, key in wanted]):
        for part, key, unit_id in db.session.execute(_FIND, {"owner": document_id, "keys": keys}):
            if (part, bytes(key)) in wanted:
                found.setdefault(part, {})[wanted[part, bytes(key)]] = unit_id
    return found


def remember(document_id: int, before: Listed, after: Listed) -> None:
    """Keep the identity of every passage that is in `before` and not, or otherwise, in `after`."""
    rows = []
    for part, listed in before.items():
        stays = {(unit.id, unit.text.strip()) for unit in after.get(part, ())}
        gone = {
            _key(unit.text): unit.id
            for unit in listed
            if unit.text.strip() and (unit.id, unit.text.strip()) not in stays
        }
        rows += [
            {"document_id": document_id, "part": part, "text_hash": key, "unit_id": unit_id}
            for key, unit_id in gone.items()
        ]
    if rows:
        db.session.execute(_REPLACE[db.engine.dialect.name], rows)


def _key(text: str) -> bytes:
    return contents.hash_of(text.strip().encode())[:16]


def _slices(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    """Some hundreds at a time: a statement takes so many values and no more."""
    for start in range(0, len(keys), 500):
        yield keys[start : start + 500]
