"""What the people of either organisation do with an introduction, each in one transaction.

Every function takes the organisation that they act for, and raises NotFound (no such introduction,
or none of theirs), Gone, NotSignedIn or Forbidden.
"""

from datetime import date

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.db import db, transaction
from wiki.documents.models import Document
from wiki.errors import Invalid, Problem
from wiki.introductions import keeping, letters, parties, rules
from wiki.introductions.events import IntroductionWritten
from wiki.introductions.rules import REASONS, Move, Why
from wiki.journal.service import record
from wiki.kinds.article import ARTICLE
from wiki.offers.answers.rules import clean
from wiki.offers.keeping import today
from wiki.vocab import vocabulary


@transaction
def move(actor: Actor, organisation_id: int, key: str, by: Move, why: Why) -> None:
    """Accept, decline, withdraw, or tell how it goes on; the other side has a letter.

    Raises Invalid (it has moved on meanwhile; no reason, no outcome, too long) too.
    """
    opened = keeping.open_introduction(actor, organisation_id, key)
    told = _check(by, why)
    keeping.move(opened, by, actor.account_id, told)
    letters.tell_moved(opened, told)


@transaction
def write(actor: Actor, organisation_id: int, key: str, words: str) -> None:
    """Send a message to the other side. Raises Invalid (empty, too long, all is over) too."""
    opened = keeping.open_introduction(actor, organisation_id, key)
    told = _clean("words", words, rules.LONGEST_MESSAGE)
    if not told:
        raise Invalid(Problem("words", "answer.no_words"))
    if opened.row.state not in rules.OPEN:
        raise Invalid(Problem("", "introduction.moved_on"))
    keeping.add_step(opened.row, opened.own_id, actor.account_id, "", Why(words=told))
    record(actor.account_id, IntroductionWritten(key))
    letters.tell_message(opened, told)


@transaction
def keep_note(actor: Actor, organisation_id: int, key: str, note: str, number: int) -> None:
    """Keep the note that both sides write, as it was seen at version `number`.

    Raises Invalid (too long, not accepted or over; changed meanwhile) too.
    """
    row = keeping.open_introduction(actor, organisation_id, key).row
    told = _clean("note", note, rules.LONGEST_NOTE)
    if row.state not in rules.TALKING | rules.COOPERATING:
        raise Invalid(Problem("", "introduction.moved_on"))
    if told != row.note:
        _require_seen(row.note_number, number, "note")
        row.note, row.note_number = told, row.note_number + 1


@transaction
def keep_own_note(actor: Actor, organisation_id: int, key: str, note: str, number: int) -> None:
    """Keep the note that only its own people read, as it was seen at version `number`.

    Raises Invalid (too long; a colleague changed it meanwhile) too.
    """
    side = keeping.open_introduction(actor, organisation_id, key).side
    told = _clean("own_note", note, rules.LONGEST_NOTE)
    if told != side.note:
        _require_seen(side.note_number, number, "own_note")
        side.note, side.note_number = told, side.note_number + 1


@transaction
def plan(
    actor: Actor, organisation_id: int, key: str, next_step: str, remind_on: date | None
) -> None:
    """Keep what its people mean to do next, and the day on which they want a letter about it.

    Raises Invalid (too long; a day that is over, or farther than two years) too.
    """
    side = keeping.open_introduction(actor, organisation_id, key).side
    told = " ".join(_clean("next_step", next_step, rules.LONGEST_STEP).split())
    if remind_on and remind_on != side.remind_on and not rules.may_remind_on(remind_on, today()):
        raise Invalid(Problem("remind_on", "introduction.bad_reminder"))
    if remind_on != side.remind_on:
        side.reminded_at = None
    side.next_step, side.remind_on = told, remind_on


@transaction
def link_article(actor: Actor, organisation_id: int, key: str, article: str) -> None:
    """Say which article tells of the cooperation, by its public id; "" for none.

    Raises Invalid (no public article; they have not agreed) too.
    """
    row = keeping.open_introduction(actor, organisation_id, key).row
    if row.state not in rules.COOPERATING:
        raise Invalid(Problem("", "introduction.moved_on"))
    row.article_id = _find_article(article) if article else None


@transaction
def show(actor: Actor, organisation_id: int, key: str, is_shown: bool) -> None:
    """Say whether the public may see that the two cooperate; it does when both say so."""
    keeping.open_introduction(actor, organisation_id, key).side.is_shown = is_shown


def _check(by: Move, why: Why) -> Why:
    """The reason and the words of a move. Raises Invalid."""
    words = _clean("words", why.words, rules.LONGEST_MESSAGE)
    if by not in REASONS:
        return Why("", words)
    if why.reason not in vocabulary.load(REASONS[by]):
        raise Invalid(Problem("reason", "answer.no_reason"))
    return Why(why.reason, words)


def _find_article(public_id: str) -> int:
    document = db.session.scalar(
        select(Document).where(
            Document.public_id == public_id,
            Document.kind == ARTICLE.name,
            Document.deleted_at.is_(None),
        )
    )
    if document is None or not parties.is_shown(document):
        raise Invalid(Problem("article", "fact.unknown_document", {"value": public_id[:80]}))
    return document.id


def _clean(field: str, text: str, most: int) -> str:
    told = clean(text)
    if len(told) > most:
        raise Invalid(Problem(field, "answer.too_long", {"most": most}))
    return told


def _require_seen(now: int, seen: int, field: str) -> None:
    if now != seen:
        raise Invalid(Problem(field, "introduction.note_changed"))
