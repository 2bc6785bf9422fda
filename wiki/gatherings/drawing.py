"""The timetable of a day: drawn from scores, then moved by hand."""

from wiki import clock
from wiki.access.actor import Actor
from wiki.db import transaction
from wiki.errors import Invalid, NotFound, Problem
from wiki.gatherings import keeping, letters
from wiki.gatherings.pairing import Pair, pair
from wiki.gatherings.placing import Seat, lay_out, moved
from wiki.gatherings.rules import Act, State
from wiki.gatherings.scores import mutual_scores
from wiki.introductions.between import list_barred_pairs


@transaction
def draw(actor: Actor, key: str) -> None:
    """Pair the guests that have agreed to come, and give each meeting a slot and a table.

    What was set by hand stays, unless one of the two no longer comes or no longer wants the other.
    Raises NotFound, Invalid (moved on; fewer than two guests), NotSignedIn, Forbidden, and
    wiki.matching.file.Unusable while the pool is being made.
    """
    row = keeping.get_hosted(actor, key, Act.DRAW)
    capacities = {one.organisation_id: one.capacity for one in letters.comers(row)}
    if len(capacities) < 2:
        raise Invalid(Problem("", "day.too_few"))
    barred = list_barred_pairs(capacities)
    before = keeping.meetings_of(row)
    by_hand = keeping.plan_of([meeting for meeting in before if meeting.is_kept])
    kept = {two: seat for two, seat in by_hand.items() if two not in barred}
    pairs = pair(mutual_scores(capacities), capacities, kept)
    keeping.keep_meetings(row, pairs, lay_out(pairs, keeping.room_of(row), kept), kept)
    row.drawn_at = clock.now()
    keeping.set_state(row, State.DRAWN, actor.account_id)


@transaction
def move(actor: Actor, key: str, two: Pair, seat: Seat) -> None:
    """Put a meeting somewhere else; the one that was there changes places with it.

    Once the timetable is told, those whose time or table it changes have a letter. Raises NotFound,
    Invalid (moved on; somebody would be in two places), NotSignedIn or Forbidden.
    """
    row = keeping.get_hosted(actor, key, Act.MOVE)
    meetings = {(one.one_id, one.other_id): one for one in keeping.meetings_of(row)}
    is_there = 1 <= seat.slot <= row.slots and 1 <= seat.table <= row.tables
    if two not in meetings or not is_there:
        raise NotFound("seat")
    before = keeping.plan_of(meetings.values())
    after = moved(two, seat, before)
    if after is None:
        raise Invalid(Problem("seat", "day.two_places"))
    changed = [other for other in meetings if before.get(other) != after.get(other)]
    for other in changed:
        keeping.put(meetings[other], after.get(other))
        meetings[other].is_kept = other in after
    if row.state == State.TOLD:
        keeping.set_state(row, State.TOLD, actor.account_id)
        letters.tell(row, sorted({one for other in changed for one in other}))
