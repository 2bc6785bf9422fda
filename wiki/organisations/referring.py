"""Facts that name an organisation, made to name another one; inside an open transaction."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import and_, or_, select

from wiki import clock
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents import contents, notes, publications, publishing, revisions
from wiki.documents.events import DocumentRevised
from wiki.documents.models import Document, Publication, RevisionPart
from wiki.documents.revisions import Draft
from wiki.documents.rules import FACTS
from wiki.journal.service import record
from wiki.kinds.fields import Reference, References
from wiki.kinds.organisation import ORGANISATION
from wiki.kinds.registry import KINDS, get_kind
from wiki.texts.significance import Significance

_BATCH = 500

Facts = Mapping[str, Any]


def point_elsewhere(actor: Actor, old: Document, new: Document) -> dict[int, tuple[int, int]]:
    """Make every living document that names `old` in its facts name `new`, as one revision more.

    What readers see moves with it, and nothing that waits becomes public. Gives document → its
    newest revision before and after.
    """
    found: dict[int, tuple[int, int]] = {}
    for document_id in list(_list_referring(old)):
        document = db.session.get_one(Document, document_id)
        before = document.head
        _rewrite(actor, document, old.public_id, new.public_id)
        found[document_id] = (before, document.head)
    return found


def _list_referring(old: Document) -> Iterator[int]:
    """The documents whose newest or public facts name `old`: all that may do so are read."""
    kinds = [kind.name for kind in KINDS.values() if _fields(kind.name)]
    is_public = and_(
        Publication.document_id == RevisionPart.document_id,
        Publication.number == RevisionPart.number,
        Publication.part == FACTS,
        Publication.until.is_(None),
    )
    rows = db.session.execute(
        select(Document.id, Document.kind, RevisionPart.content_hash)
        .join(RevisionPart, RevisionPart.document_id == Document.id)
        .outerjoin(Publication, is_public)
        .where(
            Document.kind.in_(kinds),
            Document.deleted_at.is_(None),
            Document.id != old.id,
            RevisionPart.part == FACTS,
            or_(RevisionPart.number == Document.head, Publication.id.is_not(None)),
        )
        .order_by(Document.id)
    ).all()
    seen: set[int] = set()
    for start in range(0, len(rows), _BATCH):
        some = rows[start : start + _BATCH]
        held = contents.load_many(bytes(row.content_hash) for row in some)
        for document_id, kind, key in some:
            if document_id not in seen and _names(kind, _read(held, bytes(key)), old.public_id):
                seen.add(document_id)
                yield document_id


def _rewrite(actor: Actor, document: Document, old: str, new: str) -> None:
    """What readers see first, when it says something else than the newest revision; then that."""
    live = publications.live_numbers(document.id).get(FACTS)
    numbers = [number for number in (live, document.head) if number]
    keys = [revisions.parts_of(document.id, number)[FACTS][0] for number in numbers]
    held = contents.load_many(keys)
    for at, key in enumerate(dict.fromkeys(keys)):
        facts = _replaced(document, _read(held, key), old, new)
        number = _keep(actor, document, facts)
        if live and at == 0:
            publishing.move(actor, document, number, [FACTS])


def _keep(actor: Actor, document: Document, facts: Facts) -> int:
    draft = Draft(
        author_id=actor.account_id,
        at=clock.now(),
        note=notes.MERGED,
        significance=Significance.CLEARER,
        base=document.head,
        parts={FACTS: contents.canonical(facts)},
        restored={},
    )
    number = revisions.add(document, draft).number
    record(actor.account_id, DocumentRevised(document.id, number, (FACTS,)))
    return number


def _fields(kind: str) -> Sequence[Reference | References]:
    return [
        fact
        for fact in get_kind(kind).facts
        if isinstance(fact, Reference | References) and fact.kind == ORGANISATION.name
    ]


def _names(kind: str, facts: Facts, public_id: str) -> bool:
    told = (facts.get(fact.name) for fact in _fields(kind))
    return any(public_id in one if isinstance(one, list) else one == public_id for one in told)


def _replaced(document: Document, facts: Facts, old: str, new: str) -> Facts:
    """The facts with `new` for `old`; an organisation is in no network with itself."""
    after = dict(facts)
    for fact in _fields(document.kind):
        told = facts.get(fact.name)
        if isinstance(told, list):
            listed = dict.fromkeys(new if one == old else one for one in told)
            after[fact.name] = [one for one in listed if one != document.public_id]
        elif told == old:
            after[fact.name] = new
    return {name: value for name, value in after.items() if value != []}


def _read(held: Mapping[bytes, bytes], key: bytes) -> Facts:
    return contents.parse(held[key]) if key in held else {}
