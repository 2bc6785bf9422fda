"""Is the index what is published? Each entry is compared with the database."""

from collections.abc import Iterator

from sqlalchemy import select

from wiki.db import db
from wiki.documents.fault import Fault
from wiki.documents.models import Document, Heading
from wiki.search.engine import EngineUnavailable
from wiki.search.engines import engine


def faults() -> Iterator[Fault]:
    """Entries that are missing, stale, or of texts that are not public."""
    rows = db.session.execute(
        select(Document.id, Heading.language, Heading.published_at, Document.public_id)
        .join(Heading, Heading.document_id == Document.id)
        .where(Document.deleted_at.is_(None))
    )
    wanted = {(row[0], row[1]): (row[2], row[3]) for row in rows}
    try:
        for held in engine().listing():
            at, public_id = wanted.pop((held.document_id, held.language), (None, ""))
            if at is None:
                yield Fault("index.of_nothing", f"{held.document_id} {held.language}")
            elif at != held.updated_at:
                yield Fault("index.stale", f"{public_id} {held.language}")
    except EngineUnavailable as error:
        yield Fault("index.unavailable", "index", str(error))
        return
    for (_, language), (_, public_id) in wanted.items():
        yield Fault("index.missing", f"{public_id} {language}")
