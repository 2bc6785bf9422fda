"""Asking for an introduction, and bringing together two organisations that both want it."""

from dataclasses import dataclass, replace

from sqlalchemy import func, select

from wiki import config
from wiki.access.actor import Actor
from wiki.db import db, transaction
from wiki.documents.models import Document
from wiki.errors import Invalid, Problem
from wiki.introductions import between, keeping, letters, parties, rules, setting_aside, silence
from wiki.introductions.keeping import Beginning, Opened
from wiki.introductions.models import Introduction, IntroductionSide
from wiki.introductions.parties import Pair
from wiki.introductions.rules import Move, Place, State, Why
from wiki.offers import recipients
from wiki.offers.answers.rules import clean


@dataclass(frozen=True)
class Asking:
    """What an organisation says to another, in which language, about which offer of its own."""

    message: str
    language: str
    about_id: int | None = None


@transaction
def introduce(actor: Actor, organisation_id: int, document_id: int, asking: Asking) -> str:
    """Ask an organisation, or the people of an offer, to be introduced; gives its key.

    Whoever said in silence that they would work with this one has accepted already. Raises
    NotFound, Gone, Invalid (no message, too long; introduced already, declined lately, blocked,
    too many that wait; they cannot be asked), NotSignedIn or Forbidden.
    """
    pair = parties.get_pair(actor, organisation_id, document_id, asking.about_id)
    message = _check(asking)
    between.require_may_ask(pair.own.id, pair.other.id)
    _require_reachable(pair)
    _require_room(pair.own)
    setting_aside.drop(pair)
    beginning = Beginning(
        asker_id=pair.own.id,
        asked_id=pair.other.id,
        offer_id=pair.offer_id,
        by_id=actor.account_id,
        message=message,
        language=asking.language,
    )
    theirs = silence.find_shared(pair)
    if theirs is not None:
        return bring_together(replace(beginning, is_mutual=True), theirs.by_id).key
    silence.forget(pair.own.id, pair.other.id)
    row = keeping.begin(beginning)
    letters.tell_asked(row)
    return row.key


def bring_together(beginning: Beginning, accepted_by_id: int | None) -> Introduction:
    """Both want it: introduce them at once, and write to both; in the open transaction."""
    silence.forget(beginning.asker_id, beginning.asked_id)
    silence.forget(beginning.asked_id, beginning.asker_id)
    row = keeping.begin(beginning)
    side = db.session.get_one(IntroductionSide, (row.id, row.asked_id))
    keeping.move(Opened(row, Place.ASKED, side), Move.ACCEPT, accepted_by_id, Why())
    letters.tell_mutual(row)
    return row


def _check(asking: Asking) -> str:
    """The message, cleaned. Raises Invalid."""
    message = clean(asking.message)
    if not message:
        raise Invalid(Problem("message", "introduction.no_message"))
    if len(message) > rules.LONGEST_MESSAGE:
        raise Invalid(Problem("message", "answer.too_long", {"most": rules.LONGEST_MESSAGE}))
    if asking.language not in config.current().languages:
        raise Invalid(Problem("language", "language.unknown"))
    return message


def _require_reachable(pair: Pair) -> None:
    """Go on only if somebody reads it. Whoever is blocked is told no more than this."""
    if between.has_blocked(pair.other.id, pair.own.id) or not recipients.people_of(pair.other):
        raise Invalid(Problem("", "introduction.not_now"))


def _require_room(own: Document) -> None:
    waiting = select(func.count()).where(
        Introduction.asker_id == own.id, Introduction.state == State.PROPOSED
    )
    if (db.session.scalar(waiting) or 0) >= rules.MOST_PROPOSED:
        raise Invalid(Problem("", "introduction.too_many", {"most": rules.MOST_PROPOSED}))
