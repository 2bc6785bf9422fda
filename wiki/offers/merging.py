"""One offer told twice becomes one: the other is closed, and its addresses lead to it.

Answers stay with those they were sent to, as they were sent: another house never reads them.
"""

from sqlalchemy import select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.db import db, transaction
from wiki.documents import removing, saving, succession
from wiki.documents.models import Document
from wiki.documents.naming import Name, name_documents
from wiki.errors import Invalid, Problem
from wiki.journal.service import record
from wiki.mail import letters as mail
from wiki.offers import keeping, letters, queries
from wiki.offers.answers import letters as answer_letters
from wiki.offers.answers import rules as answer_rules
from wiki.offers.events import OfferMerged
from wiki.offers.models import Answer
from wiki.offers.rules import Move


@transaction
def merge(actor: Actor, merged_id: int, kept_id: int, reason: str) -> None:
    """Say that an offer is another one, which is online and goes on.

    Its people have a letter with the reason, and whoever still waits for them another one.
    Raises Invalid (the same one; one that is not online; no reason; an offer that has ended),
    NotFound, Gone, NotSignedIn or Forbidden (both must be the actor's to moderate).
    """
    (merged, offer), (kept, _) = (keeping.get_or_begin(one) for one in (merged_id, kept_id))
    for document in (merged, kept):
        saving.require_now(actor, Action.OFFER_MODERATE, document)
    if merged is kept:
        raise Invalid(Problem("kept", "offer.merge_same"))
    if not queries.is_open(kept.id):
        raise Invalid(Problem("kept", "offer.merge_not_online"))
    removing.check_reason(reason)
    keeping.move(offer, Move.MERGE)
    offer.ended_at = clock.now()
    _write(merged, kept, reason.strip())
    removing.delete_within(actor, merged, reason.strip())
    succession.succeed(merged.id, kept.id)
    record(actor.account_id, OfferMerged(merged.id, kept.id))


def find_kept(document_id: int, language: str) -> Name | None:
    """The offer that goes on for one that was closed as a duplicate."""
    kept = succession.find_successor(document_id)
    return name_documents([kept], language)[kept] if kept else None


def _write(merged: Document, kept: Document, reason: str) -> None:
    """While the titles are still known: its people first, then the senders of its answers."""
    letters.tell(
        merged,
        "merged",
        reason=reason,
        kept_title=lambda language: name_documents([kept.id], language)[kept.id].title,
        kept_href=mail.link("reading.short", name=kept.public_id),
    )
    for answer in db.session.scalars(
        select(Answer).where(
            Answer.offer_id == merged.id,
            Answer.arrived_at.is_not(None),
            Answer.state.in_(answer_rules.OPEN | answer_rules.TALKING),
            Answer.forgotten_at.is_(None),
        )
    ):
        answer_letters.tell_merged(answer, merged, kept)
        answer.end_told_at = clock.now()
