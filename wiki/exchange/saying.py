"""Taking in somebody's word on freshness: nothing to change, what answers what, or nothing."""

from dataclasses import asdict

from sqlalchemy import select

from wiki.db import db
from wiki.documents.events import ChangesSeen, PassagesPaired, PassagesUnpaired
from wiki.documents.freshness import telling
from wiki.documents.models import Document
from wiki.exchange import showing
from wiki.exchange.authors import Authors
from wiki.exchange.ledger import Seen
from wiki.exchange.lines import EventLine
from wiki.exchange.refusals import refuse
from wiki.exchange.unit_keys import check_known
from wiki.journal.models import Entry
from wiki.journal.service import type_of

SAYINGS = ("seen", "twin", "unpaired")

Said = ChangesSeen | PassagesPaired | PassagesUnpaired


def take_saying(document: Document, line: EventLine, seen: Seen, authors: Authors) -> bool:
    """Take the line in; False when it was said here already. Raises Invalid."""
    said = _said(document, line)
    _check(said, seen.lines)
    if not seen.is_new and _is_told(document, said):
        return False
    showing.refuse_newer(document, seen, line.at)
    if document.deleted_at is not None:
        raise refuse("document.deleted")
    by_id = authors.find(line.by)
    match said:
        case ChangesSeen():
            telling.tell_seen(said, by_id)
        case PassagesPaired():
            telling.tell_pairs(said, by_id)
        case PassagesUnpaired():
            telling.tell_unpaired(said, by_id)
    return True


def _said(document: Document, line: EventLine) -> Said:
    at = line.at.isoformat()
    if line.event == "seen":
        changes = {part: dict(units) for part, units in line.changes.items()}
        return ChangesSeen(document.id, line.language, changes, at)
    if line.event == "unpaired":
        return PassagesUnpaired(document.id, line.left, line.right, [*line.passages], at)
    pairs = dict(line.pairs)
    return PassagesPaired(document.id, line.left, line.right, pairs, line.is_confirmed, at)


def _check(said: Said, lines: int) -> None:
    """None of these passages and revisions comes from the future."""
    if isinstance(said, PassagesPaired):
        there = [twin for twins in said.pairs.values() for twin in twins]
        check_known([*said.pairs, *there], lines, "pairs")
        return
    if isinstance(said, PassagesUnpaired):
        check_known(said.units, lines, "passages")
        return
    for part, units in said.changes.items():
        check_known(units, lines, f"changes.{part}")
        if max((number for numbers in units.values() for number in numbers), default=0) > lines:
            raise refuse("number.unexpected", f"changes.{part}", expected=lines)


def _is_told(document: Document, said: Said) -> bool:
    wanted = asdict(said)
    del wanted["document_id"]
    kind: type = type(said)
    rows = db.session.scalars(
        select(Entry.data).where(Entry.document_id == document.id, Entry.type == type_of(kind))
    )
    return wanted in rows.all()
