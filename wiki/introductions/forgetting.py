"""Throwing away what was kept for a stated time only: words go, states and counts stay.

What two organisations wrote to each other is kept for two years after it came to its end. What a
person wrote who takes their data out is forgotten at once.
"""

from sqlalchemy import ColumnElement, and_, or_, select, update

from wiki import clock
from wiki.accounts.models import Account, AccountState
from wiki.db import db, writing
from wiki.introductions import rules
from wiki.introductions.events import IntroductionForgotten
from wiki.introductions.models import Introduction, IntroductionSide, IntroductionStep
from wiki.journal.service import record
from wiki.offers.answers.forgetting import kept_since

_ERASED = select(Account.id).where(Account.state == AccountState.ERASED)
_SAID = IntroductionStep.introduction_id == Introduction.id, IntroductionStep.words != ""


def forget_due() -> int:
    """Throw away what is due today; how many introductions it concerned."""
    due = select(Introduction).where(or_(_is_over(), _has_left())).order_by(Introduction.id)
    if db.session.scalar(due.limit(1)) is None:
        return 0
    with writing():
        rows = db.session.scalars(due).all()
        over = set(db.session.scalars(due.with_only_columns(Introduction.id).where(_is_over())))
        for row in rows:
            _forget_all(row) if row.id in over else _forget_theirs(row)
            record(None, IntroductionForgotten(row.key))
    return len(rows)


def _is_over() -> ColumnElement[bool]:
    """It came to its end two years ago, and something of it is left."""
    note = select(IntroductionSide.note).where(
        IntroductionSide.introduction_id == Introduction.id,
        (IntroductionSide.note != "") | (IntroductionSide.next_step != ""),
    )
    return and_(
        Introduction.state.not_in(rules.OPEN),
        Introduction.state_at < kept_since(clock.now()),
        or_(
            Introduction.message + Introduction.note + Introduction.outcome_words != "",
            select(IntroductionStep.id).where(*_SAID).exists(),
            note.exists(),
        ),
    )


def _has_left() -> ColumnElement[bool]:
    """Somebody wrote in it who took their data out."""
    said = select(IntroductionStep.id).where(*_SAID, IntroductionStep.by_id.in_(_ERASED))
    asked = and_(Introduction.asked_by_id.in_(_ERASED), Introduction.message != "")
    return or_(asked, said.exists())


def _forget_all(row: Introduction) -> None:
    row.message = row.note = row.outcome_words = ""
    db.session.execute(
        update(IntroductionStep).where(IntroductionStep.introduction_id == row.id).values(words="")
    )
    db.session.execute(
        update(IntroductionSide)
        .where(IntroductionSide.introduction_id == row.id)
        .values(note="", next_step="")
    )


def _forget_theirs(row: Introduction) -> None:
    if db.session.scalar(_ERASED.where(Account.id == row.asked_by_id)) is not None:
        row.message = ""
    db.session.execute(
        update(IntroductionStep)
        .where(IntroductionStep.introduction_id == row.id, IntroductionStep.by_id.in_(_ERASED))
        .values(words="")
    )
