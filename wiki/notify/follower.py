"""Hearing of what readers came to see, and telling it when it is due.

Hearing only notes that there is something to tell, and when. What it is, and whether the person
may still read it, is looked up when the letter is written.
"""

import time
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Select, or_, select

from wiki import clock, config
from wiki.accounts.events import AccountBlocked, EmailChanged, RoleChanged
from wiki.db import db, writing
from wiki.documents.events import (
    AudienceChanged,
    ContentErased,
    DocumentDeleted,
    DocumentPublished,
    DocumentRevised,
    DocumentWithdrawn,
    RevisionHidden,
)
from wiki.documents.facets import list_facets
from wiki.journal.follower import Seen
from wiki.journal.service import type_of
from wiki.notify import moves, recalling, sending, service
from wiki.notify.models import Notice, Watch, WatchingHabit
from wiki.notify.queries import target_of
from wiki.notify.rules import Pace, Target, What, find_loud, next_due
from wiki.organisations.events import SeatTaken

_MOVED = {type_of(DocumentPublished), type_of(DocumentWithdrawn)}
_REVISED = type_of(DocumentRevised)
#: after these, what waits to leave may not be for its reader any more
_NARROWED = {
    type_of(event)
    for event in (
        DocumentWithdrawn,
        DocumentDeleted,
        AudienceChanged,
        RevisionHidden,
        ContentErased,
        AccountBlocked,
        RoleChanged,
        EmailChanged,
        SeatTaken,
    )
}
_LOOK_EVERY = 1.0  # seconds between two looks at what is due

Due = tuple[int, int, int, Pace]  # watch, document, where the watch began, pace


class NotifyFollower:
    """Turns what was published into notices, and notices into letters."""

    name = "notify"

    def __init__(self) -> None:
        self._due = 0.0

    def follow(self, seen: Sequence[Seen]) -> None:
        """Note what there is to tell of every document that moved."""
        _take_back(entry for entry in seen if entry.type in _NARROWED)
        _watch_own(entry for entry in seen if entry.type == _REVISED)
        moved = dict.fromkeys(entry.document_id for entry in seen if entry.type in _MOVED)
        due = [found for document_id in moved if document_id for found in _hear(document_id)]
        db.session.rollback()
        if due:
            _note(due)

    def tick(self) -> None:
        """Write the letters that are due."""
        if time.monotonic() >= self._due:
            self._due = time.monotonic() + _LOOK_EVERY
            sending.send_due()


def _take_back(narrowed: Iterable[Seen]) -> None:
    documents, accounts = set[int](), set[int]()
    for entry in narrowed:
        if "account_id" in entry.data:
            accounts.add(int(str(entry.data["account_id"])))
        elif entry.document_id is not None:
            documents.add(entry.document_id)
    if documents or accounts:
        recalling.take_back_about(documents, accounts)


def _hear(document_id: int) -> Iterator[Due]:
    """The watches that have something new to tell of this document."""
    rows = db.session.execute(_watching(document_id)).all()
    if not rows:
        return
    marks = {watch.id: start if told is None else told for watch, start, told in rows}
    moved = moves.list_moves(document_id, min(marks.values()))
    for watch, start, _told in rows:
        news = [move for move in moved if move.id > marks[watch.id]]
        if find_loud(news, target_of(watch), watch.account_id):
            yield watch.id, document_id, start, Pace(watch.pace)


def _watching(document_id: int) -> Select[Watch, int, int | None]:
    """The watches that this document may concern, unless it is on their list already."""
    topics = list_facets([document_id]).get(document_id, {}).get("topics", [])
    return (
        select(Watch, Watch.start, Notice.told)
        .outerjoin(Notice, (Notice.watch_id == Watch.id) & (Notice.document_id == document_id))
        .where(
            or_(
                Watch.document_id == document_id,
                (Watch.what == What.TOPIC) & Watch.topic.in_(topics),
                Watch.what == What.LANGUAGE,
            ),
            Notice.due_at.is_(None),
        )
    )


def _note(due: Iterable[Due]) -> None:
    """Write down when each is told; a watch that ended meanwhile is left out."""
    now, timezone = clock.now(), config.current().timezone
    with writing():
        for watch_id, document_id, start, pace in due:
            if db.session.get(Watch, watch_id) is None:
                continue
            notice = db.session.get(Notice, (watch_id, document_id))
            if notice is None:
                notice = Notice(
                    watch_id=watch_id, document_id=document_id, told=start, told_before=start
                )
                db.session.add(notice)
            notice.due_at = next_due(pace, now, timezone)


def _watch_own(entries: Iterable[Seen]) -> None:
    """Who has the habit watches what they create."""
    created = [entry for entry in entries if entry.data["number"] == 1 and entry.actor_id]
    habits = set(db.session.scalars(select(WatchingHabit.account_id))) if created else set()
    for entry in created:
        if entry.actor_id in habits:
            _begin_own(entry)


def _begin_own(entry: Seen) -> None:
    with writing():
        habit = db.session.get(WatchingHabit, entry.actor_id)
        if habit is not None and habit.sequence < entry.sequence:
            habit.sequence = entry.sequence
            own = Target(What.DOCUMENT, entry.document_id)
            service.begin(habit.account_id, own, Pace.AT_ONCE)
