"""Short ways to the organisations of the tests, and to the people as they are now."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from wiki import clock
from wiki.access.actor import Actor
from wiki.accounts import belongings
from wiki.accounts.models import Moderation, Seat
from wiki.db import db, writing
from wiki.documents import queries, service
from wiki.documents.models import Document
from wiki.documents.saving import Edit, Saved
from wiki.documents.views import DocumentView
from wiki.organisations.models import Profile


@dataclass(frozen=True)
class Place:
    """An organisation."""

    id: int
    public_id: str

    @property
    def seats(self) -> dict[int, str]:
        """Account → role."""
        rows = db.session.execute(
            select(Seat.account_id, Seat.role).where(Seat.organisation_id == self.id)
        )
        return dict(rows.all())

    def seen_by(self, actor: Actor) -> DocumentView:
        """As this person reads it."""
        return queries.get_document(actor, self.public_id)


def register(actor: Actor, title: str, **facts: object) -> Place:
    """A third place in Ireland, unless told otherwise."""
    told: dict[str, object] = {"type": "third-place", "territory": "IE061", **facts}
    saved = service.create(actor, "organisation", "fr", Edit({"fr": {"title": title}}, 0, told))
    return Place(saved.document_id, saved.public_id)


def offer_of(actor: Actor, place: Place, title: str = "Cherche un four", **facts: object) -> Saved:
    """A draft of an offer."""
    told: dict[str, object] = {"organisation": place.public_id, **facts}
    edit = Edit({"fr": {"title": title}}, 0, told)
    return service.create(today(actor), "offer", "fr", edit)


def today(actor: Actor) -> Actor:
    """The person with the seats and areas they have now."""
    return belongings.as_of_now(actor)


def id_of(actor: Actor) -> int:
    """Their account."""
    assert actor.account_id is not None
    return actor.account_id


def seat(actor: Actor, place: Place, role: str) -> Actor:
    """Seat somebody; gives them as they are then."""
    with writing():
        row = Seat(organisation_id=place.id, account_id=id_of(actor), role=role, since=clock.now())
        db.session.merge(row)
    return today(actor)


def entrust(actor: Actor, area: str) -> Actor:
    """Entrust an area to somebody; gives them as they are then."""
    with writing():
        db.session.merge(Moderation(account_id=id_of(actor), area=area, since=clock.now()))
    return today(actor)


def age(place: Place, days: int) -> None:
    """Registered, or confirmed and asked about, so many days earlier than it was."""
    back = timedelta(days=days)
    with writing():
        document = db.session.get_one(Document, place.id)
        document.created_at -= back
        profile = db.session.get(Profile, place.id)
        if profile is not None:
            profile.confirmed_at = profile.confirmed_at and profile.confirmed_at - back
            profile.reminded_at = profile.reminded_at and profile.reminded_at - back
