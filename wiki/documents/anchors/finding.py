"""Finding the former titles of a document's headings, in what readers saw of it."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from wiki.db import db
from wiki.documents import publications
from wiki.documents.anchors.rules import former_anchors
from wiki.documents.freshness import states
from wiki.documents.models import Publication
from wiki.documents.rules import FACTS
from wiki.documents.sight import hiding
from wiki.texts.units import Unit

_BATCH = 50  # texts read at once


def find(document_id: int) -> dict[tuple[str, str], str]:
    """(published language, anchor) → the heading that it leads to."""
    live = publications.live_numbers(document_id)
    return {
        (language, anchor): unit
        for language, number in live.items()
        if language != FACTS and number is not None
        for anchor, unit in former_anchors(_states(document_id, language)).items()
    }


def _states(document_id: int, language: str) -> Iterator[Sequence[Unit]]:
    """What readers saw of a language, but for what was hidden or erased since."""
    numbers = db.session.scalars(
        select(Publication.number)
        .where(
            Publication.document_id == document_id,
            Publication.part == language,
            Publication.number.is_not(None),
            ~hiding(Publication.document_id, Publication.number),
        )
        .order_by(Publication.id)
    ).all()
    for start in range(0, len(numbers), _BATCH):
        some = [number for number in numbers[start : start + _BATCH] if number is not None]
        held = states.load_many(document_id, {(language, number) for number in some})
        for number in some:
            if state := held.get((language, number)):
                yield state.units
