"""How often documents were read lately, and forgetting how often long ago."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from sqlalchemy import delete, func, select

from wiki import clock
from wiki.config import current
from wiki.db import db, transaction
from wiki.documents.reads.models import Read

#: days that count; older ones are thrown away
LATELY = 30


def count_reads(language: str, documents: Collection[int]) -> Mapping[int, int]:
    """Document → how often it was read in `language` lately; the others were not."""
    rows = db.session.execute(
        select(Read.document_id, func.sum(Read.times))
        .where(
            Read.document_id.in_(documents),
            Read.language == language,
            Read.read_on > _long_ago(),
        )
        .group_by(Read.document_id)
    )
    return {document_id: int(times) for document_id, times in rows}


@transaction
def purge() -> None:
    """Forget the days that count no more."""
    db.session.execute(delete(Read).where(Read.read_on <= _long_ago()))


def _long_ago() -> date:
    return clock.day_of(clock.now(), current().timezone) - timedelta(days=LATELY)
