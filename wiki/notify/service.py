"""Watching, and watching no more. One transaction each."""

import secrets

from sqlalchemy import func, select, update

from wiki import clock, config
from wiki.access.actor import Actor
from wiki.db import db, transaction
from wiki.documents import queries as documents
from wiki.documents.sections import find_section
from wiki.errors import Invalid, NotFound, NotSignedIn, Problem
from wiki.journal.queries import newest
from wiki.journal.service import record
from wiki.notify import moves, tokens
from wiki.notify.events import PaceChanged, WatchBegun, WatchEnded, WatchingHabitChanged
from wiki.notify.models import Notice, Watch, WatchingHabit
from wiki.notify.rules import Pace, Target, What, next_due
from wiki.texts import units
from wiki.vocab import vocabulary

#: watches that one person may have
MOST = 500
_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"


@transaction
def watch(actor: Actor, target: Target, pace: str) -> str:
    """Tell this person what changes from now on; gives the key of the watch.

    What is watched already is told at the new pace. Raises NotSignedIn, NotFound (what they may
    not read, too), Gone or Invalid.
    """
    account_id = _account_of(actor)
    wanted = _read_pace(pace)
    _check(actor, target)
    held = _find_same(account_id, target)
    if held is not None:
        _set_pace(held, wanted)
        return held.key
    return begin(account_id, target, wanted)


def begin(account_id: int, target: Target, pace: Pace) -> str:
    """Add a watch, inside an open transaction, whoever decided it. Raises Invalid."""
    count = select(func.count()).select_from(Watch).where(Watch.account_id == account_id)
    if (db.session.scalar(count) or 0) >= MOST:
        raise Invalid(Problem("", "watch.too_many", {"most": MOST}))
    row = Watch(
        key="".join(secrets.choice(_ALPHABET) for _ in range(8)),
        account_id=account_id,
        what=target.what,
        document_id=target.document_id,
        part=target.part,
        unit=target.unit,
        topic=target.topic,
        pace=pace,
        since=clock.now(),
        start=moves.newest(),
    )
    db.session.add(row)
    db.session.flush()
    record(account_id, WatchBegun(row.id, row.what))
    return row.key


@transaction
def unwatch(actor: Actor, key: str) -> None:
    """Tell them no more. Raises NotSignedIn, or NotFound when it is not theirs."""
    _end(_get_own(actor, key), by_letter=False)


@transaction
def change_pace(actor: Actor, key: str, pace: str) -> None:
    """Tell them sooner, or later. Raises NotSignedIn, NotFound or Invalid."""
    _set_pace(_get_own(actor, key), _read_pace(pace))


@transaction
def stop(token: str) -> int:
    """End the watches that a letter's link names: how many were left. Raises Invalid."""
    rows = db.session.scalars(select(Watch).where(Watch.key.in_(tokens.read(token)))).all()
    for row in rows:
        _end(row, by_letter=True)
    return len(rows)


@transaction
def set_habit(actor: Actor, is_on: bool) -> None:
    """Watch each document that this person creates from now on, or do not. Raises NotSignedIn."""
    account_id = _account_of(actor)
    row = db.session.get(WatchingHabit, account_id)
    if (row is not None) == is_on:
        return
    if row is not None:
        db.session.delete(row)
    else:
        db.session.add(WatchingHabit(account_id=account_id, sequence=newest()))
    record(account_id, WatchingHabitChanged(account_id, is_on))


def _account_of(actor: Actor) -> int:
    if actor.account_id is None:
        raise NotSignedIn
    return actor.account_id


def _read_pace(pace: str) -> Pace:
    if pace not in set(Pace):
        raise Invalid(Problem("pace", "watch.unknown_pace"))
    return Pace(pace)


def _check(actor: Actor, target: Target) -> None:
    match target.what:
        case What.TOPIC:
            known = target.topic in vocabulary.load("topics")
        case What.LANGUAGE:
            known = target.part in config.current().languages
        case _:
            known = _is_there(actor, target)
    if not known:
        raise Invalid(Problem("what", "watch.unknown_target"))


def _is_there(actor: Actor, target: Target) -> bool:
    """Whether this person reads it. Raises NotFound or Gone when the document is not theirs."""
    number = target.document_id
    document = documents.find_document(actor, number) or documents.find_draft(actor, number)
    if number is None or document is None:
        raise NotFound(f"document {target.document_id}")
    if target.what is What.DOCUMENT:
        return True
    part = document.parts.get(target.part)
    return part is not None and bool(find_section(units.decode(part.units, part.body), target.unit))


def _find_same(account_id: int, target: Target) -> Watch | None:
    return db.session.scalar(
        select(Watch).where(
            Watch.account_id == account_id,
            Watch.what == target.what,
            Watch.document_id.is_not_distinct_from(target.document_id),
            Watch.part == target.part,
            Watch.unit == target.unit,
            Watch.topic == target.topic,
        )
    )


def _get_own(actor: Actor, key: str) -> Watch:
    row = db.session.scalar(
        select(Watch).where(Watch.key == key, Watch.account_id == _account_of(actor))
    )
    if row is None:
        raise NotFound(key)
    return row


def _set_pace(row: Watch, pace: Pace) -> None:
    if row.pace == pace:
        return
    row.pace = pace
    due_at = next_due(pace, clock.now(), config.current().timezone)
    db.session.execute(
        update(Notice)
        .where(Notice.watch_id == row.id, Notice.due_at.is_not(None))
        .values(due_at=due_at)
    )
    record(row.account_id, PaceChanged(row.id, pace))


def _end(row: Watch, by_letter: bool) -> None:
    record(row.account_id, WatchEnded(row.id, row.what, by_letter))
    db.session.delete(row)
