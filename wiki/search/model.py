"""What is indexed, what is asked, and what is answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, TypeAlias

Piece: TypeAlias = tuple[str, bool]
"""A run of plain text, and whether it is what was looked for."""


@dataclass(frozen=True)
class Entry:
    """One document in one language, as its readers see it.

    All texts are plain, `body` included. `facets` say in codes, the same in every language, what
    the document is about ({"topic": ("food", "energy")}).
    """

    document_id: int
    public_id: str
    kind: str
    language: str
    audience: str
    title: str
    summary: str
    body: str
    tags: tuple[str, ...]
    facets: Mapping[str, tuple[str, ...]]
    updated_at: datetime


Change: TypeAlias = tuple[int, Sequence[Entry]]
"""A document's id, and all the entries it has from now on (none: it is no more to be found)."""


class Held(NamedTuple):
    """What the index holds of one document in one language: the instant its text dates from."""

    document_id: int
    language: str
    updated_at: datetime


@dataclass(frozen=True)
class Question:
    """What somebody looks for.

    `language` is the reader's, `languages` are all those to look in, in order. Only entries of
    the `audiences` named are found, counted or hinted at. `twins`: language → (term of the
    question, what that language says for it). Pages count from 1.
    """

    text: str
    language: str
    languages: Sequence[str]
    audiences: frozenset[str]
    kind: str | None = None
    facets: Mapping[str, str] = field(default_factory=dict)
    page: int = 1
    per_page: int = 10
    twins: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)

    @property
    def in_order(self) -> tuple[str, ...]:
        """The languages to look in, the reader's first."""
        return tuple(dict.fromkeys((self.language, *self.languages)))


@dataclass(frozen=True)
class Hit:
    """One entry found. Scores compare hits of one group, and nothing else."""

    document_id: int
    public_id: str
    kind: str
    language: str
    title: str
    title_pieces: tuple[Piece, ...]
    snippet: tuple[Piece, ...]
    score: float


@dataclass(frozen=True)
class Group:
    """What was found in one language: how many in all, and the page asked for, best first."""

    language: str
    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Answer:
    """The reader's language first, then the others; a document is in one group only.

    `facets` counts documents by "kind" and by each facet, most frequent value first, each name
    counted as if nothing had been chosen for it. `suggestion` is the question with its unknown
    words put right. `is_capped`: part of the question was too much and was left out.
    `is_loosened`: nothing holds all the words; these hold some.
    """

    groups: tuple[Group, ...] = ()
    facets: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    suggestion: str | None = None
    is_capped: bool = False
    is_loosened: bool = False
