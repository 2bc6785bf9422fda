"""Taking in an event line: what happened to a document besides its revisions."""

from collections.abc import Callable

from sqlalchemy import select

from wiki.access.actor import Audience
from wiki.config import current
from wiki.db import db
from wiki.documents import addresses, publications, revisions, rules
from wiki.documents.events import AudienceChanged, DocumentDeleted, DocumentRenamed
from wiki.documents.models import Address, Document
from wiki.exchange import showing
from wiki.exchange.authors import Authors
from wiki.exchange.ledger import Seen
from wiki.exchange.lines import EventLine
from wiki.exchange.lives import take_life
from wiki.exchange.refusals import refuse
from wiki.exchange.revising import find_document
from wiki.exchange.saying import SAYINGS, take_saying
from wiki.journal.models import Entry
from wiki.journal.service import record, type_of


def take_event(line: EventLine, seen: Seen, authors: Authors) -> bool:
    """Take the line in; False when it happened here already. Raises Invalid."""
    document = find_document(line.id, seen)
    if document is None or seen.lines == 0:
        raise refuse("document.unknown")
    if line.standing is not None:
        return take_life(document, line)
    if line.event in SAYINGS:
        return take_saying(document, line, seen, authors)
    return _TAKERS[line.event](document, line, seen)


def _published(document: Document, line: EventLine, seen: Seen) -> bool:
    number = seen.lines if line.number is None else line.number
    if not 0 < number <= seen.lines:
        raise refuse("number.unexpected", "number", expected=seen.lines)
    held = revisions.parts_of(document.id, number)
    parts = line.parts or tuple(held)
    public = publications.live_numbers(document.id)
    for part in parts:
        if part not in held and part not in public:
            raise refuse("part.unknown", "parts", part=part[:12])
    if showing.is_held(document, number, parts, line.at, seen):
        return False
    _refuse_deleted(document)
    moment = showing.moment_of(line.at, seen)
    return showing.publish(document, revisions.Held(number, held), parts, moment)


def _withdrawn(document: Document, line: EventLine, seen: Seen) -> bool:
    if showing.is_held(document, None, line.parts, line.at, seen):
        return False
    return showing.withdraw(document, line.parts, line.at, seen)


def _renamed(document: Document, line: EventLine, seen: Seen) -> bool:
    """Nobody keeps when an address moved: the first renaming told is the first one held."""
    slug = rules.propose_slug(line.slug)
    seen.renamed += 1
    if not seen.is_new and _find_entry(document, DocumentRenamed, seen.renamed) is not None:
        if not _has_address(document, line.language, slug):
            raise refuse("rename.differs", "slug", slug=slug)
        return False
    showing.refuse_newer(document, seen, line.at)
    _refuse_deleted(document)
    if line.language not in revisions.parts_of(document.id, document.head):
        raise refuse("part.unknown", "language", part=line.language)
    addresses.reserve(document, {line.language: slug}, current().languages)
    if publications.live_numbers(document.id).get(line.language) is not None:
        publications.readdress(document, line.language, current().languages)
    record(None, DocumentRenamed(document.id, line.language))
    return True


def _audience(document: Document, line: EventLine, seen: Seen) -> bool:
    if line.audience not in set(Audience):
        raise refuse("audience.unknown", "audience")
    seen.audiences += 1
    held = None if seen.is_new else _find_entry(document, AudienceChanged, seen.audiences)
    if held is not None:
        if held.data["audience"] != line.audience:
            raise refuse("audience.differs", "audience")
        return False
    showing.refuse_newer(document, seen, line.at)
    document.audience = line.audience
    record(None, AudienceChanged(document.id, line.audience))
    return True


def _deleted(document: Document, line: EventLine, seen: Seen) -> bool:
    if document.deleted_at is not None:
        if (document.deleted_at, document.deletion_reason) != (line.at, line.reason):
            raise refuse("document.deleted")
        return False
    showing.refuse_newer(document, seen, line.at)
    showing.withdraw(document, None, line.at, seen)
    document.deleted_at, document.deletion_reason = line.at, line.reason
    record(None, DocumentDeleted(document.id))
    return True


def _refuse_deleted(document: Document) -> None:
    if document.deleted_at is not None:
        raise refuse("document.deleted")


def _find_entry(document: Document, event: type, order: int) -> Entry | None:
    """The entry of the journal that tells the `order`-th event of this type, from 1."""
    return db.session.scalar(
        select(Entry)
        .where(Entry.document_id == document.id, Entry.type == type_of(event))
        .order_by(Entry.sequence)
        .offset(order - 1)
        .limit(1)
    )


def _has_address(document: Document, language: str, slug: str) -> bool:
    return bool(
        db.session.scalar(
            select(Address.id).where(
                Address.document_id == document.id,
                Address.language == language,
                Address.slug == slug,
            )
        )
    )


_TAKERS: dict[str, Callable[[Document, EventLine, Seen], bool]] = {
    "published": _published,
    "withdrawn": _withdrawn,
    "renamed": _renamed,
    "audience": _audience,
    "deleted": _deleted,
}
