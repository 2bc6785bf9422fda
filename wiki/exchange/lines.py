"""What a line tells, typed. The format is described in docs/interchange.md."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

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


@dataclass(frozen=True)
class ReviewedLine:
    """A person found right what a machine wrote."""

    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class TranslatedLine:
    """Passages that say what the passages `units` of `source` say at its revision `number`.

    `passages` None: all that the line changes or adds. No `units`: those that the pairs tell.
    """

    source: str
    number: int
    passages: tuple[str, ...] | None = None
    units: tuple[str, ...] = ()
    engine: str = ""
    is_meaning: bool = False
    reviewed: ReviewedLine | None = None


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
    translated: Mapping[str, Sequence[TranslatedLine]] = field(default_factory=dict)
    erased: Mapping[str, bytes] = field(default_factory=dict)
    hidden: HiddenLine | None = None
    short: str | None = None
    origin: str | None = None
    audience: str | None = None
    addresses: Addresses | None = None


@dataclass(frozen=True, kw_only=True)
class StandingLine:
    """How an offer stands: see `wiki.offers.models`. Others are named by the ids of their lines."""

    state: str
    expires_on: date | None = None
    published_at: datetime | None = None
    consented_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: str | None = None
    reason: str | None = None
    words: str = ""
    partners: tuple[str, ...] = ()
    article: str | None = None


@dataclass(frozen=True, kw_only=True)
class EventLine:
    """Something that happened to the document `id` besides a revision.

    Which of those after `event` are told depends on it.
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
    by: str = ""
    changes: Mapping[str, Mapping[str, list[int]]] = field(default_factory=dict)
    left: str = ""
    right: str = ""
    pairs: Mapping[str, list[str]] = field(default_factory=dict)
    is_confirmed: bool = False
    passages: tuple[str, ...] = ()
    standing: StandingLine | None = None


@dataclass(frozen=True, kw_only=True)
class TermLine:
    """What the glossary said of the term `id` from then on; nothing: it was taken out."""

    id: str
    at: datetime
    number: int | None = None
    author: str = ""
    words: Mapping[str, Mapping[str, str]] | None = None


Line = RevisionLine | EventLine | TermLine
