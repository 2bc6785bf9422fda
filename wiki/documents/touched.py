"""Which documents the newest entries of the journal touch: what is shown of them may be different.

Each process reads the journal on, and keeps for each document the entry up to which it was touched.
An entry touches the document it is about, those that lead there, and those it leads to. One that
names no document (a name, a role, a term), one about a page of the tree, which may stand in the
menu, and an erased text, which may stand anywhere, touch every document.
"""

import threading
from collections.abc import Collection, Iterable, Mapping

from flask import current_app
from sqlalchemy import or_, select

from wiki.db import db
from wiki.documents.events import AnchorsKept, ContentErased, CreditsCounted
from wiki.documents.models import Document, Link
from wiki.journal.models import Entry
from wiki.journal.service import type_of
from wiki.kinds.registry import KINDS

#: from so many new entries on, every document is touched
_MANY = 500
_ERASED = type_of(ContentErased)
#: entries that name their documents in what they tell
_NAMING = (type_of(CreditsCounted), type_of(AnchorsKept))
_IN_TREE = [kind.name for kind in KINDS.values() if not kind.has_section]

_lock = threading.Lock()


class Touched:
    """What was touched, as far as the journal was read: to its entry `sequence`.

    Where every document is touched, another one begins.
    """

    def __init__(self, sequence: int) -> None:
        self.sequence = sequence
        self._at: dict[int, int] = {}

    def is_since(self, sequence: int, documents: Iterable[int]) -> bool:
        """Whether one of these documents was touched after that entry."""
        return any(self._at.get(one, 0) > sequence for one in documents)

    def read_on(self, sequence: int) -> bool:
        """Take in what happened until the entry `sequence`; False if it touched every document."""
        documents = _touched(self.sequence, sequence)
        if documents is None:
            return False
        self._at |= dict.fromkeys(documents, sequence)
        self.sequence = sequence
        return True


def latest(sequence: int) -> Touched:
    """What this process knows, for who has just read that `sequence` is the newest entry.

    Where the database went back, what is known of the former one is worth nothing.
    """
    with _lock:
        known: Touched | None = current_app.extensions.get("lieux_touched")
        if known is not None and sequence == known.sequence:
            return known
        if known is None or sequence < known.sequence or not known.read_on(sequence):
            known = current_app.extensions["lieux_touched"] = Touched(sequence)
        return known


def _touched(before: int, now: int) -> set[int] | None:
    """The documents touched since `before`; None for all of them."""
    entries = db.session.execute(
        select(Entry.type, Entry.document_id, Entry.data)
        .where(Entry.sequence > before, Entry.sequence <= now)
        .limit(_MANY)
    ).all()
    named = [_named(*entry) for entry in entries]
    about = {one for documents in named for one in documents}
    if len(entries) == _MANY or not all(named) or _in_tree(about):
        return None
    return about | _linked(about)


def _named(type_: str, document_id: int | None, data: Mapping[str, Iterable[int]]) -> list[int]:
    """The documents of an entry; none where it may be about any."""
    if type_ in _NAMING:
        return list(data["documents"])
    return [] if document_id is None or type_ == _ERASED else [document_id]


def _in_tree(documents: Collection[int]) -> bool:
    here = select(Document.id).where(Document.id.in_(documents), Document.kind.in_(_IN_TREE))
    return db.session.scalar(here.limit(1)) is not None


def _linked(documents: Collection[int]) -> set[int]:
    """Those that lead to these documents, and those that these lead to."""
    rows = db.session.execute(
        select(Link.document_id, Link.target_id)
        .where(or_(Link.document_id.in_(documents), Link.target_id.in_(documents)))
        .where(Link.target_id.is_not(None))
    )
    return {one for row in rows for one in row if one is not None}
