"""Cooperations that began here, as far as both sides let the public know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from wiki.db import db
from wiki.introductions import rules
from wiki.introductions.models import Introduction, IntroductionSide


@dataclass(frozen=True)
class Cooperation:
    """Two organisations that agreed; ids, the smaller one first, and codes.

    `outcome`: what came of it, once it is told; see `introduction-outcomes`.
    """

    one_id: int
    other_id: int
    offer_id: int | None
    agreed_at: datetime
    state: str
    outcome: str | None


def list_cooperations() -> Sequence[Cooperation]:
    """All that both sides show, the newest first."""
    by_both = (
        select(IntroductionSide.introduction_id)
        .where(IntroductionSide.is_shown)
        .group_by(IntroductionSide.introduction_id)
        .having(func.count() == 2)
    )
    rows = db.session.scalars(
        select(Introduction)
        .where(Introduction.state.in_(rules.COOPERATING), Introduction.id.in_(by_both))
        .order_by(Introduction.agreed_at.desc(), Introduction.id.desc())
    )
    return [
        Cooperation(
            min(row.asker_id, row.asked_id),
            max(row.asker_id, row.asked_id),
            row.offer_id,
            row.agreed_at,
            row.state,
            row.outcome,
        )
        for row in rows
        if row.agreed_at is not None
    ]


def count_outcomes() -> dict[str, int]:
    """Outcome → how many told it, shown or not: numbers name nobody."""
    rows = db.session.execute(
        select(Introduction.outcome, func.count())
        .where(Introduction.outcome.is_not(None))
        .group_by(Introduction.outcome)
    )
    return {str(outcome): count for outcome, count in rows}
