"""Not relevant, or never again: what an organisation does not want to be proposed, and why.

The other is not told: neither now, nor by the journal, nor by a refusal that says who refuses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from wiki import clock
from wiki.access.actor import Actor
from wiki.db import db, transaction
from wiki.errors import Invalid, Problem
from wiki.introductions import between, parties, rules, silence
from wiki.introductions.models import SetAside
from wiki.introductions.parties import Pair
from wiki.introductions.rules import Why
from wiki.offers.answers.rules import clean
from wiki.vocab import vocabulary

REASONS = "not-relevant-reasons"


@dataclass(frozen=True)
class Aside:
    """An organisation or an offer that its people do not want to see; `reason`: a code."""

    document_id: int
    is_blocked: bool
    reason: str
    words: str
    at: datetime


@transaction
def set_aside(
    actor: Actor, organisation_id: int, document_id: int, why: Why, is_blocked: bool = False
) -> None:
    """Be proposed it no more; `is_blocked`: never meet that organisation, neither way.

    What was said in silence of it is taken back. Raises NotFound, Gone, Invalid (no reason, too
    long; they are introduced: that ends first), NotSignedIn or Forbidden.
    """
    pair = parties.get_pair(actor, organisation_id, document_id)
    words = _check(why)
    if between.find_open(pair.own.id, pair.other.id):
        raise Invalid(Problem("", "introduction.already"))
    target_id = pair.other.id if is_blocked else pair.proposed_id
    silence.forget(pair.own.id, pair.other.id)
    row = SetAside(
        organisation_id=pair.own.id,
        document_id=target_id,
        is_blocked=is_blocked or between.has_blocked(pair.own.id, target_id),
        reason=why.reason,
        words=words,
        at=clock.now(),
        by_id=actor.account_id,
    )
    db.session.merge(row)


@transaction
def take_back(actor: Actor, organisation_id: int, document_id: int) -> None:
    """Let it be proposed again, blocked or not; a second time changes nothing.

    Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    own = parties.get_own(actor, organisation_id)
    db.session.execute(
        delete(SetAside).where(
            SetAside.organisation_id == own.id, SetAside.document_id == document_id
        )
    )


def list_aside(organisation_id: int) -> Sequence[Aside]:
    """All that was set aside, the newest first. For its own people's eyes."""
    rows = db.session.scalars(
        select(SetAside)
        .where(SetAside.organisation_id == organisation_id)
        .order_by(SetAside.at.desc(), SetAside.document_id)
    )
    return [Aside(row.document_id, row.is_blocked, row.reason, row.words, row.at) for row in rows]


def drop(pair: Pair) -> None:
    """What its people want to meet now, they set aside no longer; in the open transaction."""
    db.session.execute(
        delete(SetAside).where(
            SetAside.organisation_id == pair.own.id,
            SetAside.document_id.in_((pair.proposed_id, pair.other.id)),
        )
    )


def _check(why: Why) -> str:
    """The words, cleaned. Raises Invalid."""
    words = clean(why.words)
    if why.reason not in vocabulary.load(REASONS):
        raise Invalid(Problem("reason", "aside.no_reason"))
    if len(words) > rules.LONGEST_WHY:
        raise Invalid(Problem("words", "answer.too_long", {"most": rules.LONGEST_WHY}))
    return words
