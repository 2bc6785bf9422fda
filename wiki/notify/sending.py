"""Letters of what is due: one for each person, however many pages changed.

What a letter says is looked up outside the writing transaction; inside it, the journal proves that
nothing happened since. So nobody is told what was withdrawn a moment before.
"""

import logging
from datetime import datetime, timedelta

from sqlalchemy import select, update

from wiki import clock
from wiki.accounts.readers import find_reader
from wiki.db import db, writing
from wiki.journal.queries import newest
from wiki.notify import moves, recalling, stories
from wiki.notify.letters import Bundle, post
from wiki.notify.models import Notice, Watch
from wiki.notify.queries import find_readable, target_of
from wiki.notify.rules import What
from wiki.notify.stories import Due

_PUT_OFF = timedelta(hours=1)

log = logging.getLogger(__name__)


def send_due() -> int:
    """Post the letters that are due; how many."""
    accounts = db.session.scalars(
        select(Watch.account_id)
        .join(Notice, Notice.watch_id == Watch.id)
        .where(Notice.due_at <= clock.now())
        .distinct()
    ).all()
    db.session.rollback()
    return sum(_try(account_id) for account_id in accounts)


def _try(account_id: int) -> bool:
    """A letter that cannot be written keeps nobody else's back."""
    try:
        return _send(account_id)
    except Exception:
        log.exception("the letter to account %d is put off", account_id)
        with writing():
            db.session.execute(
                update(Notice)
                .where(
                    Notice.due_at <= clock.now(),
                    Notice.watch_id.in_(select(Watch.id).where(Watch.account_id == account_id)),
                )
                .values(due_at=clock.now() + _PUT_OFF)
            )
        return False


def _send(account_id: int) -> bool:
    """Post what is due to one person, and note that it is told: both, or nothing."""
    recalling.take_back_before(account_id)
    position, told = newest(), moves.newest()
    reader, dues = find_reader(account_id), _list_due(account_id)
    bundle = Bundle()
    if reader is not None:
        for document_id in dict.fromkeys(due.document_id for due in dues):
            document = find_readable(reader.actor, document_id)
            if document is not None:
                own = [due for due in dues if due.document_id == document_id]
                bundle.add(document, own, stories.tell(reader.actor, document, own))
    db.session.rollback()
    with writing():
        if newest() != position:
            return False  # something happened meanwhile: all is looked up again
        letter = post(reader, bundle) if reader and bundle.stories else None
        db.session.flush()
        for due in dues:
            _settle(due, told if due in bundle.read else due.told, letter.id if letter else None)
    return letter is not None


def _list_due(account_id: int) -> list[Due]:
    """What is due, and what is told by the way: the same document is not told twice."""
    rows = db.session.execute(
        select(Watch, Notice)
        .join(Notice, Notice.watch_id == Watch.id)
        .where(Watch.account_id == account_id, Notice.due_at.is_not(None))
        .order_by(Notice.due_at, Notice.document_id, Watch.id)
    ).all()
    now = clock.now()
    told = {notice.document_id for watch, notice in rows if _tells_all(watch, notice, now)}
    return [
        Due(watch.id, watch.key, target_of(watch), notice.document_id, notice.told)
        for watch, notice in rows
        if _is_due(notice, now) or (watch.what != What.LANGUAGE and notice.document_id in told)
    ]


def _is_due(notice: Notice, now: datetime) -> bool:
    return notice.due_at is not None and notice.due_at <= now


def _tells_all(watch: Watch, notice: Notice, now: datetime) -> bool:
    return watch.what in (What.DOCUMENT, What.TOPIC) and _is_due(notice, now)


def _settle(due: Due, told: int, letter_id: int | None) -> None:
    """There is nothing more to tell; what could not be read stays untold."""
    db.session.execute(
        update(Notice)
        .where(Notice.watch_id == due.watch_id, Notice.document_id == due.document_id)
        .values(told=told, due_at=None, letter_id=letter_id, told_before=due.told)
    )
