"""Lists of documents, always as somebody: what one may read is inside each query."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, case, func, or_, select
from sqlalchemy.orm import aliased
from sqlalchemy.orm.util import AliasedClass

from wiki.access.actor import Actor
from wiki.config import current
from wiki.db import Base, db
from wiki.documents.derived import find_target, narrow
from wiki.documents.models import Branch, Document, Facet, Heading, Link
from wiki.markup.links import find_links
from wiki.texts import slugs

_PUBLISHED = Base.metadata.tables[Heading.__tablename__].alias()
_Target = aliased(Document)


@dataclass(frozen=True)
class Item:
    """A document in a list: in the reader's language when it has one, else in another."""

    document_id: int
    public_id: str
    kind: str
    language: str
    title: str
    summary: str
    slug: str
    menu: str
    at: datetime


@dataclass(frozen=True)
class Listing:
    """One page of a list, and the whole count."""

    items: list[Item]
    total: int
    page: int
    pages: int


def visible_to(
    actor: Actor, document: type[Document] | AliasedClass[Document] | Table = Document
) -> ColumnElement[bool]:
    """Published (a heading exists only then), alive, and meant for this person."""
    told = document.c if isinstance(document, Table) else document
    return and_(
        told.deleted_at.is_(None),
        or_(*(told.audience == audience for audience in sorted(actor.audiences))),
        select(_PUBLISHED.c.document_id).where(_PUBLISHED.c.document_id == told.id).exists(),
    )


def _best_language(language: str) -> ColumnElement[int]:
    """Which heading of a document a reader of `language` is shown: theirs, the original, any."""
    rank = case(
        (Heading.language == language, 0), (Heading.language == Document.origin, 1), else_=2
    )
    return func.row_number().over(
        partition_by=Heading.document_id, order_by=(rank, Heading.language)
    )


_COLUMNS = (
    Document.id,
    Document.public_id,
    Document.kind,
    Heading.language,
    Heading.title,
    Heading.summary,
    Heading.slug,
    Heading.menu,
    Heading.published_at,
)


