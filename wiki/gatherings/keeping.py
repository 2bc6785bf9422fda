"""The rows of a day of meetings, inside a service's transaction."""

from collections.abc import Collection

from sqlalchemy import delete, or_, select

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.accounts import belongings
from wiki.db import db
from wiki.errors import Invalid, NotFound, Problem
from wiki.gatherings import rules
from wiki.gatherings.events import GatheringMoved
from wiki.gatherings.models import Gathering, GatheringGuest, Meeting
from wiki.gatherings.pairing import Pair
from wiki.gatherings.placing import Plan, Room, Seat
from wiki.gatherings.rules import Act, State, Times
from wiki.journal.service import record


def get_row(key: str) -> Gathering:
    """The day with this key. Raises NotFound."""
    row = db.session.scalar(select(Gathering).where(Gathering.key == key))
    if row is None:
        raise NotFound(key)
    return row


def require_host(actor: Actor) -> None:
    """Go on only if the actor hosts, as of now. Raises NotSignedIn or Forbidden."""
    require(belongings.as_of_now(actor), Action.GATHERING_HOST)


def get_hosted(actor: Actor, key: str, act: Act) -> Gathering:
    """The day, for a host who does this. Raises NotFound, Invalid, NotSignedIn or Forbidden."""
    require_host(actor)
    row = get_row(key)
    require_may(row, act)
    return row


def require_may(row: Gathering, act: Act) -> None:
    """Go on only if the day is in a state for this. Raises Invalid."""
    if not rules.may(row.state, act):
        raise Invalid(Problem("", "day.moved_on"))


def times_of(row: Gathering) -> Times:
    """When its talks begin and end."""
    return Times(row.held_on, row.starts_at, row.zone, row.slots, row.minutes, row.pause)


def room_of(row: Gathering) -> Room:
    """How many talks it has seats for."""
    return Room(row.slots, row.tables)


def find_guest(row: Gathering, organisation_id: int) -> GatheringGuest | None:
    """The organisation as a guest of the day."""
    return db.session.get(GatheringGuest, (row.id, organisation_id))


def guests_of(row: Gathering) -> list[GatheringGuest]:
    """All who come or were asked, in the order of their ids."""
    asked = select(GatheringGuest).where(GatheringGuest.gathering_id == row.id)
    return list(db.session.scalars(asked.order_by(GatheringGuest.organisation_id)))


def meetings_of(row: Gathering) -> list[Meeting]:
    """All its meetings, those without a seat too, in the order of their ids."""
    asked = select(Meeting).where(Meeting.gathering_id == row.id)
    return list(db.session.scalars(asked.order_by(Meeting.one_id, Meeting.other_id)))


def seat_of(meeting: Meeting) -> Seat | None:
    """Where it takes place, if it found a seat."""
    if meeting.slot_number is None or meeting.table_number is None:
        return None
    return Seat(meeting.slot_number, meeting.table_number)


def plan_of(meetings: Collection[Meeting]) -> dict[Pair, Seat]:
    """The seats of those that have one."""
    seats = {(one.one_id, one.other_id): seat_of(one) for one in meetings}
    return {pair: seat for pair, seat in seats.items() if seat}


def keep_meetings(row: Gathering, pairs: Collection[Pair], plan: Plan, kept: Plan) -> None:
    """Put these meetings in the place of all that there were."""
    drop_meetings(row)
    for pair in pairs:
        meeting = Meeting(
            gathering_id=row.id, one_id=pair[0], other_id=pair[1], is_kept=pair in kept
        )
        put(meeting, plan.get(pair))
        db.session.add(meeting)


def put(meeting: Meeting, seat: Seat | None) -> None:
    """Let it take place there, or nowhere."""
    meeting.slot_number = seat.slot if seat else None
    meeting.table_number = seat.table if seat else None


def drop_meetings(row: Gathering, organisation_id: int | None = None) -> None:
    """Forget all its meetings, or those of one guest."""
    gone = delete(Meeting).where(Meeting.gathering_id == row.id)
    if organisation_id is not None:
        theirs = or_(Meeting.one_id == organisation_id, Meeting.other_id == organisation_id)
        gone = gone.where(theirs)
    db.session.execute(gone)


def set_state(row: Gathering, state: State, by_id: int | None) -> None:
    """Take the day there."""
    row.state = state
    record(by_id, GatheringMoved(row.key, state))
