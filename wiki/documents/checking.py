"""Does the database keep its word? Hashes, heads, addresses, unit lists, derived rows."""

import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from wiki.config import current
from wiki.db import db
from wiki.documents import contents, rules
from wiki.documents.fault import Fault
from wiki.documents.freshness import checking as freshness
from wiki.documents.freshness import measures
from wiki.documents.models import (
    Address,
    Content,
    Document,
    Heading,
    Publication,
    Revision,
    RevisionPart,
)
from wiki.documents.revisions import body_of
from wiki.documents.rules import FACTS, AddressState
from wiki.texts import units

_Base = aliased(Content)


def faults() -> Iterator[Fault]:
    """Everything that is wrong, one by one; nothing is changed."""
    for look in LOOKS.values():
        yield from look()


def _contents() -> Iterator[Fault]:
    """Each text is what its hash says; an erased one is NULL, and that is right."""
    rows = db.session.execute(
        select(Content.hash, Content.data, Content.base_hash, _Base.data, _Base.base_hash)
        .outerjoin(_Base, _Base.hash == Content.base_hash)
        .execution_options(yield_per=500)
    )
    for key, data, base_hash, base, base_of_base in rows:
        if data is None:
            continue
        if base_hash is not None and (base is None or base_of_base is not None):
            yield Fault("content.lost_base", key.hex())
            continue
        try:
            text = contents.unpack(data, base)
        except zlib.error as error:
            yield Fault("content.damaged", key.hex(), str(error))
            continue
        if contents.hash_of(text) != bytes(key):
            yield Fault("content.altered", key.hex())


def _named() -> Iterator[Fault]:
    """What revisions name is held, or was erased and keeps its hash."""
    for column in (RevisionPart.content_hash, RevisionPart.units_hash):
        rows = db.session.scalars(
            select(column)
            .outerjoin(Content, Content.hash == column)
            .where(Content.hash.is_(None))
            .distinct()
        )
        for key in rows:
            yield Fault("content.missing", bytes(key).hex())


def _heads() -> Iterator[Fault]:
    """The head is the newest revision, and none is missing before it."""
    rows = db.session.execute(
        select(Document.public_id, Document.head, func.max(Revision.number), func.count())
        .join(Revision, Revision.document_id == Document.id, isouter=True)
        .group_by(Document.id)
    )
    for public_id, head, newest, count in rows:
        if head != newest or count != head:
            yield Fault("document.head", public_id, f"head {head}, newest {newest}, {count} held")


def _units() -> Iterator[Fault]:
    """Each unit list cuts its text into passages with an identity each, and nothing is left."""
    pairs = db.session.execute(
        select(RevisionPart.content_hash, RevisionPart.units_hash).distinct()
    ).all()
    for start in range(0, len(pairs), 200):
        some = pairs[start : start + 200]
        held = _load_sound({bytes(key) for pair in some for key in pair})
        for content_hash, units_hash in some:
            content, listed = held.get(bytes(content_hash)), held.get(bytes(units_hash))
            if content is None:
                continue  # erased, or told of above
            if listed is None:
                yield Fault("units.lost", bytes(units_hash).hex())
                continue
            try:
                decoded = units.decode(listed.decode(), body_of(content))
            except ValueError as error:
                yield Fault("units.wrong_lengths", bytes(units_hash).hex(), str(error))
                continue
            if len({unit.id for unit in decoded}) != len(decoded):
                yield Fault("units.twice", bytes(units_hash).hex())


def _load_sound(keys: Collection[bytes]) -> dict[bytes, bytes]:
    """The texts that can be read."""
    try:
        return dict(contents.load_many(keys))
    except zlib.error:
        sound: dict[bytes, bytes] = {}
        for key in keys:
            with suppress(zlib.error):
                sound |= contents.load_many([key])
        return sound


def _addresses() -> Iterator[Fault]:
    """Each published language is read at exactly one live address, under its heading's slug."""
    for public_id, language, count, slug, heading_slug in db.session.execute(_addressed()):
        if count != 1:
            yield Fault("address.not_one", f"{public_id} {language}", str(count))
        elif slug != heading_slug:
            yield Fault("heading.slug", f"{public_id} {language}", f"{slug}, {heading_slug}")
    yield from _reserved_words()


