"""What stands around a text when it is read: where its links lead, what leads here, who wrote it.

Three questions of one shape, so that one statement answers them all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    String,
    and_,
    bindparam,
    case,
    false,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.orm import QueryableAttribute

from wiki.access.actor import Actor, Role
from wiki.accounts.models import Account
from wiki.db import db
from wiki.documents.listings import Item, visible_to
from wiki.documents.models import (
    Document,
    Heading,
    Hidden,
    Link,
    Publication,
    Review,
    Revision,
    RevisionPart,
)
from wiki.documents.views import DocumentView

#: how many of the documents that lead here are named beside a text
_MOST_LINKS_HERE = 12

Rows = Select[*tuple[Any, ...]]

_ID = bindparam("document_id", type_=Document.id.type)
_SHOWN = bindparam("shown", type_=String())
_WANTED = bindparam("wanted", type_=String())
_NOTHING = literal("", String())


@dataclass(frozen=True)
class Surroundings:
    """`targets` by what stands between the brackets; `authors` by language, the first first.

    `links_here`: the first of them in alphabetical order.
    """

    targets: Mapping[str, Item]
    links_here: Sequence[Item]
    authors: Mapping[str, Sequence[str]]


def look_around(actor: Actor, document: DocumentView, language: str) -> Surroundings:
    """What stands around the published text that a reader of `language` is shown."""
    values = {
        "document_id": document.id,
        "shown": document.language_for(language),
        "wanted": language,
    }
    rows = db.session.execute(_statement(actor.role), values).all()
    here = sorted((row for row in rows if row[0] == "here"), key=lambda row: row[2])
    authors: dict[str, list[str]] = {}
    for row in sorted((row for row in rows if row[0] == "author"), key=lambda row: row[3]):
        authors.setdefault(row[1], []).append(row[7])
    return Surroundings(
        targets={row[1]: Item(*row[3:]) for row in rows if row[0] == "target"},
        links_here=[Item(*row[3:]) for row in here],
        authors=authors,
    )


@cache
def _statement(role: Role) -> CompoundSelect[*tuple[Any, ...]]:
    """Built once for each role: building costs more than asking."""
    anybody = Actor(role=role)
    return union_all(_targets(anybody), _links_here(anybody), _authors())


def _targets(actor: Actor) -> Rows:
    asked = and_(Link.language_asked != "", Heading.language == Link.language_asked)
    there = Document.id == Link.target_id
    ranked = _ranked(actor, "target", Link.raw, asked, there).where(
        Link.document_id == _ID, Link.language == _SHOWN
    )
    return _best(ranked)


def _links_here(actor: Actor) -> Rows:
    there = Document.id == Link.document_id
    ranked = _ranked(actor, "here", Document.public_id, false(), there).where(
        Link.target_id == _ID, Link.document_id != _ID
    )
    best = _best(ranked).order_by("sort_key").limit(_MOST_LINKS_HERE).subquery()
    return select(*best.c)


def _ranked(
    actor: Actor,
    role: str,
    key: QueryableAttribute[str],
    first: ColumnElement[bool],
    there: ColumnElement[bool],
) -> Rows:
    """Each document at the other end of a link, once a language, the reader's own ranked first."""
    origin = Heading.language == Document.origin
    rank = case((first, 0), (Heading.language == _WANTED, 1), (origin, 2), else_=3)
    place = func.row_number().over(partition_by=key, order_by=(rank, Heading.language))
    return (
        select(
            literal(role, String()).label("role"),
            key.label("key"),
            Heading.sort_key.label("sort_key"),
            *(Document.id, Document.public_id, Document.kind, Heading.language, Heading.title),
            *(Heading.summary, Heading.slug, Heading.menu, Heading.published_at),
            place.label("choice"),
        )
        .select_from(Link)
        .join(Document, there)
        .join(Heading, Heading.document_id == Document.id)
        .where(visible_to(actor))
    )


def _best(ranked: Rows) -> Rows:
    rows = ranked.subquery()
    return select(*[column for column in rows.c if column.name != "choice"]).where(
        rows.c.choice == 1
    )


def _authors() -> Rows:
    """Who wrote the texts that a part ever had, up to the one that readers see."""
    written = _written().subquery()
    return (
        select(
            literal("author", String()),
            written.c.part,
            _NOTHING,
            func.min(written.c.number),
            *(_NOTHING, _NOTHING, _NOTHING),
            func.coalesce(Account.name, ""),
            *(_NOTHING, _NOTHING, _NOTHING),
            func.max(Revision.at),
        )
        .select_from(written)
        .join(Revision, _same(Revision, written.c.number))
        .outerjoin(Account, Account.id == Revision.author_id)
        .outerjoin(Review, _same(Review, written.c.number))
        .outerjoin(Hidden, and_(_same(Hidden, written.c.number), Hidden.what == "revision"))
        .where(
            Hidden.number.is_(None),
            func.coalesce(Review.is_accepted, ~func.coalesce(Review.is_held, false())),
        )
        .group_by(written.c.part, Account.name)
    )


def _written() -> Rows:
    """Each text of each part, under the revision that first said it.

    Who brings a former text back, or refuses a later one, wrote nothing.
    """
    live = and_(
        Publication.document_id == _ID,
        Publication.part == RevisionPart.part,
        Publication.until.is_(None),
    )
    return (
        select(RevisionPart.part, func.min(RevisionPart.number).label("number"))
        .outerjoin(Publication, live)
        .where(
            RevisionPart.document_id == _ID,
            RevisionPart.number <= func.coalesce(Publication.number, RevisionPart.number),
        )
        .group_by(RevisionPart.part, RevisionPart.content_hash)
    )


def _same(
    table: type[Revision] | type[Review] | type[Hidden], number: ColumnElement[int]
) -> ColumnElement[bool]:
    return and_(table.document_id == _ID, table.number == number)
