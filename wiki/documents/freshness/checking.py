"""Do the rows of freshness keep their word? What they name exists, or existed."""

import zlib
from collections.abc import Iterator

from sqlalchemy import and_, or_, select

from wiki.db import db
from wiki.documents import contents
from wiki.documents.fault import Fault
from wiki.documents.freshness import states
from wiki.documents.freshness.models import Change, Pairing, Provenance, Seen
from wiki.documents.freshness.pairs import Pairs, is_field
from wiki.documents.freshness.rules import State, key_of
from wiki.documents.freshness.states import Where
from wiki.documents.models import Document, Revision, RevisionPart
from wiki.vocab.languages import known


def faults() -> Iterator[Fault]:
    """Everything that is wrong with them, one by one."""
    yield from _changes()
    yield from _seen()
    yield from _pairings()
    yield from _provenances()


def _changes() -> Iterator[Fault]:
    """A change names two revisions, and a passage that says there what its hashes say."""
    names = dict(
        db.session.execute(
            select(Document.id, Document.public_id)
            .join(Change, Change.document_id == Document.id)
            .distinct()
        ).all()
    )
    for document_id, name in names.items():
        rows = db.session.scalars(select(Change).where(Change.document_id == document_id)).all()
        ends = {(row.part, number) for row in rows for number in (row.base, row.number) if number}
        saved = {
            (part, number)
            for part, number in db.session.execute(
                select(RevisionPart.part, RevisionPart.number).where(
                    RevisionPart.document_id == document_id
                )
            )
        }
        held = _read(document_id, ends)
        for row in rows:
            for number, key in ((row.base, row.before), (row.number, row.after)):
                where = (row.part, number)
                is_nowhere = bool(number) and where not in saved
                if is_nowhere or not _says(held.get(where), row.unit, key):
                    yield Fault("change.of_nothing", f"{name} {row.part}", f"{row.unit} {number}")


def _read(document_id: int, wanted: set[Where]) -> dict[Where, State]:
    """The texts, none of them where one is damaged: another look tells of that."""
    try:
        return states.load_many(document_id, wanted)
    except (ValueError, zlib.error):
        return {}


def _says(state: State | None, unit: str, key: bytes | None) -> bool:
    """Whether the passage says that; an erased text may say anything."""
    if state is None or key is None:
        return True
    return unit in state.passages and key_of(state.passages[unit]) == bytes(key)


def _seen() -> Iterator[Fault]:
    """What a language made of a change is about a change of its document, in another language."""
    rows = db.session.execute(
        select(Seen.change_id, Seen.language)
        .outerjoin(Change, Change.id == Seen.change_id)
        .where(
            or_(
                Change.id.is_(None),
                Change.document_id != Seen.document_id,
                Change.part == Seen.language,
                Seen.language.not_in(known()),
            )
        )
    )
    for change_id, language in rows:
        yield Fault("seen.of_nothing", f"{change_id} {language}")


def _pairings() -> Iterator[Fault]:
    """Pairs are of passages that the two languages have, or had."""
    rows = db.session.execute(
        select(Document.public_id, Pairing).join(Document, Document.id == Pairing.document_id)
    )
    for name, row in rows:
        where = f"{name} {row.left} {row.right}"
        try:
            pairs = Pairs.decode(row.pairs)
        except ValueError as error:
            yield Fault("pairing.damaged", where, str(error))
            continue
        for side, part in enumerate((row.left, row.right)):
            ever = _ever(row.document_id, part)
            lone = pairs.turned().lone if side else pairs.lone
            for unit in {*(pair[side] for pair in pairs), *lone}:
                if ever is not None and not is_field(unit) and unit not in ever:
                    yield Fault("pairing.of_nothing", where, unit)


def _ever(document_id: int, part: str) -> set[str] | None:
    """Every passage that a language had; None when a list of them was lost."""
    keys = set(
        db.session.scalars(
            select(RevisionPart.units_hash).where(
                RevisionPart.document_id == document_id, RevisionPart.part == part
            )
        )
    )
    held = contents.load_many(keys)
    if len(held) < len(keys):
        return None
    return {one.rpartition(":")[0] for listed in held.values() for one in listed.decode().split()}


def _provenances() -> Iterator[Fault]:
    """A translation stands in a revision, and comes from one of another language."""
    there = and_(
        RevisionPart.document_id == Provenance.document_id,
        RevisionPart.number == Provenance.number,
        RevisionPart.part == Provenance.part,
    )
    source = and_(
        Revision.document_id == Provenance.document_id,
        Revision.number == Provenance.source_number,
    )
    rows = db.session.execute(
        select(Document.public_id, Provenance.part, Provenance.unit)
        .join(Provenance, Provenance.document_id == Document.id)
        .outerjoin(RevisionPart, there)
        .outerjoin(Revision, source)
        .where(
            or_(
                RevisionPart.number.is_(None),
                Revision.number.is_(None),
                Provenance.source == Provenance.part,
                Provenance.source.not_in(known()),
            )
        )
    )
    for name, part, unit in rows:
        yield Fault("provenance.of_nothing", f"{name} {part}", unit)
