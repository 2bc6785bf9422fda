"""Taking things out: hide (reversible), erase (for ever), delete (410, with a reason)."""

from sqlalchemy import and_, delete, select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.config import current
from wiki.db import db, transaction
from wiki.documents import contents, publications, revisions, saving
from wiki.documents.events import (
    ContentErased,
    DocumentDeleted,
    DocumentUndeleted,
    DocumentWithdrawn,
    RevisionHidden,
)
from wiki.documents.models import (
    Content,
    Document,
    FormerUnit,
    Hidden,
    Publication,
    RevisionPart,
)
from wiki.documents.moments import Moment
from wiki.documents.rules import FACTS
from wiki.errors import Invalid, NotFound, Problem
from wiki.journal.service import record

_REASON = 500


@transaction
def hide(actor: Actor, document_id: int, number: int, what: str) -> None:
    """Take a revision ("revision") or its note ("note") out of sight; what readers see now stays.

    Raises Invalid when a text of it is what readers see at this moment; facts hold no words.
    """
    require(actor, Action.REVISION_HIDE)
    document = saving.get_document(document_id)
    if what not in ("revision", "note") or not revisions.parts_of(document_id, number):
        raise NotFound("revision")
    live = publications.live_numbers(document.id)
    if what == "revision" and any(live[part] == number for part in live if part != FACTS):
        raise Invalid(Problem("", "revision.is_live"))
    held = db.session.get(Hidden, (document_id, number))
    if held is not None and held.what in ("revision", what):
        return  # a hidden revision hides its note too
    row = Hidden(
        document_id=document_id,
        number=number,
        what=what,
        by_id=actor.account_id,
        at=clock.now(),
    )
    db.session.merge(row)
    record(actor.account_id, RevisionHidden(document_id, number, what, True))


@transaction
def show(actor: Actor, document_id: int, number: int) -> None:
    """Bring a hidden revision or note back into sight."""
    require(actor, Action.REVISION_HIDE)
    hidden = db.session.get(Hidden, (document_id, number))
    if hidden is None:
        raise NotFound("hidden revision")
    record(actor.account_id, RevisionHidden(document_id, number, hidden.what, False))
    db.session.delete(hidden)


@transaction
def erase(actor: Actor, document_id: int, number: int, part: str) -> bytes:
    """Destroy the text of one language of one revision, wherever it stands; gives its hash.

    The hash stays, so that the history can still be verified. Facts hold no words, and documents
    share them: they stay. The caller purges the rendered pages of that hash. Raises Invalid when
    it is what readers see: withdraw or edit it first.
    """
    require(actor, Action.REVISION_ERASE)
    saving.get_document(document_id)
    hashes = revisions.parts_of(document_id, number).get(part)
    if hashes is None or part == FACTS:
        raise NotFound("part")
    if _is_live(hashes[0]):
        raise Invalid(Problem("", "revision.is_live"))
    _destroy(hashes[0])  # the unit list holds no words
    db.session.execute(
        delete(FormerUnit).where(FormerUnit.document_id == document_id, FormerUnit.part == part)
    )
    record(actor.account_id, ContentErased(document_id, number, part))
    return hashes[0]


def _is_live(content_hash: bytes) -> bool:
    """Whether readers see this very text, in this document or in another that says the same."""
    seen = (
        select(RevisionPart.number)
        .join(
            Publication,
            and_(
                Publication.document_id == RevisionPart.document_id,
                Publication.part == RevisionPart.part,
                Publication.number == RevisionPart.number,
            ),
        )
        .where(Publication.until.is_(None), RevisionPart.content_hash == content_hash)
    )
    return db.session.scalar(select(seen.exists())) or False


def _destroy(key: bytes) -> None:
    """Drop the bytes; texts kept as what differs from them are kept whole from now on."""
    dependants = db.session.scalars(select(Content).where(Content.base_hash == key)).all()
    texts = contents.load_many(dependant.hash for dependant in dependants)
    for dependant in dependants:
        if dependant.hash in texts:
            dependant.data = contents.pack(texts[dependant.hash])
        dependant.base_hash = None
    content = db.session.get(Content, key)
    if content is not None:
        content.data, content.base_hash = None, None


@transaction
def delete_document(actor: Actor, document_id: int, reason: str) -> None:
    """Delete a document: its addresses answer 410 with this reason. Its history stays.

    Raises Invalid without a reason.
    """
    document = saving.get_document(document_id)
    require(actor, Action.DOCUMENT_DELETE, saving.standing_of(document))
    check_reason(reason)
    delete_within(actor, document, reason.strip())


def check_reason(reason: str) -> None:
    """Go on only with a reason that fits. Raises Invalid."""
    if not reason.strip():
        raise Invalid(Problem("reason", "deletion.no_reason"))
    if len(reason) > _REASON:
        raise Invalid(Problem("reason", "deletion.too_long", {"most": _REASON}))


def delete_within(actor: Actor, document: Document, reason: str) -> None:
    """`delete_document`, inside an open transaction."""
    live = publications.live_numbers(document.id)
    moment = Moment(actor.account_id, clock.now(), current().languages)
    gone = publications.withdraw(document, live, moment)
    if gone:
        record(actor.account_id, DocumentWithdrawn(document.id, tuple(gone)))
    document.deleted_at, document.deletion_reason = moment.at, reason
    record(actor.account_id, DocumentDeleted(document.id))


@transaction
def undelete(actor: Actor, document_id: int) -> None:
    """Bring a deleted document back, unpublished."""
    document = db.session.get(Document, document_id)
    if document is None or document.deleted_at is None:
        raise NotFound("deleted document")
    require(actor, Action.DOCUMENT_DELETE)
    document.deleted_at, document.deletion_reason = None, None
    record(actor.account_id, DocumentUndeleted(document.id))
