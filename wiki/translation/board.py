"""The board: documents × languages × state, narrowed and ordered, as somebody may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    CompoundSelect,
    Row,
    Select,
    and_,
    case,
    false,
    func,
    literal,
    not_,
    null,
    select,
    union_all,
)
from sqlalchemy.orm import aliased

from wiki.access.actor import Actor
from wiki.config import current
from wiki.db import db
from wiki.documents.listings import has_facet
from wiki.documents.models import Document, Heading
from wiki.documents.naming import Name, name_documents
from wiki.translation.cells import Status, cells
from wiki.translation.writable import list_writable


class Order(StrEnum):
    """What comes first."""

    BEHIND = "behind"  # most passages behind
    OLDEST = "oldest"  # behind for the longest time
    WORDS = "words"  # most words to write
    TITLE = "title"


@dataclass(frozen=True)
class Wish:
    """Which part of the board is asked for; None asks for everything."""

    kind: str | None = None
    language: str | None = None
    status: Status | None = None
    topic: str | None = None
    order: Order = Order.BEHIND


@dataclass(frozen=True)
class Cell:
    """One language of a document. `words`: to write, about; `since`: behind since then.

    `source`: the language that changed, or None; `slug`: None where readers have no text;
    `texts`: how many languages they have; `may_write`: whether the actor may go on there.
    """

    language: str
    status: Status
    has_draft: bool
    passages: int
    words: int
    since: datetime | None
    source: str | None
    slug: str | None
    texts: int
    may_write: bool


@dataclass(frozen=True)
class Line:
    """A document, and its languages in the order of the site."""

    document: Name
    cells: Sequence[Cell]


@dataclass(frozen=True)
class Board:
    """One page of it, how many documents there are in all, and how many cells of each state."""

    lines: Sequence[Line]
    total: int
    page: int
    pages: int
    counts: Mapping[Status, int]
    #: words to write in each language that is not up to date, about
    words: Mapping[str, int]


def list_board(actor: Actor, language: str, wish: Wish, page: int = 1, per_page: int = 30) -> Board:
    """The board as this actor may see it, for a reader of `language`. One statement tells all."""
    languages = [wish.language] if wish.language else list(current().languages)
    every = cells(actor, languages, *_where(wish))
    statement = _statement(every, wish, language, per_page, (max(1, page) - 1) * per_page)
    rows = db.session.execute(statement).all()
    counted = [row for row in rows if row.document_id is None]
    cells_of = [row for row in rows if row.document_id is not None]
    lines = _lines(actor, cells_of, languages, language)
    total = max((row.total for row in rows), default=0)
    if not lines and page > 1:
        return list_board(actor, language, wish, 1, per_page)
    pages = max(1, -(-total // per_page))
    return Board(lines, total, max(1, page), pages, _counts(counted), _words(counted))


def _where(wish: Wish) -> list[ColumnElement[bool]]:
    where = [Document.kind == wish.kind] if wish.kind else []
    return [*where, has_facet("topics", wish.topic)] if wish.topic else where


def _is_asked(every: CTE, status: Status) -> ColumnElement[bool]:
    return every.c.has_draft if status is Status.DRAFT else every.c.status == status


def _statement(
    every: CTE, wish: Wish, language: str, limit: int, offset: int
) -> CompoundSelect[Any]:
    """The cells of one page; then, without a document, how many cells there are of each state."""
    chosen = _ordered(every, wish, language, limit, offset).cte("chosen")
    is_fresh = and_(every.c.status == Status.FRESH.value, not_(every.c.has_draft))
    key = (every.c.language, every.c.status, every.c.has_draft)
    page = (  # an inner join would be let to read all the cells once a document of the page
        select(chosen.c.place, chosen.c.total, *every.c)
        .outerjoin_from(every, chosen, chosen.c.document_id == every.c.document_id)
        .where(every.c.document_id.in_(select(chosen.c.document_id)))
    )
    return union_all(
        page,
        select(*_count(*key, func.sum(every.c.words))).where(~is_fresh).group_by(*key),
        select(*_count(null(), literal(Status.FRESH.value), false(), literal(0))).where(is_fresh),
    )


def _count(
    language: ColumnElement[Any],
    status: ColumnElement[Any],
    has_draft: ColumnElement[Any],
    words: ColumnElement[Any],
) -> list[ColumnElement[Any]]:
    """The columns of a count, as those of a cell."""
    counted: tuple[ColumnElement[Any], ...] = (func.count(), words, null(), null(), null(), null())
    return [literal(0), literal(0), null(), language, status, has_draft, *counted]


def _counts(rows: Sequence[Row[Any]]) -> dict[Status, int]:
    counts = dict.fromkeys(Status, 0)
    for row in rows:
        counts[Status(row.status)] += row.passages
        counts[Status.DRAFT] += row.passages if row.has_draft else 0
    return counts


def _words(rows: Sequence[Row[Any]]) -> dict[str, int]:
    words: dict[str, int] = {}
    for row in rows:
        if row.language is not None:
            words[row.language] = words.get(row.language, 0) + int(row.words)
    return words


def _ordered(every: CTE, wish: Wish, language: str, limit: int, offset: int) -> Select[Any]:
    """One page of the documents that have what is asked for in one language at least, each with
    its place on the page, and how many there are in all.
    """
    query = select(every.c.document_id).group_by(every.c.document_id)
    total = select(func.count(every.c.document_id.distinct()))
    if wish.status:
        query, total = (one.where(_is_asked(every, wish.status)) for one in (query, total))
    first: ColumnElement[Any]
    match wish.order:
        case Order.BEHIND:
            first = -func.sum(every.c.passages)
        case Order.OLDEST:
            first = func.min(every.c.since)
        case Order.WORDS:
            first = -func.sum(every.c.words)
        case Order.TITLE:
            query, first = _by_title(query, every, language)
    order = (first.asc().nulls_last(), every.c.document_id)
    ranked = query.add_columns(first.label("first")).order_by(*order).limit(limit).offset(offset)
    found = ranked.subquery()  # numbered apart, so that the others need not be
    place = func.row_number().over(order_by=(found.c.first.asc().nulls_last(), found.c.document_id))
    return select(found.c.document_id, place.label("place"), total.scalar_subquery().label("total"))


def _by_title(
    query: Select[Any], every: CTE, language: str
) -> tuple[Select[Any], ColumnElement[Any]]:
    """By its title in the reader's language, else by the first of its others."""
    title = aliased(Heading)
    is_own = case((title.language == language, title.sort_key))
    joined = query.join(title, title.document_id == every.c.document_id)
    return joined, func.coalesce(func.min(is_own), func.min(title.sort_key))


def _lines(
    actor: Actor, rows: Sequence[Row[Any]], languages: Sequence[str], language: str
) -> list[Line]:
    ids = {row.document_id for row in rows}
    names, writable = name_documents(ids, language), list_writable(actor, ids, languages)
    found: dict[int, list[Cell]] = {}
    for row in sorted(rows, key=lambda row: (row.place, languages.index(row.language))):
        cell = Cell(
            row.language,
            Status(row.status),
            bool(row.has_draft),
            row.passages,
            int(row.words),
            row.since,
            row.source,
            row.slug,
            row.texts,
            (row.document_id, row.language) in writable,
        )
        found.setdefault(row.document_id, []).append(cell)
    return [Line(names[one], listed) for one, listed in found.items()]
