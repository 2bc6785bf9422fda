"""The past of one section: the revisions that touched it, and what it was called.

A section is known by the identity of its heading's passage, which it keeps when it moves or is
called something else. As everywhere, outsiders see what was published, no more.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, and_, or_, select, true

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.db import db
from wiki.documents import contents, history
from wiki.documents.history import PastPart, RevisionView
from wiki.documents.models import Publication, Revision, RevisionPart
from wiki.documents.revisions import body_of
from wiki.documents.sections import find_section, list_sections
from wiki.documents.sight import hiding, written_by
from wiki.documents.views import DocumentView
from wiki.errors import NotFound
from wiki.texts import units
from wiki.texts.sequences import common_pairs
from wiki.texts.units import Unit

_BATCH = 50  # texts read at once

Hashes = tuple[bytes, bytes]
State = tuple[int, Sequence[Unit]]


@dataclass(frozen=True)
class Trace:
    """What became of a section: the revisions that touched it and its titles, the oldest first."""

    numbers: Sequence[int]
    titles: Sequence[str]
    is_there: bool

    @property
    def title(self) -> str:
        """What it is called, or was called last."""
        return self.titles[-1]

    @property
    def former_titles(self) -> Sequence[str]:
        """What else it was called, the oldest first."""
        return [title for title in self.titles if title != self.title]


def find_trace(actor: Actor, document: DocumentView, part: str, unit_id: str) -> Trace:
    """The past of the section under this heading, as the actor may know it. Raises NotFound."""
    if part not in document.parts:
        raise NotFound(part)
    found = trace(_states(_changes(actor, document, part)), unit_id)
    if not found.titles:
        raise NotFound(f"section {unit_id}")
    return found


def list_touching(
    actor: Actor, document: DocumentView, numbers: Sequence[int]
) -> list[RevisionView]:
    """These revisions of a trace, newest first."""
    query = history.revisions_for(actor).where(
        Revision.document_id == document.id, Revision.number.in_(numbers)
    )
    return history.views_of(actor, query.order_by(Revision.number.desc()))


def narrow(past: PastPart, unit_id: str) -> PastPart:
    """A past text cut down to one section; nothing where there was no such section."""
    if past.is_erased:
        return past
    held = units_of(past.units, unit_id)
    body = "".join(unit.text for unit in held)
    return replace(past, content={"body": body} if held else {}, units=held)


def trace(states: Iterable[State], unit_id: str) -> Trace:
    """Follow the section under this heading through the states of a text, the oldest first.

    It is touched when its passages, their order or their words change, and when it moves as a
    whole among the others.
    """
    numbers: list[int] = []
    titles: dict[str, None] = {}
    before: Sequence[Unit] = ()
    held: list[Unit] = []
    for number, now in states:
        was, held = held, units_of(now, unit_id)
        if _said(held) != _said(was) or (held and _has_moved(before, now, unit_id)):
            numbers.append(number)
        if held and (section := find_section(held, unit_id)):
            titles.pop(section.heading, None)
            titles[section.heading] = None
        before = now
    return Trace(numbers, list(titles), bool(held))


def units_of(listed: Sequence[Unit], unit_id: str) -> list[Unit]:
    """The passages of the section under this heading, the heading first; none without it."""
    section = find_section(listed, unit_id)
    if section is None:
        return []
    found, at = [], 0
    for unit in listed:
        if section.start <= at < section.end and unit.text:
            found.append(unit)
        at += len(unit.text)
    return found


def _said(listed: Sequence[Unit]) -> list[tuple[str, str]]:
    """The blank lines after a passage say nothing: what follows it brings them."""
    return [(unit.id, unit.text.strip()) for unit in listed]


def _has_moved(before: Sequence[Unit], now: Sequence[Unit], unit_id: str) -> bool:
    """Whether the heading changed places among the headings that were there and are."""
    old, new = ([one.unit_id for one in list_sections(listed)] for listed in (before, now))
    stayed = {old[at] for at, _ in common_pairs(old, new)}
    return unit_id in old and unit_id not in stayed


def _states(changes: Sequence[tuple[int, Hashes]]) -> Iterator[State]:
    """Each text with its passages; those that were erased are left out."""
    for start in range(0, len(changes), _BATCH):
        some = changes[start : start + _BATCH]
        held = contents.load_many(key for _, pair in some for key in pair)
        for number, (content, listed) in some:
            if content in held and listed in held:
                yield number, units.decode(held[listed].decode(), body_of(held[content]))


def _changes(actor: Actor, document: DocumentView, part: str) -> list[tuple[int, Hashes]]:
    """The revisions that gave the part another text, among those whose text the actor may read."""
    rows = db.session.execute(
        select(RevisionPart.number, RevisionPart.content_hash, RevisionPart.units_hash)
        .join(Revision, _is_same(Revision))
        .where(
            RevisionPart.document_id == document.id,
            RevisionPart.part == part,
            true() if actor.is_editor else ~hiding(RevisionPart.document_id, RevisionPart.number),
            _may_read(actor, document, part),
        )
        .order_by(RevisionPart.number)
    )
    changes: list[tuple[int, Hashes]] = []
    for number, content, listed in rows:
        hashes = bytes(content), bytes(listed)
        if not changes or changes[-1][1] != hashes:
            changes.append((number, hashes))
    return changes


def _may_read(actor: Actor, document: DocumentView, part: str) -> ColumnElement[bool]:
    if may(actor, Action.DOCUMENT_READ_DRAFT, document.standing):
        return true()
    was_public = (
        select(Publication.id)
        .where(_is_same(Publication), Publication.part == RevisionPart.part)
        .exists()
    )
    if actor.account_id is None:
        return was_public
    own = written_by(actor.account_id, document.id, document.head)
    hashes = [content_hash for one, content_hash in own if one == part]
    is_own = Revision.author_id == actor.account_id
    return or_(was_public, and_(is_own, RevisionPart.content_hash.in_(hashes)))


def _is_same(table: type[Revision] | type[Publication]) -> ColumnElement[bool]:
    return and_(table.document_id == RevisionPart.document_id, table.number == RevisionPart.number)
