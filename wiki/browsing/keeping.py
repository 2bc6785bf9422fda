"""The catalogues of this process, each brought up to the newest entry of the journal when asked."""

import threading

from flask import current_app
from sqlalchemy import select

from wiki.browsing.catalogue import Catalogue
from wiki.browsing.reading import read_cards, read_facets
from wiki.db import db
from wiki.journal.models import Entry
from wiki.journal.queries import newest

#: from so many changed documents on, all of them are read anew
_MANY = 500


class _Kept:
    """A catalogue, and the entry of the journal it is as of; 0: none was made yet."""

    def __init__(self) -> None:
        self.catalogue = Catalogue()
        self.sequence = 0
        self.lock = threading.Lock()

    def bring_up(self, kind: str, sequence: int) -> None:
        """Take in what happened until `sequence`; whoever reads the former one goes on with it."""
        changed = _changed(self.sequence, sequence) if 0 < self.sequence < sequence else None
        if changed is None:
            renewed = Catalogue()
            renewed.replace((), read_cards(kind), read_facets(kind))
        else:
            renewed = self.catalogue.copy()
            renewed.replace(changed, read_cards(kind, changed), read_facets(kind, changed))
        self.catalogue, self.sequence = renewed, sequence


def catalogue_of(kind: str) -> Catalogue:
    """Every published document of the kind as of now; whoever asks keeps to what they may read."""
    kept_by_kind: dict[str, _Kept] = current_app.extensions.setdefault("lieux_catalogues", {})
    kept = kept_by_kind.setdefault(kind, _Kept())
    # told before the rows are read: what is written meanwhile is read again, never missed
    sequence = newest()
    if kept.sequence != sequence:
        with kept.lock:
            if kept.sequence != sequence:
                kept.bring_up(kind, sequence)
    return kept.catalogue


def _changed(before: int, now: int) -> list[int] | None:
    """The documents that something happened to since then; None when they are very many."""
    named = db.session.scalars(
        select(Entry.document_id)
        .where(Entry.sequence > before, Entry.sequence <= now, Entry.document_id.is_not(None))
        .distinct()
        .limit(_MANY)
    )
    found = [one for one in named if one is not None]
    return found if len(found) < _MANY else None
