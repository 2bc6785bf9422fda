"""Undoing all that one person wrote, in one act."""

from dataclasses import dataclass, field

from sqlalchemy import case, func, select, update

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.accounts import moderating
from wiki.db import db, transaction
from wiki.documents import removing, rules
from wiki.documents.models import Document, Review, Revision
from wiki.documents.reviewing import take_back
from wiki.documents.saving import EditConflict
from wiki.documents.undoing import Words
from wiki.errors import Invalid


@dataclass(frozen=True)
class Reach:
    """How far undoing one person's edits would go; `alone` counts the documents only they wrote."""

    edits: int
    documents: int
    alone: int


def foresee(actor: Actor, account_id: int) -> Reach:
    """How many edits, in how many documents. Raises NotSignedIn or Forbidden."""
    require(actor, Action.ACCOUNT_BLOCK)
    own = case((Revision.author_id == account_id, 1), else_=0)
    each = (
        select(func.sum(own).label("own"), func.count().label("edits"))
        .join(Document, Document.id == Revision.document_id)
        .where(Document.deleted_at.is_(None))
        .group_by(Revision.document_id)
        .having(func.sum(own) > 0)
        .subquery()
    )
    row = db.session.execute(
        select(
            func.coalesce(func.sum(each.c.own), 0),
            func.count(),
            func.coalesce(func.sum(case((each.c.own == each.c.edits, 1), else_=0)), 0),
        ).select_from(each)
    ).one()
    return Reach(*(int(count) for count in row))


@dataclass
class Sweep:
    """What undoing all of one person's edits came to, by public id of the documents."""

    undone: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    built_upon: list[str] = field(default_factory=list)


@transaction
def undo_all_of(actor: Actor, account_id: int, words: Words, reason: str) -> Sweep:
    """Undo every edit of one account, in one act. Documents only they wrote are deleted.

    Edits that others built upon are left, and told. `reason` is that of the deletions. Raises
    Invalid, NotSignedIn, Forbidden or NotFound.
    """
    moderating.get_moderated(actor, account_id)
    removing.check_reason(reason)
    if problems := rules.check_words(words.note, words.significance):
        raise Invalid(*problems)
    sweep = Sweep()
    touched = select(Revision.document_id).where(Revision.author_id == account_id).distinct()
    for document in db.session.scalars(
        select(Document).where(Document.id.in_(touched), Document.deleted_at.is_(None))
    ).all():
        _sweep_one(actor, document, account_id, words, reason, sweep)
    db.session.execute(
        update(Review)
        .where(
            Review.decided_at.is_(None),
            Review.document_id.in_(touched),
            select(Revision.author_id)
            .where(Revision.document_id == Review.document_id, Revision.number == Review.number)
            .scalar_subquery()
            == account_id,
        )
        .values(decided_at=clock.now(), decided_by_id=actor.account_id, is_accepted=False)
        .execution_options(synchronize_session=False)
    )
    return sweep


def _sweep_one(
    actor: Actor, document: Document, account_id: int, words: Words, reason: str, sweep: Sweep
) -> None:
    authors = dict(
        db.session.execute(
            select(Revision.number, Revision.author_id).where(Revision.document_id == document.id)
        ).all()
    )
    if set(authors.values()) == {account_id}:
        removing.delete_within(actor, document, reason)
        sweep.deleted.append(document.public_id)
        return
    for first, last in _runs([n for n, author in authors.items() if author == account_id]):
        try:
            with db.session.begin_nested():
                take_back(actor, document, first, last, words)
        except (EditConflict, Invalid):
            sweep.built_upon.append(document.public_id)
            return
    sweep.undone.append(document.public_id)


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Neighbouring numbers as (first, last), newest first."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers, reverse=True):
        if runs and runs[-1][0] == number + 1:
            runs[-1] = (number, runs[-1][1])
        else:
            runs.append((number, number))
    return runs
