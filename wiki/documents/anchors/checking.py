"""Are the former anchors what the history says?"""

from collections.abc import Iterator

from sqlalchemy import func, select

from wiki.db import db
from wiki.documents.anchors.follower import NAME, held_of, rows_of
from wiki.documents.fault import Fault
from wiki.documents.models import Document
from wiki.journal.models import Cursor, Entry


def faults() -> Iterator[Fault]:
    """Documents whose anchors are wrong, apart from those that the follower has yet to read."""
    read = db.session.scalar(select(Cursor.sequence).where(Cursor.follower == NAME)) or 0
    newest = (
        select(Entry.document_id)
        .where(Entry.document_id.is_not(None))
        .group_by(Entry.document_id)
        .having(func.max(Entry.sequence) > read)
    )
    known = select(Document.id, Document.public_id).where(Document.id.not_in(newest))
    for document_id, public_id in db.session.execute(known).all():
        if held_of([document_id]).get(document_id, set()) != rows_of(document_id):
            yield Fault("anchors.wrong", public_id)
