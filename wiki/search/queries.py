"""Searching as somebody. The index proposes; the database says what this actor may read."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from sqlalchemy import Select, bindparam, select

from wiki.access.actor import Actor, Role
from wiki.config import current
from wiki.db import db
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Heading
from wiki.search import fallback
from wiki.search.engine import EngineUnavailable, NoIndexYet
from wiki.search.engines import engine
from wiki.search.model import Answer, Group, Hit, Question
from wiki.search.query import LONGEST_TEXT
from wiki.translation.glossary.queries import terms_in

PER_PAGE = 10
#: nobody reads further than this; a list without an end is an attack
MOST_PAGES = 100
#: documents that a list is narrowed to while there is no index
MOST_BY_HAND = 10_000

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Place:
    """Where a hit is read, and the id it was imported under."""

    slug: str
    external_id: str | None


@dataclass(frozen=True)
class Found:
    """An answer whose every hit this actor may read. `is_slow`: the index did not answer."""

    answer: Answer
    places: Mapping[tuple[int, str], Place]
    page: int
    pages: int
    is_slow: bool = False


def search(
    actor: Actor,
    text: str,
    language: str,
    kind: str | None = None,
    facets: Mapping[str, str] | None = None,
    page: int = 1,
) -> Found:
    """What answers `text`, the reader's language first. Never fails for want of an index."""
    page = min(max(page, 1), MOST_PAGES)
    question = replace(
        _question(actor, text, language, kind), facets=facets or {}, page=page, per_page=PER_PAGE
    )
    try:
        answer, is_slow = engine().search(question), False
    except EngineUnavailable as error:
        _tell(error)
        answer, is_slow = fallback.search(actor, question), True
    places = _places(actor, (hit for group in answer.groups for hit in group.hits))
    most = max((group.total for group in answer.groups), default=0)
    pages = min(MOST_PAGES, max(1, -(-most // PER_PAGE)))
    return Found(_only_readable(answer, places), places, page, pages, is_slow)


def find_ids(actor: Actor, text: str, language: str, kind: str) -> list[int]:
    """Every document of a kind that holds all the words, best first; a list narrows them further.

    Whoever shows them asks once more whether they may be read: the index may be behind.
    """
    question = _question(actor, text, language, kind)
    try:
        return engine().match(question)
    except EngineUnavailable as error:
        _tell(error)
        groups = fallback.search(actor, replace(question, per_page=MOST_BY_HAND)).groups
        return [hit.document_id for group in groups for hit in group.hits]


def _question(actor: Actor, text: str, language: str, kind: str | None) -> Question:
    return Question(
        text=text,
        language=language,
        languages=current().languages,
        audiences=actor.audiences,
        kind=kind,
        twins=_twins(text, language),
    )


def _tell(error: EngineUnavailable) -> None:
    level = logging.INFO if isinstance(error, NoIndexYet) else logging.WARNING
    log.log(level, "the database answers a search: %s", error)


def _twins(text: str, language: str) -> dict[str, list[tuple[str, str]]]:
    """What the other languages say for the terms of the glossary that were typed."""
    asked = text[:LONGEST_TEXT]
    others = [code for code in current().languages if code != language]
    return {
        other: [(met.term, met.twin) for met in terms_in(asked, language, other)]
        for other in others
    }


def _places(actor: Actor, hits: Iterable[Hit]) -> dict[tuple[int, str], Place]:
    """Where each hit is read today; those that may not be read any more are left out."""
    ids = {hit.document_id for hit in hits}
    if not ids:
        return {}
    rows = db.session.execute(_statement(actor.role), {"ids": sorted(ids)})
    return {(row[0], row[1]): Place(row[2], row[3]) for row in rows}


@cache
def _statement(role: Role) -> Select[int, str, str, str | None]:
    """Built once for each role: building costs more than asking."""
    return (
        select(Document.id, Heading.language, Heading.slug, Document.external_id)
        .join(Heading, Heading.document_id == Document.id)
        .where(visible_to(Actor(role=role)), Document.id.in_(bindparam("ids", expanding=True)))
    )


def _only_readable(answer: Answer, places: Mapping[tuple[int, str], Place]) -> Answer:
    groups = tuple(
        Group(
            group.language,
            group.total,
            tuple(hit for hit in group.hits if (hit.document_id, hit.language) in places),
        )
        for group in answer.groups
    )
    return replace(answer, groups=groups)
