"""Texts under their hash: stored once, compressed, verifiable.

A long article is edited a little at a time, so a new text is first tried as what differs from one
that is kept whole: Deflate with that text as its dictionary (RFC 1950, section 2.2). Reading takes
at most two rows, however long the history.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Insert, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from wiki.db import Base, db
from wiki.documents.models import Content
from wiki.gathering import add_rows

#: the hash and the packed bytes of a text that is kept whole
Anchor = tuple[bytes, bytes]
Row = dict[str, Any]


class Stored(NamedTuple):
    """A text, and the one kept whole that it is packed against, or itself."""

    text: bytes
    anchor: Anchor


_TABLE = Base.metadata.tables[Content.__tablename__]
_BASE = _TABLE.alias("base")
_FIND = (
    select(_TABLE.c.hash, _TABLE.c.data, _BASE.c.hash, _BASE.c.data)
    .outerjoin(_BASE, _BASE.c.hash == _TABLE.c.base_hash)
    .where(_TABLE.c.hash.in_(bindparam("keys", expanding=True)))
)


def _keep(insert: sqlite.Insert | postgresql.Insert) -> Insert:
    """What is held stays as it is; what was erased, and is written again, is back."""
    return insert.on_conflict_do_update(
        index_elements=["hash"],
        set_={"base_hash": insert.excluded.base_hash, "data": insert.excluded.data},
        where=_TABLE.c.data.is_(None),
    )


_KEEP = {
    "sqlite": _keep(sqlite.insert(_TABLE)),
    "postgresql": _keep(postgresql.insert(_TABLE)),
}
_LEVEL = 9
_WINDOW = 32_768  # what Deflate can look back into
_WORTH = 0.5  # a difference larger than this share of the whole is not worth the second row


def canonical(value: object) -> bytes:
    """The one way a JSON value is written down, so that equal values have equal hashes."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def parse(data: bytes) -> dict[str, Any]:
    """The JSON object that `canonical` wrote."""
    told: dict[str, Any] = json.loads(data)
    return told


def hash_of(data: bytes) -> bytes:
    """SHA-256 of `data`."""
    return hashlib.sha256(data).digest()


def pack(data: bytes, dictionary: bytes | None = None) -> bytes:
    """`data` compressed, against `dictionary` when one is given."""
    if dictionary is None:
        return zlib.compress(data, _LEVEL)
    deflate = zlib.compressobj(_LEVEL, zdict=dictionary[-_WINDOW:])
    return deflate.compress(data) + deflate.flush()


def unpack(data: bytes, base: bytes | None = None) -> bytes:
    """What `pack` was given; `base` is the packed text it was packed against, if any.

    Raises zlib.error on damage.
    """
    if base is None:
        return zlib.decompress(data)
    inflate = zlib.decompressobj(zdict=zlib.decompress(base)[-_WINDOW:])
    return inflate.decompress(data) + inflate.flush()


def store(data: bytes, like: Stored | None = None) -> bytes:
    """Keep `data` and give its hash; `like` is the text it probably resembles."""
    return store_many([(data, like)])[0]


def store_many(texts: Sequence[tuple[bytes, Stored | None]]) -> list[bytes]:
    """Keep each text and give its hash; with each, the text it probably resembles."""
    keys = [hash_of(data) for data, _ in texts]
    rows = {
        key: _packed(key, data, like.anchor if like else None)
        for key, (data, like) in zip(keys, texts, strict=True)
    }
    if rows:
        add_rows(_KEEP[db.engine.dialect.name], list(rows.values()))
    return keys


def _packed(key: bytes, data: bytes, anchor: Anchor | None) -> Row:
    """The row of a text: whole, or what differs from a text that is kept whole."""
    whole = pack(data)
    if anchor is not None and anchor[0] != key:
        difference = pack(data, zlib.decompress(anchor[1]))
        if len(difference) < _WORTH * len(whole):
            return {"hash": key, "base_hash": anchor[0], "data": difference}
    return {"hash": key, "base_hash": None, "data": whole}


def bury(key: bytes) -> None:
    """Keep the hash of a text whose bytes were erased elsewhere; a text held here stays."""
    if db.session.get(Content, key) is None:
        db.session.add(Content(hash=key))
        db.session.flush()


def load_many(hashes: Iterable[bytes]) -> Mapping[bytes, bytes]:
    """The texts of these hashes; those erased or missing are left out."""
    return {key: stored.text for key, stored in load_stored(hashes).items()}


def load_stored(hashes: Iterable[bytes]) -> Mapping[bytes, Stored]:
    """The same texts, as they are kept."""
    wanted = set(hashes)
    if not wanted:
        return {}
    rows = db.session.execute(_FIND, {"keys": wanted})
    return {
        bytes(key): Stored(unpack(data, base), (bytes(base_hash or key), base or data))
        for key, data, base_hash, base in rows
        if data is not None
    }
