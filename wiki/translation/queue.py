"""What is worth five minutes: a few passages that are behind, the most useful ones first."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CTE, Select, and_, func, select

from wiki import clock
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Heading
from wiki.documents.reads.queries import count_reads
from wiki.translation.cells import passages
from wiki.translation.writable import is_offered, may_write

#: candidates that are weighed against each other, the oldest of them
_MOST = 2_000
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Task:
    """A passage `unit` of `source` that a language has not taken in; `id` is its oldest change."""

    id: int
    document_id: int
    source: str
    unit: str


def choose(actor: Actor, language: str, count: int, without: Collection[int] = ()) -> list[Task]:
    """The passages most worth bringing into `language` by this actor.

    In the order of: reads of the text that is behind × weight × age in days. One of each document,
    as long as there are enough documents. `without`: tasks that were left for another day.
    """
    listed = passages()
    query = (
        _tasks(listed, actor, language)
        .add_columns(listed.c.weight, listed.c.since)
        .where(listed.c.first_id.not_in(without))
        .order_by(listed.c.since, listed.c.first_id)
        .limit(_MOST)
    )
    now, rows = clock.now(), db.session.execute(query).all()
    reads = count_reads(language, {row.document_id for row in rows})
    scores = {
        Task(*row[:4]): _score(reads.get(row.document_id, 0), row.weight, row.since, now)
        for row in rows
    }
    found = sorted(scores, key=lambda task: (-scores[task], task.id))
    first = {task.document_id: task for task in reversed(found)}.values()
    ranked = sorted(found, key=lambda task: task not in first)
    return ranked[:count]


def find(actor: Actor, language: str, ids: Collection[int]) -> list[Task]:
    """Those of these tasks that still wait, in the order of `ids`."""
    listed = passages()
    query = _tasks(listed, actor, language).where(listed.c.first_id.in_(ids))
    found = {row[0]: Task(*row) for row in db.session.execute(query)}
    return [found[one] for one in ids if one in found]


def count_waiting(actor: Actor, language: str) -> int:
    """How many passages this actor could bring into `language`."""
    query = _tasks(passages(), actor, language).subquery()
    return db.session.scalar(select(func.count()).select_from(query)) or 0


def _tasks(listed: CTE, actor: Actor, language: str) -> Select[Any]:
    """The passages of texts that readers have in `language` and that this actor may write."""
    return (
        select(listed.c.first_id, listed.c.document_id, listed.c.part, listed.c.unit)
        .join(Document, Document.id == listed.c.document_id)
        .join(
            Heading,
            and_(Heading.document_id == Document.id, Heading.language == listed.c.language),
        )
        .where(
            visible_to(actor),
            may_write(actor, listed.c.language),
            listed.c.language == language,
            ~is_offered(listed.c.language),
        )
    )


def _score(reads: int, weight: int, since: datetime, now: datetime) -> float:
    return (1 + reads) * weight * (1 + (now - since) / _DAY)
