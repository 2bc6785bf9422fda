"""What boards know of an organisation that turned out to be another one."""

from sqlalchemy import and_, delete, or_, select, update

from wiki import clock
from wiki.db import db
from wiki.introductions import rules
from wiki.introductions.models import (
    Interest,
    Introduction,
    IntroductionSide,
    IntroductionStep,
    SetAside,
)
from wiki.introductions.rules import State
from wiki.organisations.merging import Merged


def follow(merged: Merged) -> None:
    """Its introductions are the kept one's, its interests and what it set aside too.

    What stood between the two of them ends. Inside the transaction that merges them.
    """
    _end_between(merged)
    for table, own, other in (
        (Interest, Interest.organisation_id, Interest.other_id),
        (SetAside, SetAside.organisation_id, SetAside.document_id),
    ):
        both = own.in_(_ids(merged)), other.in_(_ids(merged))
        db.session.execute(delete(table).where(*both))
        for one, another in ((own, other), (other, own)):
            known = select(another).where(one == merged.kept_id)
            db.session.execute(delete(table).where(one == merged.merged_id, another.in_(known)))
            db.session.execute(
                update(table).where(one == merged.merged_id).values({one: merged.kept_id})
            )
    _move_introductions(merged)


def _ids(merged: Merged) -> tuple[int, int]:
    return merged.merged_id, merged.kept_id


def _end_between(merged: Merged) -> None:
    between = and_(Introduction.asker_id.in_(_ids(merged)), Introduction.asked_id.in_(_ids(merged)))
    db.session.execute(
        update(Introduction)
        .where(between, Introduction.state.in_(rules.OPEN))
        .values(state=State.ENDED, state_at=clock.now())
    )


def _move_introductions(merged: Merged) -> None:
    """All but those between the two, which stay as they were: nobody is introduced to itself."""
    is_theirs = or_(
        and_(Introduction.asker_id == merged.merged_id, Introduction.asked_id != merged.kept_id),
        and_(Introduction.asked_id == merged.merged_id, Introduction.asker_id != merged.kept_id),
    )
    moved = db.session.scalars(select(Introduction.id).where(is_theirs)).all()
    for table, column in (
        (IntroductionSide, IntroductionSide.introduction_id),
        (IntroductionStep, IntroductionStep.introduction_id),
    ):
        own = table.organisation_id
        db.session.execute(
            update(table)
            .where(column.in_(moved), own == merged.merged_id)
            .values({own: merged.kept_id})
        )
    for side in (Introduction.asker_id, Introduction.asked_id):
        db.session.execute(
            update(Introduction)
            .where(Introduction.id.in_(moved), side == merged.merged_id)
            .values({side: merged.kept_id})
        )
