"""The pairs of a document as they are kept, and how they follow what is published.

All of this runs inside a service's transaction, but for `load`.
"""

from collections.abc import Mapping
from itertools import combinations

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from wiki.db import Base, db
from wiki.documents.freshness.models import Pairing
from wiki.documents.freshness.pairing import pair_up
from wiki.documents.freshness.pairs import Pairs
from wiki.documents.freshness.rules import State
from wiki.gathering import add_rows

_TABLE = Base.metadata.tables[Pairing.__tablename__]
_FIND = select(_TABLE.c.left, _TABLE.c.right, _TABLE.c.pairs).where(
    _TABLE.c.document_id == bindparam("owner")
)
_KEY = ["document_id", "left", "right"]


def _upsert(insert: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    return insert.on_conflict_do_update(index_elements=_KEY, set_={"pairs": insert.excluded.pairs})


_KEEP = {
    "sqlite": _upsert(sqlite.insert(_TABLE)),
    "postgresql": _upsert(postgresql.insert(_TABLE)),
}


class Twins:
    """Every pair of a document, whichever two languages one asks about."""

    def __init__(self, held: Mapping[tuple[str, str], Pairs]) -> None:
        self._held = dict(held)

    def between(self, one: str, other: str) -> Pairs:
        """The pairs with `one` on the left."""
        if one < other:
            return self._held.get((one, other), Pairs({}))
        return self._held.get((other, one), Pairs({})).turned()

    def of(self, part: str, unit: str, other: str) -> list[str]:
        """What stands for a passage of `part` in another language."""
        return self.between(part, other).twins(unit)

    def is_lone(self, part: str, unit: str, other: str) -> bool:
        """Whether a passage of `part` has no counterpart in another language, on purpose."""
        return self.between(part, other).is_lone(unit)

    def put(self, one: str, other: str, pairs: Pairs) -> None:
        """From now on these are the pairs, with `one` on the left."""
        if one < other:
            self._held[one, other] = pairs
        else:
            self._held[other, one] = pairs.turned()

    def copy(self) -> "Twins":
        """The same, to be changed apart."""
        return Twins(self._held)

    def items(self) -> list[tuple[tuple[str, str], Pairs]]:
        """Two languages, and their pairs."""
        return list(self._held.items())


def load(document_id: int) -> Twins:
    """The pairs of a document."""
    rows = db.session.execute(_FIND, {"owner": document_id})
    return Twins({(left, right): Pairs.decode(pairs) for left, right, pairs in rows})


def keep(document_id: int, before: Twins, after: Twins) -> None:
    """Store the pairs that are not what they were."""
    for (left, right), pairs in after.items():
        if before.between(left, right) != pairs:
            values = {
                "document_id": document_id,
                "left": left,
                "right": right,
                "pairs": pairs.encode(),
            }
            add_rows(_KEEP[db.engine.dialect.name], [values])


def extend(twins: Twins, shown: Mapping[str, State]) -> Twins:
    """The pairs, with a guess for each passage that has none."""
    more = twins.copy()
    for left, right in combinations(sorted(shown), 2):
        known = twins.between(left, right)
        more.put(left, right, pair_up(shown[left].units, shown[right].units, known))
    return more
