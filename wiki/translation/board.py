"""The board: documents × languages × state, narrowed and ordered, as somebody may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import CTE, ColumnElement, Select, and_, func, or_, select

from wiki.access.actor import Actor
from wiki.config import current
from wiki.db import db
from wiki.documents.listings import has_facet
from wiki.documents.models import Document, Heading
from wiki.documents.naming import Name, name_documents
from wiki.translation.cells import Status, cells


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
    """One language of a document. `words`: to write, about; `since`: behind since then."""

    language: str
    status: Status
    has_draft: bool
    passages: int
    words: int
    since: datetime | None


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
    #: words to write in each language, about, in what is counted
    words: Mapping[str, int]


def list_board(
    actor: Actor, language: str, wish: Wish, page: int = 1, per_page: int = 30
) -> Board:
    """The board as this actor may see it, for a reader of `language`."""
    languages = [wish.language] if wish.language else list(current().languages)
    every = cells(actor, languages, *_where(wish))
    counts, words = _count(every)
    total = _total(every, wish)
    pages = max(1, -(-total // per_page))
    page = min(max(1, page), pages)
    ordered = _ordered(every, wish, language).limit(per_page).offset((page - 1) * per_page)
    ids = [row.document_id for row in db.session.execute(ordered)]
    return Board(_lines(actor, languages, ids, language), total, page, pages, counts, words)


def _where(wish: Wish) -> list[ColumnElement[bool]]:
    where = [Document.kind == wish.kind] if wish.kind else []
    return [*where, has_facet("topic", wish.topic)] if wish.topic else where


def _is_asked(every: CTE, status: Status) -> ColumnElement[bool]:
    return every.c.has_draft if status is Status.DRAFT else every.c.status == status


def _count(every: CTE) -> tuple[dict[Status, int], dict[str, int]]:
    rows = db.session.execute(
        select(
            every.c.language,
            every.c.status,
            every.c.has_draft,
            func.count(),
            func.sum(every.c.words),
        ).group_by(every.c.language, every.c.status, every.c.has_draft)
    )
    counts = dict.fromkeys(Status, 0)
    words: dict[str, int] = {}
    for language, status, has_draft, count, to_write in rows:
        counts[Status(status)] += count
        counts[Status.DRAFT] += count if has_draft else 0
        words[language] = words.get(language, 0) + int(to_write)
    return counts, words


def _total(every: CTE, wish: Wish) -> int:
    query = select(func.count(func.distinct(every.c.document_id)))
    if wish.status:
        query = query.where(_is_asked(every, wish.status))
    return db.session.scalar(query) or 0


def _ordered(every: CTE, wish: Wish, language: str) -> Select[tuple[int]]:
    """The documents that have what is asked for in one language at least, in order."""
    query = select(every.c.document_id).group_by(every.c.document_id)
    if wish.status:
        query = query.where(_is_asked(every, wish.status))
    first: ColumnElement[object]
    match wish.order:
        case Order.BEHIND:
            first = func.sum(every.c.passages).desc()
        case Order.OLDEST:
            first = func.min(every.c.since).asc().nulls_last()
        case Order.WORDS:
            first = func.sum(every.c.words).desc()
        case Order.TITLE:
            query, first = _by_title(query, every, language)
    return query.order_by(first, every.c.document_id)


def _by_title(
    query: Select[tuple[int]], every: CTE, language: str
) -> tuple[Select[tuple[int]], ColumnElement[object]]:
    own, any_ = Heading.__table__.alias("own"), Heading.__table__.alias("other")
    joined = query.outerjoin(
        own, and_(own.c.document_id == every.c.document_id, own.c.language == language)
    ).outerjoin(any_, and_(any_.c.document_id == every.c.document_id, own.c.language.is_(None)))
    return joined, func.min(func.coalesce(own.c.sort_key, any_.c.sort_key))


def _lines(
    actor: Actor, languages: Sequence[str], ids: Sequence[int], language: str
) -> list[Line]:
    names = name_documents(ids, language)
    found: dict[int, list[Cell]] = {}
    here = cells(actor, languages, or_(Document.id.in_(ids)))
    for owner, code, status, has_draft, *told in db.session.execute(select(here)):
        found.setdefault(owner, []).append(Cell(code, Status(status), bool(has_draft), *told))
    for listed in found.values():
        listed.sort(key=lambda cell: languages.index(cell.language))
    return [Line(names[one], found[one]) for one in ids if one in found]
