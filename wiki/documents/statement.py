"""The one statement that reads a document: its parts, their texts and addresses, in one go."""

from functools import cache
from typing import Any, Literal, NamedTuple

from sqlalchemy import Select, and_, bindparam, func, or_, select
from sqlalchemy.orm import aliased

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

_Text = aliased(Content)
_TextBase = aliased(Content)
_Units = aliased(Content)
_UnitsBase = aliased(Content)
_Live = aliased(Address)

#: the values that the statement takes: an id; a public or imported id; an address
By = Literal["id", "name", "address"]
_NAME = bindparam("name", type_=Document.external_id.type)
AT_ADDRESS = and_(
    Address.language == bindparam("language"),
    Address.kind == bindparam("kind"),
    Address.slug == bindparam("slug"),
)
_WHERE = {
    "id": Document.id == bindparam("id"),
    "name": or_(Document.public_id == _NAME, Document.external_id == _NAME),
    "address": Document.id == select(Address.document_id).where(AT_ADDRESS).scalar_subquery(),
}

Statement = Select[*tuple[Any, ...]]


class Row(NamedTuple):
    """One part of the document; all but the document and the sequence may be None."""

    document: Document
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
            _Live,
            and_(
                _Live.document_id == Document.id,
                _Live.language == RevisionPart.part,
                _Live.state.in_(_states(draft)),
            ),
        )
        .order_by(_Live.state)
    )  # "live", then "reserved", which wins for a draft


def _states(draft: bool) -> tuple[AddressState, ...]:
    return (AddressState.LIVE, AddressState.RESERVED) if draft else (AddressState.LIVE,)


def _with_parts(draft: bool) -> Statement:
    number = Document.head if draft else Publication.number
    live = and_(Publication.document_id == Document.id, Publication.until.is_(None))
    held = and_(RevisionPart.document_id == Document.id, RevisionPart.number == number)
    query = _columns()
    if draft:
        query = query.outerjoin(RevisionPart, held).outerjoin(
            Publication, and_(live, Publication.part == RevisionPart.part)
        )
    else:
        query = query.outerjoin(Publication, live).outerjoin(
            RevisionPart, and_(held, RevisionPart.part == Publication.part)
        )
    return query.outerjoin(
        Revision,
        and_(
            Revision.document_id == RevisionPart.document_id,
            Revision.number == RevisionPart.number,
        ),
    )


def _columns() -> Statement:
    return select(
        Document,
        RevisionPart.part,
        RevisionPart.number,
        RevisionPart.content_hash,
        RevisionPart.units_hash,
        _Text.data,
        _TextBase.data,
        _Units.data,
        _UnitsBase.data,
        _Live.slug,
        Publication.number,
        Revision.at,
        select(func.max(Entry.sequence)).scalar_subquery(),
    ).select_from(Document)


def _with_texts(query: Statement) -> Statement:
    return (
        query.outerjoin(_Text, _Text.hash == RevisionPart.content_hash)
        .outerjoin(_TextBase, _TextBase.hash == _Text.base_hash)
        .outerjoin(_Units, _Units.hash == RevisionPart.units_hash)
        .outerjoin(_UnitsBase, _UnitsBase.hash == _Units.base_hash)
    )
