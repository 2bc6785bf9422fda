"""What an export says of translations: each passage brought over, told with its revision."""

from collections.abc import Collection, Iterable
from itertools import groupby
from typing import Any

from sqlalchemy import Row, select, tuple_
from sqlalchemy.orm import aliased

from wiki.accounts import names
from wiki.accounts.models import Account
from wiki.db import db
from wiki.documents.freshness.models import Provenance
from wiki.documents.freshness.pairs import is_field
from wiki.exchange.shelf import Key
from wiki.exchange.writing import Told, instant

#: revision → language → its passages
Translations = dict[Key, dict[str, list[Row[*tuple[Any, ...]]]]]
_Reviewer = aliased(Account)


def load(keys: Collection[Key]) -> Translations:
    """The passages of these revisions that were brought over."""
    rows = db.session.execute(
        select(Provenance, _Reviewer.name.label("reviewer"))
        .outerjoin(_Reviewer, _Reviewer.id == Provenance.reviewed_by_id)
        .where(tuple_(Provenance.document_id, Provenance.number).in_(keys))
    )
    found: Translations = {}
    for row in rows:
        one = row.Provenance
        listed = found.setdefault((one.document_id, one.number), {})
        listed.setdefault(one.part, []).append(row)
    return found


def told(rows: Iterable[Row[*tuple[Any, ...]]]) -> list[Told]:
    """The passages of one language, those that say the same of themselves together."""
    entries: list[Told] = []
    for what, group in groupby(sorted(rows, key=_place), key=_what):
        passages = [row.Provenance.unit for row in group]
        entries.append(
            {"from": what["from"], "number": what["number"], "passages": passages, **what}
        )
    return entries


def _place(row: Row[*tuple[Any, ...]]) -> tuple[object, ...]:
    """Fields first, then as the passages were named."""
    one = row.Provenance
    number = (0, 0) if is_field(one.unit) else tuple(map(int, one.unit.split(".")))
    return number, one.unit, one.source


def _what(row: Row[*tuple[Any, ...]]) -> Told:
    one = row.Provenance
    told: Told = {"from": one.source, "number": one.source_number}
    if one.units:
        told["units"] = one.units.split()
    if one.engine:
        told["engine"] = one.engine
    if one.is_meaning:
        told["meaning"] = True
    if one.reviewed_at:
        by = {"by": names.credit(row.reviewer)} if row.reviewer else {}
        told["reviewed"] = {**by, "at": instant(one.reviewed_at)}
    return told
