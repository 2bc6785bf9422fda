"""What somebody watches now, whatever this test has read before."""

from wiki.access.actor import Actor
from wiki.db import db
from wiki.notify import queries
from wiki.notify.queries import WatchView


def watched(actor: Actor) -> list[WatchView]:
    """Their watches, the newest first."""
    db.session.rollback()
    return queries.list_watches(actor)
