"""What an organisation chose so far, as its own proposals learn from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, false, func, select, true, union_all

from wiki.db import db
from wiki.introductions import silence
from wiki.introductions.models import Interest, Introduction, SetAside
from wiki.introductions.rules import State


@dataclass(frozen=True)
class Decision:
    """For or against an organisation or an offer; `document_id`: which of them."""

    document_id: int
    is_wanted: bool
    at: datetime


def list_decisions(organisation_id: int, since: datetime | None = None) -> Sequence[Decision]:
    """Its decisions after that instant, the oldest first. For its own people's eyes.

    For: interest, an introduction asked for or accepted. Against: set aside, declined.
    """
    told = union_all(
        _interests(organisation_id),
        _asked(organisation_id),
        _decided(organisation_id, Introduction.accepted_at.is_not(None), true()),
        _decided(organisation_id, Introduction.state == State.DECLINED, false()),
        _asides(organisation_id),
    ).subquery()
    query = select(told).order_by(told.c.at, told.c.document_id)
    if since is not None:
        query = query.where(told.c.at > since)
    return [Decision(one, bool(wanted), at) for one, wanted, at in db.session.execute(query)]


_Rows = Select[int, bool, datetime]


def _interests(organisation_id: int) -> _Rows:
    return select(
        func.coalesce(Interest.offer_id, Interest.other_id).label("document_id"),
        true().label("is_wanted"),
        Interest.at.label("at"),
    ).where(Interest.organisation_id == organisation_id, Interest.at > silence.dead_at())


def _asked(organisation_id: int) -> _Rows:
    return select(Introduction.asked_id, true(), Introduction.asked_at).where(
        Introduction.asker_id == organisation_id
    )


def _decided(
    organisation_id: int, how: ColumnElement[bool], is_wanted: ColumnElement[bool]
) -> _Rows:
    return select(
        Introduction.asker_id,
        is_wanted,
        func.coalesce(Introduction.accepted_at, Introduction.state_at),
    ).where(Introduction.asked_id == organisation_id, how)


def _asides(organisation_id: int) -> _Rows:
    return select(SetAside.document_id, false(), SetAside.at).where(
        SetAside.organisation_id == organisation_id
    )
