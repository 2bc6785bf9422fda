"""Silent interest: known to its own people alone, until the other says the same (decision 0023).

As long as it is silent nothing here writes into the journal, sends a letter, or answers otherwise
than it would without the other's mark.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select

from wiki.access.actor import Actor
from wiki.db import db, transaction, writing
from wiki.documents.models import Document
from wiki.introductions import between, introducing, parties, setting_aside, silence
from wiki.introductions.keeping import Beginning
from wiki.introductions.models import Interest


@transaction
def mark(
    actor: Actor, organisation_id: int, document_id: int, about_id: int | None = None
) -> str | None:
    """Say in silence that the organisation would work with what its board proposed.

    `document_id`: an organisation, or an offer of one; `about_id`: the own offer that it was
    proposed for. Gives the key of the introduction when the other has said the same, else None.
    Raises NotFound, Gone, Invalid (introduced already, declined lately, blocked, too many),
    NotSignedIn or Forbidden.
    """
    pair = parties.get_pair(actor, organisation_id, document_id, about_id)
    between.require_may_ask(pair.own.id, pair.other.id)
    silence.keep(pair, actor.account_id)
    setting_aside.drop(pair)
    theirs = silence.find_shared(pair)
    if theirs is None:
        return None
    told = Beginning(
        asker_id=pair.other.id,
        asked_id=pair.own.id,
        offer_id=theirs.offer_id or pair.offer_id,
        by_id=theirs.by_id,
        is_mutual=True,
    )
    return introducing.bring_together(told, actor.account_id).key


@transaction
def take_back(actor: Actor, organisation_id: int, document_id: int) -> None:
    """Be no longer interested in that organisation, or in whose offer it is; twice is once.

    Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    own = parties.get_own(actor, organisation_id)
    document = db.session.get(Document, document_id)
    if document is not None and document.organisation_id is not None:
        silence.forget(own.id, document.organisation_id)


def list_interests(organisation_id: int) -> Mapping[int, datetime]:
    """Organisation → when this one marked it. For its own people's eyes, and for nobody else's."""
    rows = db.session.execute(
        select(Interest.other_id, Interest.at).where(
            Interest.organisation_id == organisation_id, Interest.at > silence.dead_at()
        )
    )
    return dict(rows.all())


def purge() -> int:
    """Throw away what nobody shared within ninety days; how many."""
    old = Interest.at <= silence.dead_at()
    if db.session.scalar(select(Interest.organisation_id).where(old).limit(1)) is None:
        return 0
    with writing():
        gone = db.session.execute(delete(Interest).where(old).returning(Interest.other_id)).all()
    return len(gone)
