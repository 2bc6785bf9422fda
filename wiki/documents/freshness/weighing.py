"""What a passage's change weighs: the highest significance of the edits that touched it."""

from collections.abc import Collection, Mapping

from sqlalchemy import bindparam, select

from wiki.db import db
from wiki.documents.freshness import states
from wiki.documents.models import Revision
from wiki.texts.significance import Significance

_ORDER = list(Significance)
_TOLD = (
    select(Revision.number, Revision.significance)
    .where(
        Revision.document_id == bindparam("owner"),
        Revision.number > bindparam("first"),
        Revision.number <= bindparam("last"),
    )
    .order_by(Revision.number)
)


def weigh(
    document_id: int, part: str, base: int, number: int, units: Collection[str]
) -> Mapping[str, Significance]:
    """Passage → its weight, between two revisions that readers saw one after the other.

    Going back to an older revision weighs what going forward did.
    """
    first, last = sorted((base, number))
    rows = db.session.execute(_TOLD, {"owner": document_id, "first": first, "last": last}).all()
    told = {number: Significance(significance) for number, significance in rows}
    if len(set(told.values())) == 1:
        return dict.fromkeys(units, told[last])
    wanted = {(part, at) for at in (first, *told)}
    held = states.load_many(document_id, wanted)
    weights = dict.fromkeys(units, Significance.TYPO)
    for at, significance in told.items():
        before, after = held.get((part, at - 1)), held.get((part, at))
        for unit in units:
            old = before.passages.get(unit) if before else None
            new = after.passages.get(unit) if after else None
            if old != new:
                weights[unit] = max(weights[unit], significance, key=_ORDER.index)
    return weights
