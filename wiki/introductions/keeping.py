"""The row of an introduction, inside a service's transaction: begun, found, moved."""

from dataclasses import dataclass

from sqlalchemy import select

from wiki import clock
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.rules import mint_public_id
from wiki.errors import Invalid, NotFound, Problem
from wiki.introductions import parties, rules
from wiki.introductions.events import IntroductionBegun, IntroductionMoved
from wiki.introductions.models import Introduction, IntroductionSide, IntroductionStep
from wiki.introductions.rules import Move, Place, State, Why
from wiki.journal.service import record


@dataclass(frozen=True)
class Beginning:
    """Who asks whom, about which offer, in which words; ids. `by_id`: the account that does it."""

    asker_id: int
    asked_id: int
    offer_id: int | None
    by_id: int | None
    message: str = ""
    language: str = ""
    is_mutual: bool = False


@dataclass(frozen=True)
class Opened:
    """An introduction in the hands of somebody of one of its two organisations."""

    row: Introduction
    place: Place
    side: IntroductionSide

    @property
    def own_id(self) -> int:
        """The organisation that acts."""
        return self.side.organisation_id

    @property
    def other_id(self) -> int:
        """The other one."""
        return self.row.asked_id if self.place == Place.ASKER else self.row.asker_id


def begin(beginning: Beginning) -> Introduction:
    """A proposed introduction, with what each side keeps for itself."""
    row = Introduction(
        key=mint_public_id(),
        asker_id=beginning.asker_id,
        asked_id=beginning.asked_id,
        offer_id=beginning.offer_id,
        is_mutual=beginning.is_mutual,
        message=beginning.message,
        language=beginning.language,
        asked_at=clock.now(),
        asked_by_id=beginning.by_id,
        state=State.PROPOSED,
        state_at=clock.now(),
        nudges=0,
        note="",
        note_number=0,
        outcome_words="",
    )
    db.session.add(row)
    db.session.flush()
    db.session.add_all(
        _side(row.id, organisation_id) for organisation_id in (row.asker_id, row.asked_id)
    )
    add_step(row, row.asker_id, beginning.by_id, State.PROPOSED)
    # of a mutual one the journal is not told who was first: it kept that in silence
    record(None if row.is_mutual else beginning.by_id, IntroductionBegun(row.key, row.is_mutual))
    return row


def _side(introduction_id: int, organisation_id: int) -> IntroductionSide:
    return IntroductionSide(
        introduction_id=introduction_id,
        organisation_id=organisation_id,
        note="",
        note_number=0,
        next_step="",
        is_shown=False,
    )


def open_introduction(actor: Actor, organisation_id: int, key: str) -> Opened:
    """The introduction, for somebody of this organisation as of now.

    Raises NotFound (no such introduction, or none of theirs), Gone, NotSignedIn or Forbidden.
    """
    parties.get_own(actor, organisation_id)
    row = db.session.scalar(select(Introduction).where(Introduction.key == key))
    side = db.session.get(IntroductionSide, (row.id, organisation_id)) if row else None
    if row is None or side is None:
        raise NotFound(key)
    return Opened(row, Place.ASKER if row.asker_id == organisation_id else Place.ASKED, side)


def move(opened: Opened, by: Move, by_id: int | None, why: Why) -> None:
    """Take it where the move leads. Raises Invalid when it does not lead from here."""
    row = opened.row
    if not rules.may_move(row.state, by, opened.place):
        raise Invalid(Problem("", "introduction.moved_on"))
    now, state = clock.now(), rules.after(by)
    row.agreed_at = rules.agreed_at(row.agreed_at, state, now)
    row.state, row.state_at = state, now
    if by == Move.ACCEPT:
        row.accepted_at, row.accepted_by_id = now, by_id
    if by == Move.TELL:
        row.outcome, row.outcome_words = why.reason, why.words
    add_step(row, opened.own_id, by_id, state, why)
    record(by_id, IntroductionMoved(row.key, state))


def add_step(
    row: Introduction,
    organisation_id: int | None,
    by_id: int | None,
    state: str,
    why: Why | None = None,
) -> None:
    """Keep what happened, in the open transaction."""
    told = why or Why()
    db.session.add(
        IntroductionStep(
            introduction_id=row.id,
            at=clock.now(),
            organisation_id=organisation_id,
            by_id=by_id,
            state=state,
            reason=told.reason,
            words=told.words,
        )
    )
