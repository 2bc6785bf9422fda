"""What hosts do with a day of meetings, each in one transaction.

Every function raises NotSignedIn or Forbidden, and NotFound or Invalid (it has moved on meanwhile)
where it is given the key of a day.
"""

from wiki import clock, config
from wiki.access.actor import Actor
from wiki.db import db, transaction
from wiki.documents.rules import mint_public_id
from wiki.errors import Invalid, NotFound, Problem
from wiki.gatherings import announcing, keeping, letters, rules
from wiki.gatherings.announcing import Day
from wiki.gatherings.events import GatheringMade
from wiki.gatherings.models import Gathering, GatheringGuest
from wiki.gatherings.rules import Act, State
from wiki.introductions import parties
from wiki.journal.service import record
from wiki.kinds.organisation import ORGANISATION
from wiki.offers.keeping import today
from wiki.organisations import keeping as organisations


@transaction
def make(actor: Actor, day: Day) -> str:
    """Announce a day; gives its key. Raises Invalid."""
    keeping.require_host(actor)
    row = Gathering(
        key=mint_public_id(),
        state=State.OPEN,
        made_at=clock.now(),
        made_by_id=actor.account_id,
        drawn_at=None,
    )
    _write(row, day)
    db.session.add(row)
    record(actor.account_id, GatheringMade(row.key))
    return row.key


@transaction
def change(actor: Actor, key: str, day: Day) -> None:
    """Say something else of it. Nobody holds more talks than there are slots."""
    row = keeping.get_hosted(actor, key, Act.CHANGE)
    _write(row, day)
    for guest in keeping.guests_of(row):
        guest.capacity = min(guest.capacity, row.slots)


def _write(row: Gathering, day: Day) -> None:
    announcing.check(day, config.current().languages, today())
    row.names, row.places = dict(day.names), dict(day.places)
    times = day.times
    row.held_on, row.starts_at, row.zone = times.held_on, times.starts_at, times.zone
    row.slots, row.minutes, row.pause = times.slots, times.minutes, times.pause
    row.tables = day.tables


@transaction
def ask(actor: Actor, key: str, organisation_id: int) -> None:
    """Ask a public organisation to come: its people have a letter, and say how many talks."""
    row = keeping.get_hosted(actor, key, Act.REGISTER)
    document = organisations.get_organisation(organisation_id)
    if document.kind != ORGANISATION.name or not parties.is_shown(document):
        raise NotFound("organisation")
    if keeping.find_guest(row, organisation_id):
        raise Invalid(Problem("organisation", "day.guest_already"))
    if len(keeping.guests_of(row)) >= rules.MOST_GUESTS:
        raise Invalid(Problem("organisation", "day.full", {"most": rules.MOST_GUESTS}))
    db.session.add(
        GatheringGuest(
            gathering_id=row.id,
            organisation_id=organisation_id,
            capacity=row.slots,
            agreed_at=None,
            by_id=actor.account_id,
        )
    )
    letters.ask(row, document.id)


@transaction
def tell(actor: Actor, key: str) -> None:
    """Send every guest its timetable; from now on they read it on the site too."""
    row = keeping.get_hosted(actor, key, Act.TELL)
    keeping.set_state(row, State.TOLD, actor.account_id)
    letters.tell(row, [guest.organisation_id for guest in letters.comers(row)])


@transaction
def reopen(actor: Actor, key: str) -> None:
    """Throw the timetable away: guests may come again, and the day may be changed."""
    row = keeping.get_hosted(actor, key, Act.REOPEN)
    keeping.drop_meetings(row)
    row.drawn_at = None
    keeping.set_state(row, State.OPEN, actor.account_id)


@transaction
def cancel(actor: Actor, key: str) -> None:
    """Call it off; whoever would have come or was asked has a letter."""
    row = keeping.get_hosted(actor, key, Act.CANCEL)
    keeping.set_state(row, State.CANCELLED, actor.account_id)
    letters.cancel(row)
