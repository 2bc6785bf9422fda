"""What a line tells, typed. The format is described in docs/interchange.md."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from wiki.texts.significance import Significance

#: language → slug → state of the address
Addresses = Mapping[str, Mapping[str, str]]
#: what one part holds; None: the part is taken away
PartTexts = Mapping[str, object] | None


@dataclass(frozen=True)
class HiddenLine:
    """A revision, or its note, out of sight since then."""

    what: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class RevisionLine:
    """One revision of the document `id`.

    `parts` holds the parts told, the facts among them; those left out did not change. `erased`
    names by hash the contents whose bytes are gone. What comes after `erased` tells of the
    document, and stands on its first line only.
    """

    id: str
    kind: str | None
    number: int | None
    at: datetime
    author: str = ""
    note: str = ""
    significance: str = Significance.MEANING
    base: int | None = None
    parts: Mapping[str, PartTexts] = field(default_factory=dict)
    slugs: Mapping[str, str] = field(default_factory=dict)
    is_published: bool = False
    units: Mapping[str, str] = field(default_factory=dict)
    erased: Mapping[str, bytes] = field(default_factory=dict)
    hidden: HiddenLine | None = None
    short: str | None = None
    origin: str | None = None
    audience: str | None = None
    addresses: Addresses | None = None


@dataclass(frozen=True, kw_only=True)
class EventLine:
    """Something that happened to the document `id` besides a revision.

    Which of the last five is told depends on `event`.
    """

    id: str
    at: datetime
    event: str
    number: int | None = None
    parts: tuple[str, ...] | None = None
    language: str = ""
    slug: str = ""
    audience: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class TermLine:
    """What the glossary said of the term `id` from then on; nothing: it was taken out."""

    id: str
    at: datetime
    number: int | None = None
    author: str = ""
    words: Mapping[str, Mapping[str, str]] | None = None


Line = RevisionLine | EventLine | TermLine
