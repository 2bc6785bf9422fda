"""The one statement that reads a document: its parts, their texts and addresses, in one go."""

from functools import cache
from typing import Any, Literal, NamedTuple

from sqlalchemy import Select, and_, bindparam, func, or_, select

from wiki.db import Base
from wiki.documents.models import (
    Address,
    Content,
    Document,
    Publication,
    Revision,
    RevisionPart,
)
from wiki.documents.rules import AddressState
from wiki.journal.models import Entry

_DOCUMENTS, _REVISIONS, _PARTS, _PUBLICATIONS, _ADDRESSES, _CONTENTS, _ENTRIES = (
    Base.metadata.tables[one.__tablename__]
    for one in (Document, Revision, RevisionPart, Publication, Address, Content, Entry)
)
_DOCUMENT, _REVISION, _PART = _DOCUMENTS.c, _REVISIONS.c, _PARTS.c
_PUBLICATION = _PUBLICATIONS.c
_TEXT, _TEXT_BASE = _CONTENTS.alias("text"), _CONTENTS.alias("text_base")
_UNITS, _UNITS_BASE = _CONTENTS.alias("units"), _CONTENTS.alias("units_base")
_LIVE = _ADDRESSES.alias("live")

#: the values that the statement takes: an id; a public or imported id; an address
By = Literal["id", "name", "address"]
_NAME = bindparam("name", type_=_DOCUMENT.external_id.type)
AT_ADDRESS = and_(
    _ADDRESSES.c.language == bindparam("language"),
    _ADDRESSES.c.kind == bindparam("kind"),
    _ADDRESSES.c.slug == bindparam("slug"),
)
_WHERE = {
    "id": _DOCUMENT.id == bindparam("id"),
    "name": or_(_DOCUMENT.public_id == _NAME, _DOCUMENT.external_id == _NAME),
    "address": _DOCUMENT.id == select(_ADDRESSES.c.document_id).where(AT_ADDRESS).scalar_subquery(),
}

Statement = Select[*tuple[Any, ...]]


class Row(NamedTuple):
    """One part of the document; what comes after the head may be None, but the sequence."""

    id: int
    public_id: str
    external_id: str | None
    kind: str
    owner_id: int | None
    organisation_id: int | None
    audience: str
    origin: str
    head: int
    deleted_at: Any
    deletion_reason: Any
    part: Any
    number: Any
    content_hash: Any
    units_hash: Any
    text: Any
    text_base: Any
    units: Any
    units_base: Any
    slug: Any
    live_number: Any
    revised_at: Any
    sequence: Any


@cache
def parts(draft: bool, by: By) -> Statement:
    """A document with its live parts, or with those of its head.

    Built once for each way to ask: building costs several times as much as asking.
    """
    return (
        _with_texts(_with_parts(draft))
        .where(_WHERE[by])
        .outerjoin(
            _LIVE,
            and_(
                _LIVE.c.document_id == _DOCUMENT.id,
                _LIVE.c.language == _PART.part,
                or_(*(_LIVE.c.state == state for state in _states(draft))),
            ),
        )
        .order_by(_LIVE.c.state)
    )  # "live", then "reserved", which wins for a draft


def _states(draft: bool) -> tuple[AddressState, ...]:
    return (AddressState.LIVE, AddressState.RESERVED) if draft else (AddressState.LIVE,)


def _with_parts(draft: bool) -> Statement:
    number = _DOCUMENT.head if draft else _PUBLICATION.number
    live = and_(_PUBLICATION.document_id == _DOCUMENT.id, _PUBLICATION.until.is_(None))
    held = and_(_PART.document_id == _DOCUMENT.id, _PART.number == number)
    query = _columns()
    if draft:
        query = query.outerjoin(_PARTS, held).outerjoin(
            _PUBLICATIONS, and_(live, _PUBLICATION.part == _PART.part)
        )
    else:
        query = query.outerjoin(_PUBLICATIONS, live).outerjoin(
            _PARTS, and_(held, _PART.part == _PUBLICATION.part)
        )
    return query.outerjoin(
        _REVISIONS,
        and_(_REVISION.document_id == _PART.document_id, _REVISION.number == _PART.number),
    )


def _columns() -> Statement:
    return select(
        _DOCUMENT.id,
        _DOCUMENT.public_id,
        _DOCUMENT.external_id,
        _DOCUMENT.kind,
        _DOCUMENT.owner_id,
        _DOCUMENT.organisation_id,
        _DOCUMENT.audience,
        _DOCUMENT.origin,
        _DOCUMENT.head,
        _DOCUMENT.deleted_at,
        _DOCUMENT.deletion_reason,
        _PART.part,
        _PART.number,
        _PART.content_hash,
        _PART.units_hash,
        _TEXT.c.data,
        _TEXT_BASE.c.data,
        _UNITS.c.data,
        _UNITS_BASE.c.data,
        _LIVE.c.slug,
        _PUBLICATION.number,
        _REVISION.at,
        select(func.max(_ENTRIES.c.sequence)).scalar_subquery(),
    ).select_from(_DOCUMENTS)


def _with_texts(query: Statement) -> Statement:
    return (
        query.outerjoin(_TEXT, _TEXT.c.hash == _PART.content_hash)
        .outerjoin(_TEXT_BASE, _TEXT_BASE.c.hash == _TEXT.c.base_hash)
        .outerjoin(_UNITS, _UNITS.c.hash == _PART.units_hash)
        .outerjoin(_UNITS_BASE, _UNITS_BASE.c.hash == _UNITS.c.base_hash)
    )
