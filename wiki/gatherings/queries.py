"""Days of meetings as people read them: everybody the day, its guests the timetable."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may, require
from wiki.db import db
from wiki.documents.naming import Name, name_documents
from wiki.errors import NotFound
from wiki.gatherings import keeping, placing, rules
from wiki.gatherings.models import Gathering
from wiki.gatherings.placing import Obstacle, Room, Seat
from wiki.gatherings.rules import Act, State, Times
from wiki.offers.keeping import today


@dataclass(frozen=True)
class Announced:
    """A day as it is announced, in the reader's language."""

    key: str
    name: str
    place: str
    times: Times
    room: Room
    state: State


@dataclass(frozen=True)
class Guest:
    """An organisation that comes, or (`is_coming` False) was asked. `is_own`: the reader's."""

    id: int
    name: Name
    capacity: int
    is_coming: bool
    is_own: bool


@dataclass(frozen=True)
class Talk:
    """Two guests that meet. `seat` None: `obstacle` says why it has none."""

    one: Guest
    other: Guest
    seat: Seat | None
    obstacle: Obstacle | None
    is_kept: bool

    def partner_of(self, guest: Guest) -> Guest:
        """The other one of the two."""
        return self.other if guest == self.one else self.one


@dataclass(frozen=True)
class Timetable:
    """Who meets whom, when and where; `talks` in the order of their seats, `left` without one."""

    guests: Sequence[Guest]
    talks: Sequence[Talk]
    left: Sequence[Talk]

    def of(self, guest: Guest) -> list[Talk]:
        """Those of one guest."""
        return [talk for talk in self.talks if guest in (talk.one, talk.other)]

    def at(self, slot: int, table: int) -> Talk | None:
        """The one that takes place there."""
        seat = Seat(slot, table)
        return next((talk for talk in self.talks if talk.seat == seat), None)


def list_announced(language: str) -> list[Announced]:
    """The days to come, the next one first, those that are called off too."""
    asked = select(Gathering).where(Gathering.held_on >= today())
    rows = db.session.scalars(asked.order_by(Gathering.held_on, Gathering.id))
    return [_announced(row, language) for row in rows]


def get_announced(key: str, language: str) -> Announced:
    """One day. Raises NotFound."""
    return _announced(keeping.get_row(key), language)


def get_texts(key: str) -> tuple[dict[str, str], dict[str, str]]:
    """Its names and its places, by language, for whoever changes them. Raises NotFound."""
    row = keeping.get_row(key)
    return row.names, row.places


def list_guests(actor: Actor, key: str, language: str) -> list[Guest]:
    """Who comes, by name; who was only asked is told to hosts, and to those who were.

    Raises NotFound.
    """
    hosts = may(actor, Action.GATHERING_HOST)
    guests = _guests(actor, keeping.get_row(key), language)
    return [guest for guest in guests if guest.is_coming or guest.is_own or hosts]


def may_read_timetable(actor: Actor, key: str) -> bool:
    """Whether there is one that the actor reads: a host, or of a guest once it is told."""
    row = keeping.get_row(key)
    if row.state not in (State.DRAWN, State.TOLD):
        return False
    comes = {guest.organisation_id for guest in keeping.guests_of(row) if guest.agreed_at}
    is_guest = row.state == State.TOLD and bool(comes & actor.seats)
    return is_guest or may(actor, Action.GATHERING_HOST)


def get_timetable(actor: Actor, key: str, language: str) -> Timetable:
    """The timetable. Raises NotFound, NotSignedIn or Forbidden."""
    if not may_read_timetable(actor, key):
        require(actor, Action.GATHERING_HOST)
        raise NotFound("timetable")
    row = keeping.get_row(key)
    guests = {guest.id: guest for guest in _guests(actor, row, language) if guest.is_coming}
    meetings, room = keeping.meetings_of(row), keeping.room_of(row)
    plan = keeping.plan_of(meetings)
    talks = []
    for meeting in meetings:
        two, seat = (meeting.one_id, meeting.other_id), keeping.seat_of(meeting)
        why = None if seat else placing.obstacle(two, plan, room)
        talks.append(Talk(guests[two[0]], guests[two[1]], seat, why, meeting.is_kept))
    seated = [(talk.seat, talk) for talk in talks if talk.seat]
    return Timetable(
        guests=list(guests.values()),
        talks=[talk for _, talk in sorted(seated, key=lambda pair: pair[0])],
        left=[talk for talk in talks if not talk.seat],
    )


def acts_of(actor: Actor, key: str) -> frozenset[Act]:
    """What a host can do with it now; nothing, for others."""
    row = keeping.get_row(key)
    return rules.acts_of(row.state) if may(actor, Action.GATHERING_HOST) else frozenset()


def _announced(row: Gathering, language: str) -> Announced:
    return Announced(
        key=row.key,
        name=rules.text_in(row.names, language),
        place=rules.text_in(row.places, language),
        times=keeping.times_of(row),
        room=keeping.room_of(row),
        state=State(row.state),
    )


def _guests(actor: Actor, row: Gathering, language: str) -> list[Guest]:
    kept = keeping.guests_of(row)
    names = name_documents([guest.organisation_id for guest in kept], language)
    guests = [
        Guest(
            id=guest.organisation_id,
            name=names[guest.organisation_id],
            capacity=guest.capacity,
            is_coming=guest.agreed_at is not None,
            is_own=guest.organisation_id in actor.seats,
        )
        for guest in kept
    ]
    return sorted(guests, key=lambda guest: (guest.name.title.casefold(), guest.id))
