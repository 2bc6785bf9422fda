"""Where each passage of a text comes from, by name: who wrote it over, who read it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import aliased

from wiki.accounts.models import Account
from wiki.db import db
from wiki.documents.freshness.models import Provenance
from wiki.documents.freshness.queries import state_of
from wiki.documents.freshness.rules import key_of
from wiki.documents.views import DocumentView, PartView

_Reviewer = aliased(Account)


class Origin(StrEnum):
    """How a passage came to be."""

    WRITTEN = "written"
    TRANSLATED = "translated"  # by a person
    MACHINE = "machine"  # and nobody read it yet
    REVIEWED = "reviewed"  # a machine wrote it, a person read it


@dataclass(frozen=True)
class PassageOrigin:
    """A passage `unit`; `source` and `number` say of what it is a translation, if it is one.

    `by`: who translated it; `engine`: the machine that did; `reviewed_by`: who read that. "" where
    there is nobody to name.
    """

    unit: str
    origin: Origin
    source: str = ""
    number: int = 0
    by: str = ""
    engine: str = ""
    reviewed_by: str = ""


@dataclass(frozen=True)
class Brought:
    """How many passages of `part` a revision brought over from `source`, and how many of those
    that a machine wrote (`engine`) somebody has read since.
    """

    part: str
    source: str
    engine: str
    passages: int
    read: int


def list_brought(revisions: Collection[tuple[int, int]]) -> dict[tuple[int, int], list[Brought]]:
    """What each of these revisions, told by document and number, brought over."""
    key = (Provenance.document_id, Provenance.number)
    way = (Provenance.part, Provenance.source, Provenance.engine)
    rows = db.session.execute(
        select(*key, *way, func.count(), func.count(Provenance.reviewed_at))
        .where(tuple_(*key).in_(revisions))
        .group_by(*key, *way)
        .order_by(*way)
    )
    found: dict[tuple[int, int], list[Brought]] = {}
    for row in rows:
        found.setdefault((row[0], row[1]), []).append(Brought(*row[2:]))
    return found


def list_origins(document: DocumentView, part: PartView) -> Sequence[PassageOrigin]:
    """The passages of a text that somebody is shown, in order."""
    rows = db.session.execute(
        select(Provenance, Account.name, _Reviewer.name)
        .outerjoin(Account, Account.id == Provenance.by_id)
        .outerjoin(_Reviewer, _Reviewer.id == Provenance.reviewed_by_id)
        .where(Provenance.document_id == document.id, Provenance.part == part.part)
    )
    known = {bytes(row.text_hash): (row, by or "", reader or "") for row, by, reader in rows}
    return [
        _origin(unit, *known[key]) if (key := key_of(text)) in known else _written(unit)
        for unit, text in state_of(part).passages.items()
    ]


def _written(unit: str) -> PassageOrigin:
    return PassageOrigin(unit, Origin.WRITTEN)


def _origin(unit: str, row: Provenance, by: str, reader: str) -> PassageOrigin:
    origin = Origin.TRANSLATED
    if row.engine:
        origin = Origin.MACHINE if row.reviewed_at is None else Origin.REVIEWED
    name = "" if row.engine else by
    return PassageOrigin(unit, origin, row.source, row.source_number, name, row.engine, reader)
