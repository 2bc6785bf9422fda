"""Where each language of each document stands, in one statement: a row a document and language."""

from collections.abc import Collection, Sequence
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
    union,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, aliased

from wiki.access.actor import Actor
from wiki.documents.freshness.models import Change, Pairing, Seen
from wiki.documents.freshness.pairs import GUESSED, SURE
from wiki.documents.insiders import is_insider
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


def cells(actor: Actor, languages: Sequence[str], among: Collection[int] | None = None) -> CTE:
    """The documents that this actor may read, or those `among` these ids, language by language.

    Columns: `document_id`, `language`, `status`, `has_draft`, `passages` that are behind or
    lacking, `words` to write (an estimate: a text that is missing counts whole), `since` when,
    `source`: the language that changed, `slug` and `sort_key`: None where there is no text, `texts`
    in all.
    """
    spoken = union_all(*(select(literal(code).label("language")) for code in languages)).subquery()
    longest, listed = _longest(among), passages(among)
    open_, torn = _open(listed), _torn(listed)
    read = and_(Heading.document_id == Document.id, Heading.language == spoken.c.language)
    is_missing = Heading.document_id.is_(None)
    waiting, words = (func.coalesce(one, 0) for one in (open_.c.passages, open_.c.words))
    return (
        select(
            Document.id.label("document_id"),
            spoken.c.language,
            _status(is_missing, torn, open_).label("status"),
            _has_draft(actor, spoken.c.language).label("has_draft"),
            case((is_missing, 0), else_=waiting).label("passages"),
            case((is_missing, longest.c.words), else_=words).label("words"),
            case((is_missing, longest.c.at), else_=open_.c.since).label("since"),
            open_.c.source,
            Heading.slug,
            Heading.sort_key,
            longest.c.texts,
        )
        .select_from(Document)
        .join(spoken, true())
        .join(longest, longest.c.document_id == Document.id)
        .outerjoin(Heading, read)
        .outerjoin(open_, _is_of(open_, spoken))
        .outerjoin(torn, _is_of(torn, spoken))
        .where(visible_to(actor), _is_among(Document.id, among))
        .cte("cells")
    )


def _is_among(
    document_id: InstrumentedAttribute[int], among: Collection[int] | None
) -> ColumnElement[bool]:
    return true() if among is None else document_id.in_(among)


def _is_of(one: FromClause, spoken: FromClause) -> ColumnElement[bool]:
    return and_(one.c.document_id == Document.id, one.c.language == spoken.c.language)


def _status(
    is_missing: ColumnElement[bool], torn: FromClause, open_: FromClause
) -> ColumnElement[str]:
    return case(
        (is_missing, literal(Status.MISSING.value)),
        (torn.c.document_id.is_not(None), literal(Status.DIVERGED.value)),
        (open_.c.passages > open_.c.lacking, literal(Status.BEHIND.value)),
        (open_.c.passages > 0, literal(Status.PARTIAL.value)),
        (Heading.unread > 0, literal(Status.MACHINE.value)),
        else_=literal(Status.FRESH.value),
    )


def passages(among: Collection[int] | None = None) -> CTE:
    """What is not taken in: a row a language and passage of another one that readers see, of all
    documents or of those `among` these ids.

    `weight`: 3 when the meaning changed, else 1. `first_id`: the oldest of its changes.
    """
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
        .join(_Shown, and_(_Shown.document_id == Seen.document_id, _Shown.language == Change.part))
        .where(Seen.how.is_(None), _is_among(Seen.document_id, among))
        .group_by(Seen.document_id, Seen.language, Change.part, Change.unit)
        .cte("passages")
    )


def _open(one: CTE) -> FromClause:
    return (
        select(
            one.c.document_id,
            one.c.language,
            func.count().label("passages"),
            func.sum(one.c.is_lacking).label("lacking"),
            func.sum(one.c.words).label("words"),
            func.min(one.c.since).label("since"),
            func.min(one.c.part).label("source"),
        )
        .group_by(one.c.document_id, one.c.language)
        .subquery()
    )


def _torn(mine: CTE) -> FromClause:
    """(document, language) with a passage that changed while its twin did; looked for from the
    language that comes first in the alphabet, true of both.
    """
    theirs = mine.alias("theirs")
    is_other_side = and_(
        theirs.c.document_id == mine.c.document_id,
        theirs.c.language == mine.c.part,
        theirs.c.part == mine.c.language,
    )
    is_of_both = and_(
        Pairing.document_id == mine.c.document_id,
        Pairing.left == mine.c.part,
        Pairing.right == mine.c.language,
    )
    is_field = and_(mine.c.unit == theirs.c.unit, ~mine.c.unit.contains("."))
    is_twin = or_(is_field, _pairs(mine.c.unit, theirs.c.unit))
    both = (
        select(mine.c.document_id, mine.c.part, mine.c.language)
        .join(theirs, is_other_side)
        .outerjoin(Pairing, is_of_both)
        .where(mine.c.part < mine.c.language)
        .where(mine.c.is_lacking == 0, theirs.c.is_lacking == 0, is_twin)
        .distinct()
        .cte("both")
    )
    sides = (both.c.part.label("language"), both.c.language)
    return union(*(select(both.c.document_id, side) for side in sides)).subquery()


def _pairs(left: ColumnElement[str], right: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether `Pairing.pairs` names these two together, surely or by a guess."""
    written = literal(" ").concat(func.replace(Pairing.pairs, GUESSED, SURE)).concat(" ")
    return written.contains(literal(" ").concat(left).concat(SURE).concat(right).concat(" "))


def _longest(among: Collection[int] | None) -> FromClause:
    """The words of a document in the language that has most, and since when it can be read."""
    return (
        select(
            Heading.document_id,
            func.max(Heading.words).label("words"),
            func.min(Heading.published_at).label("at"),
            func.count().label("texts"),
        )
        .where(_is_among(Heading.document_id, among))
        .group_by(Heading.document_id)
        .subquery()
    )


def _has_draft(actor: Actor, language: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether the newest text of a language is not the one that readers see; for those who may."""
    if not actor.is_member:
        return false()
    here = and_(Publication.document_id == Document.id, Publication.part == language)
    is_head_live = (
        select(Publication.id)
        .where(here, Publication.until.is_(None), Publication.number == Document.head)
        .correlate_except(Publication)
        .exists()
    )
    waits = (
        select(RevisionPart.part)
        .where(
            RevisionPart.document_id == Document.id,
            RevisionPart.number == Document.head,
            RevisionPart.part == language,
            ~_is_shown(),
        )
        .correlate_except(RevisionPart)
        .exists()
    )
    # each half is asked in its turn: most languages are known to have no draft from the first
    return case((and_(is_insider(actor), ~is_head_live), waits), else_=false())


def _is_shown() -> ColumnElement[bool]:
    """Whether readers see the text of a `RevisionPart`, in that revision or another."""
    is_live = and_(
        Publication.document_id == _Live.document_id,
        Publication.number == _Live.number,
        Publication.part == _Live.part,
        Publication.until.is_(None),
    )
    return (
        select(_Live.content_hash)
        .join(Publication, is_live)
        .where(
            _Live.document_id == RevisionPart.document_id,
            _Live.part == RevisionPart.part,
            _Live.content_hash == RevisionPart.content_hash,
        )
        .correlate(RevisionPart)
        .exists()
    )
