"""The board: documents × languages × state, narrowed and ordered, as somebody may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.config import current
from wiki.db import db
from wiki.documents.naming import Name, name_documents
from wiki.translation.cells import Status, cells
from wiki.translation.choosing import choose
from wiki.translation.wish import Wish
from wiki.translation.writable import list_writable


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
    """The board as this actor may see it, for a reader of `language`.

    What is counted comes from memory; what is shown is read from the rows once more.
    """
    chosen = choose(actor, language, wish)
    total = len(chosen.ids)
    pages = max(1, -(-total // per_page))
    page = page if 1 <= page <= pages else 1
    shown = chosen.ids[(page - 1) * per_page : page * per_page]
    languages = [wish.language] if wish.language else list(current().languages)
    lines = _lines(actor, shown, languages, language)
    return Board(lines, total, page, pages, chosen.counts, chosen.words)


def _lines(actor: Actor, ids: Sequence[int], languages: Sequence[str], language: str) -> list[Line]:
    """These documents in that order, but for what the actor may read no more."""
    rows = db.session.execute(select(cells(actor, languages, ids))).all()
    names, writable = name_documents(ids, language), list_writable(actor, ids, languages)
    found: dict[int, list[Cell]] = {}
    for row in sorted(rows, key=lambda row: languages.index(row.language)):
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
    return [Line(names[one], found[one]) for one in ids if one in found]
