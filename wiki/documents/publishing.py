"""What readers see: publish, withdraw, choose an audience. One transaction each."""

from collections.abc import Sequence

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor, Audience
from wiki.access.policy import require
from wiki.config import current
from wiki.db import db, transaction
from wiki.documents import contents, publications, revisions, saving
from wiki.documents.events import AudienceChanged, DocumentPublished, DocumentWithdrawn
from wiki.documents.models import Document
from wiki.documents.moments import Moment
from wiki.documents.revisions import Held
from wiki.documents.rules import FACTS
from wiki.documents.sight import is_hidden, sight_of
from wiki.errors import Invalid, NotFound, Problem
from wiki.journal.service import record


def _moment(actor: Actor) -> Moment:
    return Moment(actor.account_id, clock.now(), current().languages)


@transaction
def publish(actor: Actor, document_id: int, number: int, parts: Sequence[str]) -> list[str]:
    """Let readers see revision `number` of these parts; gives those that moved.

    The facts come along the first time. Who may not withdraw does not publish again what was
    withdrawn. Raises NotFound (a text they may not read, too), Gone, Invalid (a part it lacks),
    NotSignedIn or Forbidden.
    """
    document = saving.get_document(document_id)
    standing = saving.standing_of(document)
    require(actor, Action.DOCUMENT_PUBLISH, standing)
    live = publications.live_numbers(document.id)
    if any(part in live and live[part] is None for part in parts):
        require(actor, Action.DOCUMENT_WITHDRAW, standing)
    held = revisions.parts_of(document.id, number)
    known = sight_of(actor, document.id, standing).parts_at(number)
    if not held or any(known.get(part) != held.get(part) for part in parts):
        raise NotFound(f"revision {number}")
    if is_hidden(document.id, number):
        raise NotFound(f"revision {number}, which is hidden")
    if not parts or any(part not in held for part in parts):
        raise Invalid(Problem("parts", "publication.nothing_there"))
    return move(actor, document, number, parts)


def move(actor: Actor, document: Document, number: int, parts: Sequence[str]) -> list[str]:
    """Publish inside an open transaction, whoever decided it; a part it lacks is withdrawn."""
    held = revisions.parts_of(document.id, number)
    texts = contents.load_many(hashes[0] for hashes in held.values())
    if any(part in held and held[part][0] not in texts for part in parts):
        raise Invalid(Problem("parts", "publication.nothing_there"))
    wanted, live = list(parts), publications.live_numbers(document.id)
    if live.get(FACTS) is None and FACTS in held:
        wanted.append(FACTS)
    moved = publications.move(document, Held(number, held, texts), wanted, live, _moment(actor))
    if moved:
        record(actor.account_id, DocumentPublished(document.id, number, tuple(moved)))
    return moved


@transaction
def withdraw(actor: Actor, document_id: int, parts: Sequence[str]) -> list[str]:
    """Let readers see nothing of these languages any more; gives those that were public.

    The facts leave with the last language. Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = saving.get_document(document_id)
    require(actor, Action.DOCUMENT_WITHDRAW, saving.standing_of(document))
    live = publications.live_numbers(document.id)
    stays = {part for part, number in live.items() if number is not None} - {FACTS, *parts}
    leaving = [*parts] if stays else [*parts, FACTS]
    gone = publications.withdraw(document, leaving, _moment(actor))
    if gone:
        record(actor.account_id, DocumentWithdrawn(document.id, tuple(gone)))
    return gone


@transaction
def set_audience(actor: Actor, document_id: int, audience: str) -> None:
    """Say for whom the document is meant. Raises NotFound, Gone, Invalid, Forbidden."""
    document = saving.get_document(document_id)
    require(actor, Action.DOCUMENT_AUDIENCE, saving.standing_of(document))
    if audience not in set(Audience):
        raise Invalid(Problem("audience", "audience.unknown"))
    if document.audience != audience:
        document.audience = audience
        record(actor.account_id, AudienceChanged(document.id, audience))
    db.session.flush()
