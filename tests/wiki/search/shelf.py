"""A shelf of entries to search in: short texts, and questions put to them."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from wiki.search.model import Answer, Change, Entry, Group, Piece, Question
from wiki.search.whoosh_engine import WhooshEngine

LANGUAGES = ("fr", "en")
PUBLIC = frozenset({"public"})
MEMBER = frozenset({"public", "members"})


def entry(
    document_id: int,
    title: str,
    body: str = "",
    *,
    language: str = "fr",
    kind: str = "article",
    audience: str = "public",
    summary: str = "",
    tags: tuple[str, ...] = (),
    facets: Mapping[str, tuple[str, ...]] | None = None,
) -> Entry:
    return Entry(
        document_id=document_id,
        public_id=f"id{document_id}",
        kind=kind,
        language=language,
        audience=audience,
        title=title,
        summary=summary,
        body=body,
        tags=tags,
        facets=facets or {},
        updated_at=datetime(2026, 3, 1, 8, 30, tzinfo=UTC),
    )


def changes(entries: Iterable[Entry]) -> list[Change]:
    """The entries, by document."""
    ordered = sorted(entries, key=lambda one: one.document_id)
    return [(key, list(several)) for key, several in groupby(ordered, lambda e: e.document_id)]


def shelved(folder: Path, *entries: Entry, position: int = 1) -> WhooshEngine:
    """An engine whose index holds these entries."""
    engine = WhooshEngine(folder, LANGUAGES)
    engine.rebuild(changes(entries), position)
    return engine


def ask(
    engine: WhooshEngine,
    text: str,
    language: str = "fr",
    audiences: frozenset[str] = PUBLIC,
    *,
    kind: str | None = None,
    facets: Mapping[str, str] | None = None,
    page: int = 1,
    per_page: int = 10,
) -> Answer:
    return engine.search(
        Question(text, language, LANGUAGES, audiences, kind, facets or {}, page, per_page)
    )


def ids(found: Answer | Group) -> list[int]:
    """The documents found, in the order they are shown."""
    groups = found.groups if isinstance(found, Answer) else (found,)
    return [hit.document_id for group in groups for hit in group.hits]


def told(pieces: Iterable[Piece]) -> str:
    """The pieces as one text, with [brackets] round what was looked for."""
    return "".join(f"[{text}]" if is_match else text for text, is_match in pieces)
