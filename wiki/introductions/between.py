"""What stands between two organisations: an introduction, a refusal, a block.

Asked as of now, against the rows: what was decided a moment ago counts.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, union_all

from wiki import clock
from wiki.db import db
from wiki.errors import Invalid, Problem
from wiki.introductions import rules
from wiki.introductions.models import Introduction, SetAside
from wiki.introductions.rules import State


@dataclass(frozen=True)
class Barred:
    """Whom an organisation is not proposed, and is not proposed to; ids.

    `blocked` and `declined` go both ways, whoever said so: its people must not be told which.
    `introduced`: they stand in a column of the board already. `set_aside`: organisations and offers
    that its own people do not want to see.
    """

    blocked: frozenset[int]
    declined: frozenset[int]
    introduced: frozenset[int]
    set_aside: frozenset[int]

    @property
    def organisations(self) -> frozenset[int]:
        """All organisations that are not to be proposed."""
        return self.blocked | self.declined | self.introduced


def find_barred(organisation_id: int) -> Barred:
    """What keeps others from this organisation's board, and it from theirs."""
    aside = db.session.scalars(
        select(SetAside.document_id).where(SetAside.organisation_id == organisation_id)
    )
    return Barred(
        blocked=frozenset(db.session.scalars(_blocked(organisation_id))),
        declined=frozenset(db.session.scalars(_others(organisation_id, _is_declined()))),
        introduced=frozenset(db.session.scalars(_others(organisation_id, _is_open()))),
        set_aside=frozenset(aside),
    )


def list_barred_pairs(organisation_ids: Collection[int]) -> set[tuple[int, int]]:
    """Those of these organisations that must not be brought together, the smaller id first."""
    asides = select(SetAside.organisation_id, SetAside.document_id).where(
        SetAside.is_blocked,
        SetAside.organisation_id.in_(organisation_ids),
        SetAside.document_id.in_(organisation_ids),
    )
    refused = select(Introduction.asker_id, Introduction.asked_id).where(
        _is_declined(),
        Introduction.asker_id.in_(organisation_ids),
        Introduction.asked_id.in_(organisation_ids),
    )
    rows = db.session.execute(union_all(asides, refused))
    return {(min(one, other), max(one, other)) for one, other in rows}


def find_open(one_id: int, other_id: int) -> Introduction | None:
    """The introduction that stands between two organisations."""
    return db.session.scalar(
        select(Introduction).where(
            _is_open(),
            or_(
                and_(Introduction.asker_id == one_id, Introduction.asked_id == other_id),
                and_(Introduction.asker_id == other_id, Introduction.asked_id == one_id),
            ),
        )
    )


def has_blocked(organisation_id: int, other_id: int) -> bool:
    """Whether the first never wants to meet the second."""
    row = db.session.get(SetAside, (organisation_id, other_id))
    return row is not None and row.is_blocked


def require_may_ask(own_id: int, other_id: int) -> None:
    """Go on only if nothing that its own people know of stands between the two.

    Raises Invalid: they are introduced already, it was declined lately, it blocked the other.
    """
    if find_open(own_id, other_id):
        raise Invalid(Problem("", "introduction.already"))
    if not rules.may_ask_after(_declined_at(own_id, other_id), clock.now()):
        raise Invalid(Problem("", "introduction.declined_lately", {"days": rules.DECLINED_DAYS}))
    if has_blocked(own_id, other_id):
        raise Invalid(Problem("", "introduction.blocked"))


def _declined_at(own_id: int, other_id: int) -> datetime | None:
    """When the other last declined; one who declined may come back to it."""
    return db.session.scalar(
        select(func.max(Introduction.state_at)).where(
            Introduction.asker_id == own_id,
            Introduction.asked_id == other_id,
            Introduction.state == State.DECLINED,
        )
    )


def _is_open() -> ColumnElement[bool]:
    return Introduction.state.in_(rules.OPEN)


def _is_declined() -> ColumnElement[bool]:
    since = clock.now() - timedelta(days=rules.DECLINED_DAYS)
    return and_(Introduction.state == State.DECLINED, Introduction.state_at > since)


def _others(organisation_id: int, wanted: ColumnElement[bool]) -> Select[int]:
    """The other side of its introductions."""
    mine = (Introduction.asker_id, Introduction.asked_id)
    both = [
        select(other).where(own == organisation_id, wanted)
        for own, other in (mine, tuple(reversed(mine)))
    ]
    return select(union_all(*both).subquery().c[0])


def _blocked(organisation_id: int) -> Select[int]:
    by_it = select(SetAside.document_id).where(
        SetAside.organisation_id == organisation_id, SetAside.is_blocked
    )
    of_it = select(SetAside.organisation_id).where(
        SetAside.document_id == organisation_id, SetAside.is_blocked
    )
    return select(union_all(by_it, of_it).subquery().c[0])