def _readable(actor: Actor, language: str, *where: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """One heading for each document that the actor may read."""
    ranked = (
        select(*_COLUMNS, Heading.sort_key, _best_language(language).label("choice"))
        .join(Heading, Heading.document_id == Document.id)
        .where(visible_to(actor), *where)
        .subquery()
    )
    return select(*[column for column in ranked.c if column.name != "choice"]).where(
        ranked.c.choice == 1
    )


def list_asked(query: Select[*tuple[Any, ...]], **values: int | str) -> list[Item]:
    """What `query` lists, a select of `asking_for`, with these values of its parameters."""
    return [Item(*row[: len(_COLUMNS)]) for row in db.session.execute(query, values)]


def has_facet(name: str, value: str) -> ColumnElement[bool]:
    """The document answers to this filter."""
    return (
        select(Facet.document_id)
        .where(Facet.document_id == Document.id, Facet.name == name, Facet.value == value)
        .correlate(Document)
        .exists()
    )


def list_documents(
    actor: Actor,
    kind: str,
    language: str,
    page: int = 1,
    per_page: int = 30,
    newest_first: bool = False,
) -> Listing:
    """The documents of a kind, in alphabetical order; `wiki.browsing` narrows them."""
    query = _readable(actor, language, Document.kind == kind)
    total = db.session.scalar(select(func.count()).select_from(query.subquery())) or 0
    pages = max(1, -(-total // per_page))
    page = min(max(1, page), pages)
    ordered = query.order_by(*_order(query, newest_first))
    items = list_asked(ordered.limit(per_page).offset((page - 1) * per_page))
    return Listing(items, total, page, pages)


def list_items(actor: Actor, language: str, document_ids: Collection[int]) -> list[Item]:
    """Those of these documents that the actor may read, in no order."""
    return list_asked(_readable(actor, language, Document.id.in_(document_ids)))


def _order(query: Select[*tuple[Any, ...]], newest_first: bool) -> list[Any]:
    columns = query.selected_columns
    if newest_first:
        return [columns["published_at"].desc(), columns["id"].desc()]
    return [columns["sort_key"], columns["id"]]


def list_some(actor: Actor, language: str, most: int, *where: ColumnElement[bool]) -> list[Item]:
    """The first of the documents that answer to `where`, in alphabetical order."""
    return list_asked(asking_for(actor, language, most, *where))


def asking_for(
    actor: Actor, language: str, most: int, *where: ColumnElement[bool]
) -> Select[*tuple[Any, ...]]:
    """What `list_some` asks, for who keeps it: building it costs more than asking."""
    query = _readable(actor, language, *where)
    return query.order_by(*_order(query, newest_first=False)).limit(most)


def list_links_here(actor: Actor, document_id: int, language: str) -> list[Item]:
    """The documents whose published text links to this one."""
    linking = (
        select(Link.document_id)
        .where(Link.document_id == Document.id, Link.target_id == document_id)
        .exists()
    )
    query = _readable(actor, language, linking, Document.id != document_id)
    return list_asked(query.order_by(*_order(query, newest_first=False)))


def list_orphans(actor: Actor, kind: str, language: str) -> list[Item]:
    """The documents of a kind that no other readable document links to."""
    source = select(Document.id).where(visible_to(actor)).scalar_subquery()
    linked = (
        select(Link.target_id)
        .where(
            Link.target_id == Document.id,
            Link.document_id != Document.id,
            Link.document_id.in_(source),
        )
        .exists()
    )
    query = _readable(actor, language, Document.kind == kind, ~linked)
    return list_asked(query.order_by(*_order(query, newest_first=False)))


@dataclass(frozen=True)
class Wanted:
    """A page that links ask for and nobody wrote; `sources` say how many documents want it."""

    raw: str
    language: str
    sources: int


def list_wanted(actor: Actor) -> list[Wanted]:
    """The pages most asked for that do not exist, as far as this actor may know."""
    known = select(_Target.id).where(visible_to(actor, _Target))
    rows = db.session.execute(
        select(func.min(Link.raw), Link.language, func.count(func.distinct(Link.document_id)))
        .join(Document, Document.id == Link.document_id)
        .where(visible_to(actor), or_(Link.target_id.is_(None), Link.target_id.not_in(known)))
        .group_by(Link.slug, Link.language)
        .order_by(func.count(func.distinct(Link.document_id)).desc(), func.min(Link.raw))
        .limit(500)
    )
    return [Wanted(*row) for row in rows]


@dataclass(frozen=True)
class Node:
    """A page in the tree, with its place among its sisters."""

    item: Item
    #: public id of the page above, "" at the top
    parent: str
    place: int
    is_in_menu: bool


def list_tree(actor: Actor, language: str) -> list[Node]:
    """Every readable page with its parent, in menu order."""
    base = _readable(actor, language, Document.kind == "page").subquery()
    rows = db.session.execute(
        select(base, Branch.parent, Branch.place, Branch.is_in_menu)
        .outerjoin(Branch, Branch.document_id == base.c.id)
        .order_by(func.coalesce(Branch.place, 0), base.c.sort_key)
    )
    width = len(_COLUMNS)
    return [
        Node(Item(*row[:width]), row[width + 1] or "", row[width + 2] or 0, bool(row[width + 3]))
        for row in rows
    ]


def list_link_targets(
    actor: Actor, document_id: int, text_language: str, language: str
) -> dict[str, Item]:
    """Where the wiki links of a published text lead, by what stands between their brackets."""
    ranked = (
        select(Link.raw, *_COLUMNS, _choice_by_link(language).label("choice"))
        .join(Document, Document.id == Link.target_id)
        .join(Heading, Heading.document_id == Document.id)
        .where(visible_to(actor), Link.document_id == document_id, Link.language == text_language)
        .subquery()
    )
    rows = db.session.execute(select(ranked).where(ranked.c.choice == 1))
    return {row[0]: Item(*row[1 : 1 + len(_COLUMNS)]) for row in rows}


def _choice_by_link(language: str) -> ColumnElement[int]:
    rank = case(
        (and_(Link.language_asked != "", Heading.language == Link.language_asked), 0),
        (Heading.language == language, 1),
        (Heading.language == Document.origin, 2),
        else_=3,
    )
    return func.row_number().over(partition_by=Link.raw, order_by=(rank, Heading.language))


def find_link_targets(actor: Actor, text_language: str, source: str) -> dict[str, Item]:
    """Where the wiki links of a text that is not saved would lead this actor."""
    found: dict[str, Item] = {}
    languages = current().languages
    for raw in {link.target for link in find_links(source) if link.target}:
        asked_language, asked_kind, title = narrow(raw, languages)
        target_id = find_target(
            text_language, asked_language, asked_kind, slugs.slugify(title), languages
        )
        items = (
            list_asked(_readable(actor, asked_language or text_language, Document.id == target_id))
            if target_id is not None
            else []
        )
        if items:
            found[raw] = items[0]
    return found