def _addressed() -> Select[*tuple[Any, ...]]:
    """Published languages: how many live addresses, one of them, and the slug of the heading."""
    live = and_(
        Address.document_id == Publication.document_id,
        Address.language == Publication.part,
        Address.state == AddressState.LIVE,
    )
    named = and_(Heading.document_id == Document.id, Heading.language == Publication.part)
    slugs = (func.count(Address.id), func.min(Address.slug), func.min(Heading.slug))
    return (
        select(Document.public_id, Publication.part, *slugs)
        .join(Publication, Publication.document_id == Document.id)
        .outerjoin(Address, live)
        .outerjoin(Heading, named)
        .where(
            Publication.until.is_(None),
            Publication.number.is_not(None),
            Publication.part != FACTS,
        )
        .group_by(Document.public_id, Publication.part)
    )


def _reserved_words() -> Iterator[Fault]:
    for kind, slug in db.session.execute(select(Address.kind, Address.slug)):
        if rules.check_slug(kind, slug, current().languages):
            yield Fault("address.unusable", f"{kind} {slug}")


def _publications() -> Iterator[Fault]:
    """What is published was saved: the revision holds the part."""
    rows = db.session.execute(
        select(Document.public_id, Publication.part, Publication.number)
        .join(Document, Document.id == Publication.document_id)
        .outerjoin(
            RevisionPart,
            and_(
                RevisionPart.document_id == Publication.document_id,
                RevisionPart.number == Publication.number,
                RevisionPart.part == Publication.part,
            ),
        )
        .where(Publication.number.is_not(None), RevisionPart.number.is_(None))
    )
    for public_id, part, number in rows:
        yield Fault("publication.of_nothing", f"{public_id} {part}", str(number))
    yield from _erased_in_public()


def _erased_in_public() -> Iterator[Fault]:
    shown = and_(
        RevisionPart.document_id == Publication.document_id,
        RevisionPart.number == Publication.number,
        RevisionPart.part == Publication.part,
    )
    rows = db.session.execute(
        select(Document.public_id, Publication.part, Publication.number)
        .join(Document, Document.id == Publication.document_id)
        .join(RevisionPart, shown)
        .join(Content, Content.hash == RevisionPart.content_hash)
        .where(Publication.until.is_(None), Content.data.is_(None))
    )
    for public_id, part, number in rows:
        yield Fault("publication.erased", f"{public_id} {part}", str(number))


def _headings() -> Iterator[Fault]:
    """A heading stands for each published language, and for nothing else."""
    rows = db.session.execute(
        select(Document.public_id, Heading.language)
        .join(Document, Document.id == Heading.document_id)
        .outerjoin(
            Publication,
            and_(
                Publication.document_id == Heading.document_id,
                Publication.part == Heading.language,
                Publication.until.is_(None),
                Publication.number.is_not(None),
            ),
        )
        .where(or_(Publication.id.is_(None), Document.deleted_at.is_not(None)))
        .order_by(Document.id, Heading.language)
    )
    for public_id, language in rows:
        yield Fault("heading.of_nothing", f"{public_id} {language}")


def _measures() -> Iterator[Fault]:
    """Each heading says how long its text is, and how much of it nobody read."""
    rows = db.session.execute(
        select(Document.id, Document.public_id, Heading.language, Heading.words, Heading.unread)
        .join(Heading, Heading.document_id == Document.id)
        .order_by(Document.id)
    ).all()
    for start in range(0, len(rows), 200):
        some = rows[start : start + 200]
        found = _measure_sound({row.id for row in some})
        for owner, public_id, language, *told in some:
            measured = found.get((owner, language))
            if measured is not None and measured != tuple(told):
                yield Fault("heading.measures", f"{public_id} {language}", f"{told}, {measured}")


def _measure_sound(document_ids: Collection[int]) -> dict[tuple[int, str], tuple[int, int]]:
    """What can be measured: damaged texts are told of above."""
    try:
        return measures.measure(document_ids)
    except zlib.error:
        sound: dict[tuple[int, str], tuple[int, int]] = {}
        for document_id in document_ids:
            with suppress(zlib.error):
                sound |= measures.measure([document_id])
        return sound


LOOKS: dict[str, Callable[[], Iterator[Fault]]] = {
    "contents": _contents,
    "what revisions name": _named,
    "heads": _heads,
    "unit lists": _units,
    "publications": _publications,
    "addresses": _addresses,
    "headings": _headings,
    "measures": _measures,
    "freshness": freshness.faults,
}
