"""Keeping the commons clean: reviews of newcomers' edits and of volunteers' translations, reports
of anybody.
"""

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
    proposals,
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
    """Say that an edit to review, whose last revision it is, is right; a held one becomes public.

    Raises Invalid when readers see something newer of the same parts: the editor merges by hand; or
    when a translation is not complete. NotFound, Gone, NotSignedIn or Forbidden.
    """
    document, review = _get_open(actor, document_id, number)
    if review.is_held:
        parts = _parts(review)
        if is_overtaken(document_id, number, parts):
            raise Invalid(Problem("", "review.outdated"))
        _check_translation(document, review)
        publishing.move(actor, document, number, parts)
    _decide(actor, review, is_accepted=True)
    if review.language:
        proposals.tell_translator(document, review, "accepted")
    else:
        _trust_if_earned(actor, document_id, number)


@transaction
def reject(actor: Actor, document_id: int, number: int, words: Words) -> None:
    """Say that an edit to review, whose last revision it is, is wrong; a public one is undone.

    Raises EditConflict when it was built upon since, Invalid when nothing comes before it,
    NotFound, Gone, NotSignedIn or Forbidden.
    """
    document, review = _get_open(actor, document_id, number)
    _decide(actor, review, is_accepted=False)
    if review.language:
        proposals.tell_translator(document, review, "returned", words.note)
    if review.is_held:
        _set_aside(actor, document, review, words)
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


def _set_aside(actor: Actor, document: Document, review: Review, words: Words) -> None:
    """A refused text leaves the head, where the next writer would go on from it.

    What stands there is again what stood before, refused texts left out. Nothing becomes public.
    """
    first, last = review.first, review.number
    refused = select(Review.number).where(
        Review.document_id == Revision.document_id,
        Review.is_accepted.is_(False),
        Review.language.in_(("", review.language)),
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
        for part in _parts(review)
        if now.get(part) == then.get(part) != before.get(part)
    }
    undoing.keep(actor, document, words.or_else(notes.of_undo(first, last)), steps)


def _get_open(actor: Actor, document_id: int, number: int) -> tuple[Document, Review]:
    """What there is to decide, for those who may: the people of a document of its translations."""
    document = saving.get_document(document_id)
    review = db.session.get(Review, (document_id, number))
    is_offered = review is not None and review.language
    action = Action.TRANSLATION_DECIDE if is_offered else Action.CHANGES_REVIEW
    saving.require_now(actor, action, document)
    if review is None or review.decided_at is not None:
        raise NotFound("review")
    return document, review


def _parts(review: Review) -> list[str]:
    """What there is to decide about."""
    if review.language:
        return [review.language]
    return revisions.changed_parts(review.document_id, review.first, review.number)


def _check_translation(document: Document, review: Review) -> None:
    """Readers see no language in which something is missing. Raises Invalid."""
    told = document.id, document.kind, review.language, review.number
    if review.language and not proposals.is_complete(*told):
        raise Invalid(Problem("", "offered.incomplete"))


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
