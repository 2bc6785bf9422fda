"""Where the languages of some documents stand, for who tells of many at once."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.config import current
from wiki.db import db
from wiki.translation.cells import Status, cells


class Standing(NamedTuple):
    """A language of a document. `passages`: that are behind or lacking."""

    language: str
    status: Status
    passages: int


def list_standings(actor: Actor, documents: Collection[int]) -> Mapping[int, Sequence[Standing]]:
    """Document → each language of the site, in its order, of those that this actor may read."""
    languages = current().languages
    every = cells(actor, languages, documents)
    rows = db.session.execute(
        select(every.c.document_id, every.c.language, every.c.status, every.c.passages)
    )
    found: dict[int, list[Standing]] = {}
    for row in sorted(rows, key=lambda row: languages.index(row.language)):
        standing = Standing(row.language, Status(row.status), row.passages)
        found.setdefault(row.document_id, []).append(standing)
    return found
