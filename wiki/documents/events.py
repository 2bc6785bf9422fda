"""What happens to documents, as the journal keeps it: ids, numbers and codes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DocumentRevised:
    """A revision was added; `held` when it waits for a second pair of eyes."""

    document_id: int
    number: int
    parts: tuple[str, ...]
    held: bool = False


@dataclass(frozen=True)
class DocumentPublished:
    """Readers see `number` of these parts from now on."""

    document_id: int
    number: int
    parts: tuple[str, ...]


@dataclass(frozen=True)
class DocumentWithdrawn:
    """Readers see nothing of these parts any more."""

    document_id: int
    parts: tuple[str, ...]


@dataclass(frozen=True)
class DocumentRenamed:
    """Its address in `language` moved."""

    document_id: int
    language: str


@dataclass(frozen=True)
class AudienceChanged:
    """It is meant for others now."""

    document_id: int
    audience: str


@dataclass(frozen=True)
class DocumentDeleted:
    """It answers 410 from now on."""

    document_id: int


@dataclass(frozen=True)
class DocumentUndeleted:
    """It was deleted and is back, unpublished."""

    document_id: int


@dataclass(frozen=True)
class RevisionHidden:
    """A revision, or its note, was taken out of sight or shown again."""

    document_id: int
    number: int
    what: str
    hidden: bool


@dataclass(frozen=True)
class ContentErased:
    """The bytes of a part of a revision are gone; the hash stays."""

    document_id: int
    number: int
    part: str


@dataclass(frozen=True)
class RevisionReviewed:
    """An editor read a newcomer's revision."""

    document_id: int
    number: int
    accepted: bool


@dataclass(frozen=True)
class DocumentReported:
    """Somebody says that something is wrong with it."""

    document_id: int
    report_id: int


@dataclass(frozen=True)
class ReportClosed:
    """An editor dealt with a report."""

    document_id: int
    report_id: int


@dataclass(frozen=True)
class ChangesSeen:
    """Somebody read both languages: these changes want nothing changed in `language`.

    `changes`: language they happened in → passage → the revisions that made them.
    """

    document_id: int
    language: str
    changes: dict[str, dict[str, list[int]]]
    at: str


@dataclass(frozen=True)
class PassagesReviewed:
    """Somebody read what a machine wrote and found it right."""

    document_id: int
    language: str
    count: int


@dataclass(frozen=True)
class PassagesPaired:
    """Somebody said which passages of `right` stand for these passages of `left`.

    `confirmed`: the machine had guessed so; else nothing else stands for them any more. None at
    all: the passage has no counterpart, on purpose.
    """

    document_id: int
    left: str
    right: str
    pairs: dict[str, list[str]]
    confirmed: bool
    at: str


@dataclass(frozen=True)
class PassagesUnpaired:
    """These passages of `left` may have a counterpart in `right` after all."""

    document_id: int
    left: str
    right: str
    units: list[str]
    at: str


@dataclass(frozen=True)
class CreditsCounted:
    """The credit lines of these documents are not what they were."""

    documents: tuple[int, ...]


@dataclass(frozen=True)
class AnchorsKept:
    """Links to former titles of sections land elsewhere in these documents."""

    documents: tuple[int, ...]
