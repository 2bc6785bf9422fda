"""Reading one document, always as somebody. A reading is two statements at most."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may, require
from wiki.db import db
from wiki.documents import contents, rules, statement, succession
from wiki.documents.models import (
    Address,
    Document,
    Publication,
    RevisionPart,
)
from wiki.documents.rules import AddressState, Standing
from wiki.documents.sight import written_by
from wiki.documents.statement import AT_ADDRESS, By, Row
from wiki.documents.views import DocumentView, PartView, split_facts
from wiki.errors import Gone, NotFound


@dataclass(frozen=True)
class Moved(Exception):
    """The document is read at another address now."""

    language: str
    kind: str
    slug: str


class _Asked(NamedTuple):
    """Which document: see `statement.By`."""

    by: By
    values: dict[str, str | int | None]


def _read(actor: Actor, asked: _Asked, draft: bool, is_author: bool = False) -> DocumentView | None:
    """The document asked for, if this actor may know of it. Raises Gone.

    `is_author`: something of the newest revision is theirs; whoever asks leaves out the rest.
    """
    found = db.session.execute(statement.parts(draft, asked.by), asked.values).all()
    rows = [Row._make(row) for row in found]
    if not rows:
        return None
    first = rows[0]
    if first.deleted_at is not None:
        _refuse_deleted(actor, first)
        return None
    is_public = any(row.live_number is not None for row in rows)
    standing = _standing(first, is_public)
    action = Action.DOCUMENT_READ_DRAFT if draft else Action.DOCUMENT_READ
    parts = [_part(row) for row in rows if row.part is not None and row.text is not None]
    if not parts or not (is_author or may(actor, action, standing)):
        return None
    return _view(first, standing, parts)


def _standing(row: Row, is_public: bool) -> Standing:
    return Standing(row.kind, row.owner_id, row.audience, is_public, row.organisation_id)


def _refuse_deleted(actor: Actor, document: Row) -> None:
    """Raises Gone, if they might have read it: others are not to know that it was there."""
    published = select(Publication.id).where(Publication.document_id == document.id).limit(1)
    was_public = db.session.scalar(published) is not None
    standing = _standing(document, was_public)
    if may(actor, Action.DOCUMENT_READ, standing):
        raise Gone(document.deletion_reason or "")


def _view(row: Row, standing: Standing, parts: Sequence[PartView]) -> DocumentView:
    facts, languages = split_facts(_one_each(parts))
    return DocumentView(
        id=row.id,
        public_id=row.public_id,
        external_id=row.external_id,
        kind=row.kind,
        standing=standing,
        origin=row.origin,
        head=row.head,
        facts=facts,
        parts=languages,
        sequence=row.sequence or 0,
    )


def _part(row: Row) -> PartView:
    return PartView(
        part=row.part,
        number=row.number,
        content=partial(contents.unpack, row.text, row.text_base),
        unit_list=partial(contents.unpack, row.units, row.units_base) if row.units else bytes,
        content_hash=bytes(row.content_hash),
        units_hash=bytes(row.units_hash),
        slug=row.slug or "",
        at=row.revised_at,
        is_live=row.live_number == row.number,
    )


def _one_each(parts: Sequence[PartView]) -> dict[str, PartView]:
    """A part once, though it may have a live address and a reserved one."""
    return {part.part: part for part in parts}


def find_by_address(actor: Actor, language: str, kind: str, slug: str) -> DocumentView | None:
    """The document read at this address. Raises Moved (it is read elsewhere) and Gone.

    A text of another language is shown at its own slug until there is a twin.
    """
    asked = _Asked("address", {"language": language, "kind": kind, "slug": slug})
    try:
        document = _read(actor, asked, draft=False)
    except Gone:
        owner = db.session.scalar(select(Address.document_id).where(AT_ADDRESS), asked.values)
        if owner and (kept := succession.find_slug(owner, language)):
            raise Moved(language, kind, kept) from None
        raise
    if document is not None and document.parts:
        canonical = document.parts[document.language_for(language)].slug
        if canonical == slug:
            return document
        state = db.session.scalar(select(Address.state).where(AT_ADDRESS), asked.values)
        if state != AddressState.RESERVED:
            raise Moved(language, kind, canonical)
    return _read(actor, asked, draft=True)


def find_document(
    actor: Actor, document_id: int | None = None, public_id: str | None = None
) -> DocumentView | None:
    """The published document of this id, as this actor reads it. Raises Gone."""
    return _read(actor, _asked(document_id, public_id), draft=False)


def find_draft(
    actor: Actor, document_id: int | None = None, public_id: str | None = None
) -> DocumentView | None:
    """The newest revision, for those who may read drafts. Raises Gone."""
    return _read(actor, _asked(document_id, public_id), draft=True)


def _asked(document_id: int | None, public_id: str | None) -> _Asked:
    if document_id is not None:
        return _Asked("id", {"id": document_id})
    return _Asked("name", {"name": public_id})


def get_document(actor: Actor, public_id: str) -> DocumentView:
    """The document of this public (or imported) id. Raises NotFound or Gone."""
    document = find_document(actor, public_id=public_id)
    if document is None or not document.parts:
        document = find_draft(actor, public_id=public_id)
    if document is None:
        raise NotFound(f"document {public_id}")
    return document


def find_to_edit(
    actor: Actor, language: str, kind: str, slug: str, part: str | None = None
) -> DocumentView | None:
    """The document at this address as this actor writes it, or that language `part` of it.

    Raises Moved, Gone, and Forbidden or NotSignedIn when they may read it and not write it.
    """
    document = find_by_address(actor, language, kind, slug)
    if document is None:
        return None
    action = rules.action_of_writing(document.origin, [part] if part else [])
    require(actor, action, document.standing)
    return _as_written(actor, document)


def get_to_edit(actor: Actor, document_id: int) -> DocumentView:
    """The document as this actor writes it: its newest revision, or what readers see.

    Raises NotFound or Gone.
    """
    document = find_document(actor, document_id) or find_draft(actor, document_id)
    if document is None:
        raise NotFound(f"document {document_id}")
    return _as_written(actor, document)


def _as_written(actor: Actor, document: DocumentView) -> DocumentView:
    """Insiders go on from the newest revision, others from what they wrote in it, and from what is
    public.
    """
    asked = _asked(document.id, None)
    if may(actor, Action.DOCUMENT_READ_DRAFT, document.standing):
        return _read(actor, asked, draft=True) or document
    own = written_by(actor.account_id or 0, document.id, document.head)
    draft = _read(actor, asked, True, is_author=bool(own))
    if draft is None:
        return document
    theirs = {
        part: replace(view, slug=document.parts[document.language_for(part)].slug)
        for part, view in draft.parts.items()
        if (part, view.content_hash) in own
    }  # at the address where they read it: one that is reserved does not answer them
    # as of the first reading: what others save between the two is merged then, and not undone
    return replace(draft, head=document.head, parts={**document.parts, **theirs})


def live_numbers(document_id: int) -> dict[str, int]:
    """Part → the revision number that readers see; parts that are not public are left out."""
    rows = db.session.execute(
        select(Publication.part, Publication.number).where(
            Publication.document_id == document_id,
            Publication.until.is_(None),
            Publication.number.is_not(None),
        )
    )
    return {part: number or 0 for part, number in rows}


def last_changes(document_id: int) -> dict[str, int]:
    """Part → the number of the revision that gave the head its present text."""
    head = select(Document.head).where(Document.id == document_id).scalar_subquery()
    now = aliased(RevisionPart)
    rows = db.session.execute(
        select(RevisionPart.part, func.min(RevisionPart.number))
        .join(
            now,
            and_(
                now.document_id == RevisionPart.document_id,
                now.number == head,
                now.part == RevisionPart.part,
                now.content_hash == RevisionPart.content_hash,
            ),
        )
        .where(RevisionPart.document_id == document_id)
        .group_by(RevisionPart.part)
    )
    return dict(rows.all())
