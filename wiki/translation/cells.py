"""Where each language of each document stands, in one statement: a row a document and language."""

from collections.abc import Sequence
from enum import StrEnum

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    and_,
    case,
    false,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import aliased

from wiki.access.actor import Actor
from wiki.documents.freshness.models import Change, Pairing, Seen
from wiki.documents.freshness.pairs import GUESSED, SURE
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Heading, Publication, RevisionPart

_Shown = aliased(Heading)
_Live = aliased(RevisionPart)


class Status(StrEnum):
    """How a language of a document stands to the others, the worst news first."""

    MISSING = "missing"  # readers have no text in it
    DIVERGED = "diverged"  # a passage changed on both sides
    BEHIND = "behind"  # some passages say what another language said before
    PARTIAL = "partial"  # some passages have no twin, the others are right
    MACHINE = "machine"  # right, but nobody read what a machine wrote
    FRESH = "fresh"  # nothing to do
    DRAFT = "draft"  # a newer text waits; the others do not see it


def cells(actor: Actor, languages: Sequence[str], *where: ColumnElement[bool]) -> CTE:
    """The documents that this actor may read and that answer to `where`, language by language.

    Columns: `document_id`, `language`, `status`, `has_draft`, `passages` that are behind or
    lacking, `words` to write (an estimate: a text that is missing counts whole), `since`.
    """
    spoken = union_all(*(select(literal(code).label("language")) for code in languages)).subquery()
    open_, torn = _open(), _torn()
    longest = _longest()
    here = and_(open_.c.document_id == Document.id, open_.c.language == spoken.c.language)
    split = and_(torn.c.document_id == Document.id, torn.c.language == spoken.c.language)
    read = and_(Heading.document_id == Document.id, Heading.language == spoken.c.language)
    passages = func.coalesce(open_.c.passages, 0)
    is_missing = Heading.document_id.is_(None)
    status = case(
        (is_missing, Status.MISSING),
        (torn.c.document_id.is_not(None), Status.DIVERGED),
        (passages > open_.c.lacking, Status.BEHIND),
        (passages > 0, Status.PARTIAL),
        (Heading.unread > 0, Status.MACHINE),
        else_=Status.FRESH,
    )
    return (
        select(
            Document.id.label("document_id"),
            spoken.c.language,
            status.label("status"),
            _has_draft(actor, spoken.c.language).label("has_draft"),
            case((is_missing, 0), else_=passages).label("passages"),
            case((is_missing, longest.c.words), else_=func.coalesce(open_.c.words, 0)).label(
                "words"
            ),
            case((is_missing, longest.c.at), else_=open_.c.since).label("since"),
        )
        .select_from(Document)
        .join(spoken, true())
        .join(longest, longest.c.document_id == Document.id)
        .outerjoin(Heading, read)
        .outerjoin(open_, here)
        .outerjoin(torn, split)
        .where(visible_to(actor), *where)
        .cte("cells")
    )


def open_passages() -> FromClause:
    """What is not taken in: a row a language and passage of another one that readers see."""
    return (
        select(
            Seen.document_id,
            Seen.language,
            Change.part,
            Change.unit,
            func.min(Change.id).label("first_id"),
            func.max(case((Change.before.is_(None), 1), else_=0)).label("is_lacking"),
            func.max(Change.words).label("words"),
            func.min(Change.at).label("since"),
            func.max(case((Change.significance == "meaning", 3), else_=1)).label("weight"),
        )
        .join(Change, Change.id == Seen.change_id)
        .join(
            _Shown, and_(_Shown.document_id == Seen.document_id, _Shown.language == Change.part)
        )
        .where(Seen.how.is_(None))
        .group_by(Seen.document_id, Seen.language, Change.part, Change.unit)
        .subquery()
    )


def _open() -> FromClause:
    one = open_passages()
    return (
        select(
            one.c.document_id,
            one.c.language,
            func.count().label("passages"),
            func.sum(one.c.is_lacking).label("lacking"),
            func.sum(one.c.words).label("words"),
            func.min(one.c.since).label("since"),
        )
        .group_by(one.c.document_id, one.c.language)
        .subquery()
    )


def _torn() -> FromClause:
    """(document, language) with a passage that changed while its twin did."""
    mine, theirs = aliased(Seen), aliased(Seen)
    change, other = aliased(Change), aliased(Change)
    pairs = literal(" ").concat(Pairing.pairs).concat(" ")
    left = case((change.part < other.part, change.unit), else_=other.unit)
    right = case((change.part < other.part, other.unit), else_=change.unit)
    is_pair = or_(*(pairs.contains(_entry(left, sign, right)) for sign in (SURE, GUESSED)))
    is_field = and_(change.unit == other.unit, ~change.unit.contains("."))
    of_both = and_(
        Pairing.document_id == mine.document_id,
        Pairing.left == case((change.part < other.part, change.part), else_=other.part),
        Pairing.right == case((change.part < other.part, other.part), else_=change.part),
    )
    return (
        select(mine.document_id, mine.language)
        .join(change, change.id == mine.change_id)
        .join(
            theirs,
            and_(theirs.document_id == mine.document_id, theirs.language != mine.language),
        )
        .join(other, and_(other.id == theirs.change_id, other.part == mine.language))
        .outerjoin(Pairing, of_both)
        .where(
            mine.how.is_(None),
            theirs.how.is_(None),
            change.before.is_not(None),
            other.before.is_not(None),
            or_(is_field, is_pair),
        )
        .distinct()
        .subquery()
    )


def _entry(left: ColumnElement[str], sign: str, right: ColumnElement[str]) -> ColumnElement[str]:
    """How `Pairs.encode` writes a pair, between blanks."""
    return literal(" ").concat(left).concat(sign).concat(right).concat(" ")


def _longest() -> FromClause:
    """The words of a document in the language that has most, and since when it can be read."""
    return (
        select(
            Heading.document_id,
            func.max(Heading.words).label("words"),
            func.min(Heading.published_at).label("at"),
        )
        .group_by(Heading.document_id)
        .subquery()
    )


def _has_draft(actor: Actor, language: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether the newest text of a language is not the one that readers see; for those who may."""
    if not actor.is_member:
        return false()
    shown = (
        select(_Live.content_hash)
        .join(
            Publication,
            and_(
                Publication.document_id == _Live.document_id,
                Publication.number == _Live.number,
                Publication.part == _Live.part,
                Publication.until.is_(None),
            ),
        )
        .where(
            _Live.document_id == RevisionPart.document_id,
            _Live.part == RevisionPart.part,
            _Live.content_hash == RevisionPart.content_hash,
        )
        .correlate(RevisionPart)
        .exists()
    )
    waits = (
        select(RevisionPart.part)
        .where(
            RevisionPart.document_id == Document.id,
            RevisionPart.number == Document.head,
            RevisionPart.part == language,
            ~shown,
        )
        .correlate(Document, language.table)  # type: ignore[attr-defined]
        .exists()
    )
    return waits if actor.is_editor else and_(Document.owner_id == actor.account_id, waits)
