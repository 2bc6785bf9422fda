"""The board counts and sorts from memory what the database says, whatever people do."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Row, select

from tests.support.cast import Cast
from tests.wiki.documents.desk import treat_newcomers
from tests.wiki.documents.random_acts import BEGINNING, Act, World, acts, forget_everything
from wiki.access.actor import VISITOR, Actor
from wiki.config import Newcomers, current
from wiki.db import db
from wiki.documents.models import Document, Heading
from wiki.translation.board import Board, list_board
from wiki.translation.cells import Status, cells
from wiki.translation.wish import Order, Wish

WISHES = [
    Wish(kind, language, status, order=order)
    for (kind, language), status, order in product(
        [(None, None), ("article", "en")], [None, Status.DRAFT, Status.BEHIND], Order
    )
]


@pytest.mark.slow
@pytest.mark.timeout(600)
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(done=acts())
def test_it_agrees_with_the_rows(cast: Cast, done: list[Act]) -> None:
    forget_everything()
    treat_newcomers(Newcomers.REVIEW)
    world = World(cast)

    for number, act in enumerate([*BEGINNING, *done]):
        world.do(act)
        for actor in (VISITOR, cast.basile, cast.chloe):
            wish = WISHES[number % len(WISHES)]
            assert told(list_board(actor, "fr", wish)) == read(actor, wish)


Told = tuple[list[str], Counter[Status], Counter[str]]


def told(board: Board) -> Told:
    """What a board says: titles in their order, how many there are of each state, words."""
    titles = [line.document.title for line in board.lines]
    assert len(titles) == board.total
    return titles, +Counter(board.counts), +Counter(board.words)


def read(actor: Actor, wish: Wish) -> Told:
    """The same, from every row there is."""
    every = cells(actor, [wish.language] if wish.language else current().languages)
    query = select(every, Document.kind).join(Document, Document.id == every.c.document_id)
    rows = [row for row in db.session.execute(query) if wish.kind in (None, row.kind)]
    counts, words, asked = Counter[Status](), Counter[str](), dict[int, list[Row]]()
    for row in rows:
        counts[Status(row.status)] += 1
        counts[Status.DRAFT] += bool(row.has_draft)
        words[row.language] += row.words
        if wish.status in (None, row.status) or (wish.status == Status.DRAFT and row.has_draft):
            asked.setdefault(row.document_id, []).append(row)
    found = sorted(asked, key=lambda one: (*rank(wish.order, one, asked[one]), one))
    return [headings(one)[0].title for one in found], +counts, +words


def headings(document_id: int) -> list[Heading]:
    """What its languages say, that of the reader first."""
    mine = Heading.document_id == document_id
    found = db.session.scalars(select(Heading).where(mine))
    return sorted(found, key=lambda one: one.language != "fr")


def rank(order: Order, document_id: int, rows: list[Row]) -> tuple[object, ...]:
    """What a document is sorted by, given its rows that are asked for."""
    days = [row.since for row in rows if row.since]
    return {
        Order.BEHIND: (-sum(row.passages for row in rows),),
        Order.OLDEST: (not days, min(days, default=None)),
        Order.WORDS: (-sum(row.words for row in rows),),
        Order.TITLE: (headings(document_id)[0].sort_key,),
    }[order]
