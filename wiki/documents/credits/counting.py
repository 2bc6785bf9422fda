"""Counting whose words readers see, from the history up to what is published.

Drafts on the way count by those of their words that were published in the end. A text that was
erased cannot be read: what it brought in goes to whoever wrote next.
"""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select

from wiki.db import db
from wiki.documents import publications
from wiki.documents.credits.rules import Author, Role, author_of
from wiki.documents.freshness import states
from wiki.documents.freshness.models import Provenance
from wiki.documents.freshness.rules import key_of
from wiki.documents.models import Revision, RevisionPart
from wiki.documents.rules import FACTS
from wiki.texts.authorship import Version, credit, shares
from wiki.texts.units import Unit

_BATCH = 50  # revisions read at once

Counted = dict[str, list[tuple[Author, int]]]


def count(document_id: int) -> Counted:
    """Published language → authors and how many words each brought in, the most first."""
    live = publications.live_numbers(document_id)
    counted: Counted = {}
    for language, number in live.items():
        if language != FACTS and number is not None:
            standing = shares(credit(_versions(document_id, language, number), language))
            found = ((author_of(key), words) for key, words in standing.items() if words)
            counted[language] = sorted(found, key=_place)
    return counted


def _place(counted: tuple[Author, int]) -> tuple[int, str]:
    author, words = counted
    return -words, author.key


def _versions(document_id: int, language: str, last: int) -> Iterator[Version]:
    """Each text that the language had, up to revision `last`."""
    changes = _changes(document_id, language, last)
    translated = _translated(document_id, language)
    for start in range(0, len(changes), _BATCH):
        some = changes[start : start + _BATCH]
        held = states.load_many(document_id, {(language, number) for number, _ in some})
        for number, author_id in some:
            if state := held.get((language, number)):
                fields = [Unit(name, text) for name, text in state.fields.items()]
                units = [*fields, *state.units]
                by_passage = _authors(units, translated)
                yield Version(Author(Role.WRITER, author_id).key, units, by_passage)


def _changes(document_id: int, language: str, last: int) -> list[tuple[int, int | None]]:
    """The revisions that changed the language, with their authors, the oldest first."""
    rows = db.session.execute(
        select(Revision.number, Revision.author_id, RevisionPart.content_hash)
        .join_from(
            Revision,
            RevisionPart,
            (RevisionPart.document_id == Revision.document_id)
            & (RevisionPart.number == Revision.number),
        )
        .where(
            Revision.document_id == document_id,
            Revision.number <= last,
            RevisionPart.part == language,
        )
        .order_by(Revision.number)
    ).all()
    before = [None, *(row.content_hash for row in rows)]
    return [
        (row.number, row.author_id)
        for row, former in zip(rows, before, strict=False)
        if row.content_hash != former
    ]


def _translated(document_id: int, language: str) -> Mapping[bytes, str]:
    """The key of who translated each text that was not simply written, by the text's hash."""
    found = db.session.scalars(
        select(Provenance).where(Provenance.document_id == document_id, Provenance.part == language)
    )
    return {
        bytes(one.text_hash): Author(Role.MACHINE, one.reviewed_by_id, one.engine).key
        if one.engine
        else Author(Role.TRANSLATOR, one.by_id).key
        for one in found
    }


def _authors(units: Sequence[Unit], translated: Mapping[bytes, str]) -> Mapping[str, str]:
    if not translated:
        return {}
    keys = {unit.id: translated.get(key_of(unit.text)) for unit in units}
    return {unit: key for unit, key in keys.items() if key is not None}
