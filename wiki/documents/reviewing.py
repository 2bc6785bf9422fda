"""Keeping the commons clean: reviews of newcomers' edits, reports of anybody."""

from sqlalchemy import and_, func, select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.accounts import moderating
from wiki.db import db, transaction
from wiki.documents import (
    history,
    notes,
    publications,
    publishing,
    removing,
    revisions,
    rules,
    saving,
    undoing,
)
from wiki.documents.events import DocumentReported, ReportClosed, RevisionReviewed
from wiki.documents.models import Document, Report, Review, Revision
from wiki.documents.overtaking import is_overtaken
from wiki.documents.sight import sight_of_editors
from wiki.documents.stepping import Step
from wiki.documents.undoing import Words
from wiki.errors import Invalid, NotFound, Problem
from wiki.journal.service import record
from wiki.vocab import vocabulary

#: how many accepted edits make a newcomer trusted
EARNS_TRUST = 5
_WORDS = 2_000


@transaction
def accept(actor: Actor, document_id: int, number: int) -> None:
    """Say that a newcomer's edit, whose last revision it is, is right; a held one becomes public.

    Raises Invalid when readers see something newer of the same parts: the editor merges by hand.
    """
    document = saving.get_document(document_id)
    require(actor, Action.CHANGES_REVIEW, saving.standing_of(document))
    review = _get_open(document_id, number)
    if review.is_held:
        parts = revisions.changed_parts(document_id, review.first, number)
        if is_overtaken(document_id, number, parts):
            raise Invalid(Problem("", "review.outdated"))
        publishing.move(actor, document, number, parts)
    _decide(actor, review, is_accepted=True)
    _trust_if_earned(actor, document_id, number)


@transaction
def reject(actor: Actor, document_id: int, number: int, words: Words) -> None:
    """Say that a newcomer's edit, whose last revision it is, is wrong; a public one is undone.

    Raises EditConflict when it was built upon since, Invalid when nothing comes before it.
    """
    document = saving.get_document(document_id)
    require(actor, Action.CHANGES_REVIEW, saving.standing_of(document))
    review = _get_open(document_id, number)
    _decide(actor, review, is_accepted=False)
    if review.is_held:
        _set_aside(actor, document, review.first, number, words)
    else:
        take_back(actor, document, review.first, number, words)


@transaction
def report(actor: Actor, document_id: int, reason: str, words: str) -> None:
    """Tell the editors that something is wrong with a document that the actor may read."""
    document = saving.get_document(document_id)
    standing = saving.standing_of(document)
    require(actor, Action.DOCUMENT_READ, standing)
    require(actor, Action.DOCUMENT_REPORT, standing)
    if reason not in vocabulary.load("report-reasons"):
        raise Invalid(Problem("reason", "report.no_reason"))
    if len(words) > _WORDS:
        raise Invalid(Problem("words", "report.too_long", {"most": _WORDS}))
    row = Report(
        document_id=document_id,
        reporter_id=actor.account_id,
        reason=reason,
        words=words.strip(),
        at=clock.now(),
    )
    db.session.add(row)
    db.session.flush()
    record(actor.account_id, DocumentReported(document_id, row.id))


@transaction
def close_report(actor: Actor, report_id: int) -> None:
    """Say that a report was dealt with."""
    row = db.session.get(Report, report_id)
    document = db.session.get(Document, row.document_id) if row else None
    require(actor, Action.CHANGES_REVIEW, saving.standing_of(document) if document else None)
    if row is None:
        raise NotFound("report")
    if row.closed_at is None:
        row.closed_at, row.closed_by_id = clock.now(), actor.account_id
        record(actor.account_id, ReportClosed(row.document_id, row.id))


def take_back(actor: Actor, document: Document, first: int, last: int, words: Words) -> None:
    """Undo these revisions; a document that began with them leaves the readers' sight."""
    if first == 1:
        live = publications.live_numbers(document.id)
        if rules.is_outdated(live, live, last):
            raise Invalid(Problem("", "review.built_upon"))
        removing.delete_within(actor, document, words.note or notes.NOT_KEPT)
        return
    undoing.undo_within(actor, document, sight_of_editors(document.id), first, last, words)


def _set_aside(actor: Actor, document: Document, first: int, last: int, words: Words) -> None:
    """A refused text leaves the head, where the next writer would go on from it.

    What stands there is again what stood before, refused texts left out. Nothing becomes public.
    """
    refused = select(Review.number).where(
        Review.document_id == Revision.document_id,
        Review.is_accepted.is_(False),
        Revision.number.between(Review.first, Review.number),
    )
    good = db.session.scalar(
        select(func.max(Revision.number)).where(
            Revision.document_id == document.id,
            Revision.number < first,
            ~refused.exists(),
        )
    )
    if good is None:
        return
    before, then, now = (revisions.parts_of(document.id, at) for at in (good, last, document.head))
    texts = history.load({part: before[part] for part in before})
    steps = {
        part: Step(None, texts.get(part), is_public=False)
        for part in revisions.changed_parts(document.id, first, last)
        if now.get(part) == then.get(part) != before.get(part)
    }
    undoing.keep(actor, document, words.or_else(notes.of_undo(first, last)), steps)


def _get_open(document_id: int, number: int) -> Review:
    review = db.session.get(Review, (document_id, number))
    if review is None or review.decided_at is not None:
        raise NotFound("review")
    return review


def _decide(actor: Actor, review: Review, is_accepted: bool) -> None:
    review.decided_at, review.decided_by_id = clock.now(), actor.account_id
    review.is_accepted = is_accepted
    db.session.flush()
    record(actor.account_id, RevisionReviewed(review.document_id, review.number, is_accepted))


def _trust_if_earned(actor: Actor, document_id: int, number: int) -> None:
    """After so many edits that an editor found right, a newcomer is one no more."""
    author_id = db.session.scalar(
        select(Revision.author_id).where(
            Revision.document_id == document_id, Revision.number == number
        )
    )
    accepted = db.session.scalar(
        select(func.count())
        .select_from(Review)
        .join(
            Revision,
            and_(Revision.document_id == Review.document_id, Revision.number == Review.number),
        )
        .where(Revision.author_id == author_id, Review.is_accepted.is_(True))
    )
    if author_id is not None and (accepted or 0) >= EARNS_TRUST:
        moderating.trust_within(actor, author_id)
