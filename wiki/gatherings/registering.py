"""Coming to a day of meetings, or not: what the people of an organisation say."""

from wiki import clock
from wiki.access.actor import Actor
from wiki.db import db, transaction
from wiki.errors import Invalid, NotFound, Problem
from wiki.gatherings import announcing, keeping, letters, rules
from wiki.gatherings.models import Gathering, GatheringGuest
from wiki.gatherings.rules import Act, State
from wiki.introductions import parties


@transaction
def register(actor: Actor, key: str, organisation_id: int, capacity: int) -> None:
    """Say that the organisation comes, and how many talks it holds; or another number of them.

    Raises NotFound, Gone, Invalid (moved on; not public; a number that the slots cannot hold; as
    many guests as a day can have), NotSignedIn or Forbidden.
    """
    own = parties.get_own(actor, organisation_id)
    row = keeping.get_row(key)
    keeping.require_may(row, Act.REGISTER)
    if not parties.is_shown(own):
        raise Invalid(Problem("", "board.not_public"))
    announcing.check_capacity(capacity, row.slots)
    guest = keeping.find_guest(row, own.id) or _new_guest(row, own.id)
    guest.capacity, guest.by_id = capacity, actor.account_id
    guest.agreed_at = guest.agreed_at or clock.now()


def _new_guest(row: Gathering, organisation_id: int) -> GatheringGuest:
    if len(keeping.guests_of(row)) >= rules.MOST_GUESTS:
        raise Invalid(Problem("", "day.full", {"most": rules.MOST_GUESTS}))
    guest = GatheringGuest(gathering_id=row.id, organisation_id=organisation_id)
    db.session.add(guest)
    return guest


@transaction
def leave(actor: Actor, key: str, organisation_id: int) -> None:
    """Say that it does not come. Raises NotFound, Gone, Invalid, NotSignedIn or Forbidden."""
    parties.get_own(actor, organisation_id)
    row = keeping.get_row(key)
    keeping.require_may(row, Act.LEAVE)
    _take_out(row, organisation_id)


@transaction
def take_out(actor: Actor, key: str, organisation_id: int) -> None:
    """A host takes a guest off the list. Raises as `leave` does."""
    _take_out(keeping.get_hosted(actor, key, Act.LEAVE), organisation_id)


def _take_out(row: Gathering, organisation_id: int) -> None:
    """Its meetings go too; once the timetable is told, those it would have met have a letter."""
    guest = keeping.find_guest(row, organisation_id)
    if guest is None:
        raise NotFound("guest")
    met = {
        one
        for two in keeping.plan_of(keeping.meetings_of(row))
        if organisation_id in two
        for one in two
    }
    keeping.drop_meetings(row, organisation_id)
    db.session.delete(guest)
    if row.state == State.TOLD:
        letters.tell(row, sorted(met - {organisation_id}))
