"""What volunteers translate of what others answer for: it waits until its people have read it.

It is a review like a newcomer's, about one language. Nobody writes over a text that waits: so a
volunteer goes on from what readers see, or from what they offered before.
"""

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import aliased

from wiki.access.actor import Actor
from wiki.accounts.readers import find_reader
from wiki.db import db
from wiki.documents import history, revisions
from wiki.documents.models import Document, Review, Revision, RevisionPart
from wiki.documents.naming import name_documents
from wiki.documents.rules import Standing
from wiki.documents.sight import sight_of
from wiki.errors import Invalid, Problem
from wiki.kinds.registry import get_kind
from wiki.mail import letters

_Offered = aliased(RevisionPart)


def is_free(actor: Actor, document_id: int, standing: Standing, head: int, language: str) -> bool:
    """Whether the newest text in this language is one that the actor knows, or there is none."""
    newest = revisions.parts_of(document_id, head).get(language)
    return newest == sight_of(actor, document_id, standing).parts_now(head).get(language)


def require_free(actor: Actor, document: Document, standing: Standing, language: str) -> None:
    """Go on only if nobody else's text waits in this language. Raises Invalid."""
    if not is_free(actor, document.id, standing, document.head, language):
        raise Invalid(Problem("", "offered.another_waits"))


def wait(document_id: int, language: str, first: int, number: int) -> None:
    """Let versions `first` to `number` wait, as one with what was offered before and still waits.

    Inside the transaction that saves them.
    """
    waiting = db.session.scalar(
        select(Review).where(
            Review.document_id == document_id,
            Review.language == language,
            Review.decided_at.is_(None),
        )
    )
    if waiting is None:
        waiting = Review(document_id=document_id, first=first, is_held=True, language=language)
        db.session.add(waiting)
    waiting.number = number


def list_unaccepted(document_id: int, number: int) -> set[str]:
    """The languages in which revision `number` holds what a volunteer offers, or offered in vain.

    What its people wrote after they refused a translation is theirs, whatever it says.
    """
    offered = and_(
        _Offered.document_id == Review.document_id,
        _Offered.number == Review.number,
        _Offered.part == Review.language,
    )
    held = and_(
        RevisionPart.document_id == Review.document_id,
        RevisionPart.number == number,
        RevisionPart.part == Review.language,
        RevisionPart.content_hash == _Offered.content_hash,
    )
    saved = and_(Revision.document_id == Review.document_id, Revision.number == number)
    refused = and_(Review.is_accepted.is_(False), Review.decided_at >= Revision.at)
    rows = db.session.scalars(
        select(Review.language)
        .join(_Offered, offered)
        .join(RevisionPart, held)
        .join(Revision, saved)
        .where(Review.document_id == document_id, or_(Review.decided_at.is_(None), refused))
    )
    return set(rows)


def is_complete(document_id: int, kind: str, language: str, number: int) -> bool:
    """Whether nothing is missing that readers need in this language at revision `number`."""
    of = get_kind(kind)
    hashes = revisions.parts_of(document_id, number)[language]
    lacked = of.lacking({}, history.load({language: hashes})[language].content)
    return not {problem.field for problem in lacked} & {text.name for text in of.texts}


def tell_translator(document: Document, review: Review, letter: str, reason: str = "") -> None:
    """Write to whoever translated, in the open transaction, what became of it."""
    author = and_(Revision.document_id == document.id, Revision.number == review.number)
    author_id = db.session.scalar(select(Revision.author_id).where(author))
    reader = find_reader(author_id) if author_id is not None else None
    if reader is None:
        return
    name = name_documents([document.id], reader.language)[document.id]
    letters.write(
        f"translations/{letter}",
        reader.email,
        reader.language,
        name=reader.name,
        title=name.title,
        spoken=name.language,
        page_href=letters.link("reading.short", name=name.public_id),
        reason=reason,
    )
