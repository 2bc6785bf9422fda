"""The past of documents, always as somebody: outsiders see what was published, no more."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true, tuple_

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.accounts.models import Account
from wiki.db import db
from wiki.documents import contents
from wiki.documents.models import (
    Hidden,
    Publication,
    Review,
    Revision,
    RevisionPart,
)
from wiki.documents.revisions import PartHashes
from wiki.documents.sight import sight_of
from wiki.documents.views import DocumentView, PartView
from wiki.errors import NotFound
from wiki.texts import units
from wiki.texts.units import Unit


@dataclass(frozen=True)
class RevisionView:
    """One revision in a history. `parts` that it changed; `public` parts it brought to readers."""

    document_id: int
    number: int
    author_id: int | None
    author: str
    at: datetime
    note: str
    significance: str
    parts: tuple[str, ...]
    public: tuple[str, ...]
    is_hidden: bool
    is_note_hidden: bool
    #: None: no review was asked for; else whether it is still open
    is_review_open: bool | None
    is_held: bool
    #: of an edit to review that was saved in several versions: the first of them; else its own
    first: int
    #: the language that a volunteer translated into, for its people to read; "" of anything else
    offered: str


def was_published() -> ColumnElement[bool]:
    return (
        select(Publication.id)
        .where(
            Publication.document_id == Revision.document_id,
            Publication.number == Revision.number,
        )
        .exists()
    )


def revisions_for(actor: Actor) -> Select[*tuple[Any, ...]]:
    """Revisions with their author, hidden ones included only for editors."""
    query = (
        select(
            Revision.document_id,
            Revision.number,
            Revision.author_id,
            func.coalesce(Account.name, ""),
            Revision.at,
            Revision.note,
            Revision.significance,
            Hidden.what,
            Review.is_held,
            Review.number.is_not(None) & Review.decided_at.is_(None),
            func.coalesce(Review.first, Revision.number),
            func.coalesce(Review.language, ""),
        )
        .outerjoin(Account, Account.id == Revision.author_id)
        .outerjoin(
            Hidden,
            and_(Hidden.document_id == Revision.document_id, Hidden.number == Revision.number),
        )
        .outerjoin(
            Review,
            and_(Review.document_id == Revision.document_id, Review.number == Revision.number),
        )
    )
    if not actor.is_editor:
        query = query.where(or_(Hidden.what.is_(None), Hidden.what != "revision"))
    return query


def views_of(actor: Actor, query: Select[*tuple[Any, ...]]) -> list[RevisionView]:
    rows = db.session.execute(query).all()
    keys = [(row[0], row[1]) for row in rows]
    changed, public = _changed_parts(keys), _public_parts(keys)
    return [
        RevisionView(
            document_id=row[0],
            number=row[1],
            author_id=row[2],
            author=row[3],
            at=row[4],
            note=row[5] if row[7] is None or actor.is_editor else "",
            significance=row[6],
            parts=changed.get((row[0], row[1]), ()),
            public=public.get((row[0], row[1]), ()),
            is_hidden=row[7] == "revision",
            is_note_hidden=row[7] == "note",
            is_review_open=None if row[8] is None else bool(row[9]),
            is_held=bool(row[8]) and bool(row[9]),
            first=row[10],
            offered=row[11],
        )
        for row in rows
    ]


def _changed_parts(keys: list[tuple[int, int]]) -> dict[tuple[int, int], tuple[str, ...]]:
    """Which parts each revision changed, against the one before it."""
    wanted = {key for number in keys for key in (number, (number[0], number[1] - 1))}
    hashes: dict[tuple[int, int], dict[str, bytes]] = {}
    for document_id, number, part, content_hash in db.session.execute(
        select(
            RevisionPart.document_id,
            RevisionPart.number,
            RevisionPart.part,
            RevisionPart.content_hash,
        ).where(tuple_(RevisionPart.document_id, RevisionPart.number).in_(wanted))
    ):
        hashes.setdefault((document_id, number), {})[part] = bytes(content_hash)
    changed: dict[tuple[int, int], tuple[str, ...]] = {}
    for document_id, number in keys:
        now = hashes.get((document_id, number), {})
        before = hashes.get((document_id, number - 1), {})
        changed[document_id, number] = tuple(
            sorted(part for part in {*now, *before} if now.get(part) != before.get(part))
        )
    return changed


def _public_parts(keys: list[tuple[int, int]]) -> dict[tuple[int, int], tuple[str, ...]]:
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    for document_id, number, part in db.session.execute(
        select(Publication.document_id, Publication.number, Publication.part)
        .where(tuple_(Publication.document_id, Publication.number).in_(keys))
        .distinct()
        .order_by(Publication.part)
    ):
        key = (document_id, number or 0)
        found[key] = (*found.get(key, ()), part)
    return found


def list_revisions(
    actor: Actor, document: DocumentView, before: int | None = None, limit: int = 50
) -> list[RevisionView]:
    """The revisions this actor may know of, newest first, older than `before`."""
    query = revisions_for(actor).where(
        Revision.document_id == document.id,
        _may_know(actor, document),
        Revision.number < before if before else true(),
    )
    return views_of(actor, query.order_by(Revision.number.desc()).limit(min(limit, 500)))


def _may_know(actor: Actor, document: DocumentView) -> ColumnElement[bool]:
    if may(actor, Action.DOCUMENT_READ_DRAFT, document.standing):
        return true()
    if actor.account_id is None:
        return was_published()
    return or_(was_published(), Revision.author_id == actor.account_id)


def get_revision(actor: Actor, document: DocumentView, number: int) -> RevisionView:
    """One revision that this actor may know of. Raises NotFound."""
    if not 0 < number <= document.head:
        raise NotFound(f"revision {number}")
    query = revisions_for(actor).where(
        Revision.document_id == document.id,
        Revision.number == number,
        _may_know(actor, document),
    )
    views = views_of(actor, query)
    if not views:
        raise NotFound(f"revision {number}")
    return views[0]


def find_neighbours(
    actor: Actor, document: DocumentView, number: int
) -> tuple[int | None, int | None]:
    """The numbers just before and just after, among those this actor may know of."""
    known = revisions_for(actor).where(
        Revision.document_id == document.id, _may_know(actor, document)
    )
    older = known.with_only_columns(func.max(Revision.number)).where(Revision.number < number)
    newer = known.with_only_columns(func.min(Revision.number)).where(Revision.number > number)
    return db.session.scalar(older), db.session.scalar(newer)


@dataclass(frozen=True)
class PastPart:
    """One part as it stood at a revision, with its passages; nothing in them once it is erased.

    `hashes` None: the text is not saved.
    """

    content: Mapping[str, Any]
    units: list[Unit]
    hashes: PartHashes | None = None
    is_erased: bool = False


def read_at(actor: Actor, document: DocumentView, number: int) -> dict[str, PastPart]:
    """The parts at a revision, as this actor may know them. Raises NotFound."""
    get_revision(actor, document, number)
    return read_base(actor, document, number)


def read_base(actor: Actor, document: DocumentView, number: int) -> dict[str, PastPart]:
    """The parts that this actor had before their eyes when `number` was the newest revision."""
    return load(sight_of(actor, document.id, document.standing).parts_at(number))


def read_public(document: DocumentView, part: str) -> dict[str, PastPart]:
    """What readers see of one language; nothing while they have none."""
    view = document.parts.get(part)
    if view is None or not view.is_live:
        return {}
    return load({part: (view.content_hash, view.units_hash)})


def load(parts: Mapping[str, PartHashes]) -> dict[str, PastPart]:
    """The texts and the passages behind these hashes."""
    held = contents.load_many(key for pair in parts.values() for key in pair)
    return {part: _past(hashes, held) for part, hashes in parts.items()}


def _past(hashes: PartHashes, held: Mapping[bytes, bytes]) -> PastPart:
    content, unit_list = (held.get(key) for key in hashes)
    if content is None:
        return PastPart({}, [], hashes, is_erased=True)
    told = contents.parse(content)
    body = str(told.get("body", ""))
    return PastPart(told, units.decode(unit_list.decode(), body) if unit_list else [], hashes)


def to_read(past: PastPart, part: str, revision: RevisionView) -> PartView:
    """A past text in the shape in which texts are rendered."""
    if past.hashes is None:
        raise ValueError("not a text of the history")
    return PartView(
        part=part,
        number=revision.number,
        content=partial(contents.canonical, past.content),
        content_hash=past.hashes[0],
        units_hash=past.hashes[1],
        unit_list=units.encode(past.units).encode,
        slug="",
        at=revision.at,
        is_live=False,
    )
