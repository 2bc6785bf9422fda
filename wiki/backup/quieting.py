"""What a restored instance keeps to itself: the one it was copied from may have told it since."""

from collections.abc import Mapping

from sqlalchemy import Connection, Table, and_, exists, func, not_, select, update

from wiki import clock
from wiki.mail.outbox import MOST_TRIES

_AT_ONCE = "at_once"  # the pace of letters that are no digest, as rows have it
_WHY = "it was waiting when the backup was made, and may have left since"


def hold_tongues(connection: Connection, tables: Mapping[str, Table]) -> None:
    """Give up the letters that wait, and count as told what watchers may have been told.

    The followers go on from the newest entry of the journal, and nobody holds their pens. The
    tables are those of the backup's migration: notices came with a later one than letters.
    """
    letters, cursors = tables["letters"], tables["cursors"]
    connection.execute(
        update(letters)
        .where(letters.c.sent_at.is_(None), letters.c.taken_at.is_(None))
        .where(letters.c.tries < MOST_TRIES)
        .values(tries=MOST_TRIES, error=_WHY)
    )
    newest = select(func.coalesce(func.max(tables["entries"].c.sequence), 0)).scalar_subquery()
    connection.execute(update(cursors).values(sequence=newest, holder=None, held_until=None))
    if "notices" in tables:
        _keep_gathering(connection, tables)


def _keep_gathering(connection: Connection, tables: Mapping[str, Table]) -> None:
    """A digest that is still to come stays so; all else was told, or may have been.

    What is due for a document takes along what else its watcher is to be told of it.
    """
    notices, watches = tables["notices"], tables["watches"]
    other, its, own = notices.alias(), watches.alias(), watches.alias()
    now = clock.now()
    is_digest = exists().where(own.c.id == notices.c.watch_id, own.c.pace != _AT_ONCE)
    is_taken_along = exists().where(
        own.c.id == notices.c.watch_id,
        its.c.account_id == own.c.account_id,
        other.c.watch_id == its.c.id,
        other.c.document_id == notices.c.document_id,
        other.c.due_at <= now,
    )
    shown = select(func.coalesce(func.max(tables["publications"].c.id), 0)).scalar_subquery()
    told = update(notices).values(told=shown, due_at=None)
    # those taken along first: they are known by those that are due
    connection.execute(told.where(notices.c.due_at > now, is_taken_along))
    is_to_come = and_(notices.c.due_at.is_not(None), notices.c.due_at > now, is_digest)
    connection.execute(told.where(not_(is_to_come)))
    connection.execute(update(notices).values(letter_id=None))
