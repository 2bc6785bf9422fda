"""What a restored instance keeps to itself: the one it was copied from may have told it since."""

from collections.abc import Mapping

from sqlalchemy import Connection, Table, func, select, update

from wiki.mail.outbox import MOST_TRIES

_WHY = "it was waiting when the backup was made, and may have left since"


def hold_tongues(connection: Connection, tables: Mapping[str, Table]) -> None:
    """Give up the letters that wait, and count as told what watchers were to be told.

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
        shown = select(func.coalesce(func.max(tables["publications"].c.id), 0)).scalar_subquery()
        connection.execute(
            update(tables["notices"]).values(told=shown, due_at=None, letter_id=None)
        )
