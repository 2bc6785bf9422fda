"""Taking in a revision line: find or make its document, compare what is held, add what is not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import insert

from wiki.config import current
from wiki.db import Base, db
from wiki.documents import addresses, contents, revisions, rules
from wiki.documents.derived import title_of
from wiki.documents.events import DocumentRenamed, DocumentRevised
from wiki.documents.models import Document, Hidden
from wiki.documents.revisions import Draft, Held
from wiki.documents.rules import FACTS
from wiki.exchange import showing
from wiki.exchange.authors import Authors
from wiki.exchange.beginning import find_named, make
from wiki.exchange.bringing import bring, check_brought
from wiki.exchange.drafts import Told, read_told
from wiki.exchange.holding import base_of, check_held, check_same
from wiki.exchange.ledger import Seen
from wiki.exchange.lines import RevisionLine
from wiki.exchange.refusals import refuse
from wiki.gathering import add_rows
from wiki.journal.service import record

_HIDE = insert(Base.metadata.tables[Hidden.__tablename__])


class _Added(NamedTuple):
    """A revision that was added, the parts that it changes, and the addresses it asks for."""

    revision: Held
    changed: Sequence[str]
    slugs: Mapping[str, str]


def take_revision(line: RevisionLine, seen: Seen, authors: Authors) -> bool:
    """Take the line in; False when it is held already. Raises Invalid."""
    seen.lines += 1
    if line.number not in (None, seen.lines):
        raise refuse("number.unexpected", "number", expected=seen.lines)
    if seen.lines > 1 and (line.origin or line.audience or line.addresses):
        raise refuse("key.not_first", "origin, audience, addresses")
    document = find_document(line.id, seen, line.short) or _create(line, seen)
    check_same(document, line)
    told = read_told(document.kind, line, seen.lines)
    if seen.lines <= document.head:
        check_held(document, seen.lines, line, told)
        check_brought(document, seen.lines, line)
        is_written = _declare(document, line, seen)
        return _publish_again(document, line, told, seen) or is_written
    _declare(document, line, seen)
    added = _add(document, line, told, authors)
    bring(document, line, authors, added.revision)
    if not line.is_published or seen.has_addresses:
        addresses.reserve(document, added.slugs, current().languages, line.is_published)
    if line.is_published:
        _publish(document, line, told, added, seen)
    return True


def find_document(id_: str, seen: Seen, short: str | None = None) -> Document | None:
    """The document of this external id, else of this public id. Raises Invalid.

    `short` may not be the public id of another one.
    """
    if seen.document_id is not None:
        return db.session.get(Document, seen.document_id)
    rows = find_named([id_], [short])
    found = next((row for row in rows if row.external_id == id_), None)
    found = found or next((row for row in rows if row.public_id == id_), None)
    if found is None and rows:
        raise refuse("short.taken", "short", short=rows[0].public_id)
    if found is None:
        return None
    seen.document_id = found.id
    return db.session.get(Document, found.id)


def _create(line: RevisionLine, seen: Seen) -> Document:
    if seen.lines > 1:
        raise refuse("document.unknown")
    document = make([line])[line.id]
    seen.document_id, seen.is_new = document.id, True
    return document


def _declare(document: Document, line: RevisionLine, seen: Seen) -> bool:
    """Give it the addresses told with its first line; those who follow the journal hear of it."""
    if line.addresses is None:
        return False
    touched = addresses.declare(document, line.addresses, current().languages)
    seen.has_addresses = True
    if not seen.is_new:
        for language in dict.fromkeys(touched):
            record(None, DocumentRenamed(document.id, language))
    return bool(touched)


def _add(document: Document, line: RevisionLine, told: Told, authors: Authors) -> _Added:
    """Add the revision."""
    if document.deleted_at is not None:
        raise refuse("document.deleted")
    now = revisions.parts_of(document.id, document.head)
    changed = told.changes(now)
    for key, _ in told.erased.values():
        contents.bury(key)
    draft = Draft(
        author_id=authors.find(line.author),
        at=line.at,
        note=line.note,
        significance=line.significance,
        base=base_of(line, document.head + 1),
        parts={part: told.texts[part] for part in changed if part in told.texts},
        restored={part: told.erased[part] for part in changed if part in told.erased},
        units={part: listed for part, listed in told.units.items() if part in changed},
    )
    for part in draft.restored:
        contents.store(line.units.get(part, "").encode())
    revision = revisions.add(document, draft, now)
    record(None, DocumentRevised(document.id, revision.number, tuple(changed)))
    if line.hidden is not None:
        what, at = line.hidden.what, line.hidden.at
        row = {"document_id": document.id, "number": revision.number, "what": what, "at": at}
        add_rows(_HIDE, [row])
    return _Added(revision, changed, _slugs(document, line, draft, now.keys()))


def _slugs(
    document: Document, line: RevisionLine, draft: Draft, before: Collection[str]
) -> dict[str, str]:
    """The new address of each language: the slug told, else the one it has, else its title's."""
    texts = {
        part: text
        for part, text in draft.parts.items()
        if text is not None and part != FACTS and (part in line.slugs or part not in before)
    }
    may_have_one = bool(texts) and (document.head > 1 or line.addresses is not None)
    held = addresses.current_slugs(document) if may_have_one else {}
    slugs = {
        part: rules.propose_slug(title_of(text), line.slugs.get(part, held.get(part)))
        for part, text in texts.items()
    }
    return {part: slug for part, slug in slugs.items() if slug != held.get(part)}


def _publish(document: Document, line: RevisionLine, told: Told, added: _Added, seen: Seen) -> None:
    """Publish what the line changes, and what it tells again that readers do not see."""
    showing.refuse_newer(document, seen, line.at)
    again = [part for part in (*told.texts, *told.erased) if part not in added.changed]
    parts = [*added.changed, *showing.unseen(document, added.revision, again)]
    is_first = seen.is_new and seen.lines == 1 and not line.translated
    moment = replace(showing.moment_of(line.at, seen), slugs=added.slugs, is_first=is_first)
    showing.publish(document, added.revision, parts, moment)


def _publish_again(document: Document, line: RevisionLine, told: Told, seen: Seen) -> bool:
    """Publish a revision that is held already, unless it was public at its instant."""
    if not line.is_published:
        return False
    before = revisions.parts_of(document.id, seen.lines - 1)
    parts = [part for part in told.changes(before) if told.holds(part)]
    if not parts or showing.is_held(document, seen.lines, parts, line.at, seen):
        return False
    revision = Held(seen.lines, revisions.parts_of(document.id, seen.lines))
    return showing.publish(document, revision, parts, showing.moment_of(line.at, seen))
