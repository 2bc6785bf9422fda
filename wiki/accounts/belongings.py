"""The organisations somebody acts for, and those of the areas entrusted to them."""

from typing import TypedDict

from sqlalchemy import bindparam, literal, select, union_all

from wiki.access.actor import Actor
from wiki.accounts.models import Area, Moderation, Seat
from wiki.db import db

#: the role of whoever chooses the people of an organisation
MANAGER = "manager"
#: the role of whoever acts for it
CONTACT = "contact"
_MODERATOR = "moderator"


class Belongings(TypedDict):
    """What `Actor` is told of somebody."""

    seats: frozenset[int]
    manages: frozenset[int]
    moderates: frozenset[int]


_WHO = bindparam("account_id", type_=Seat.account_id.type)
_ALL = union_all(
    select(Seat.organisation_id, Seat.role).where(Seat.account_id == _WHO),
    select(Area.organisation_id, literal(_MODERATOR))
    .join(Moderation, Moderation.area == Area.area)
    .where(Moderation.account_id == _WHO),
)


def of(account_id: int) -> Belongings:
    """Where this account may act, as `Actor` keeps it."""
    rows = db.session.execute(_ALL, {"account_id": account_id}).all()
    found = {
        role: frozenset(organisation_id for organisation_id, told in rows if told == role)
        for role in (MANAGER, CONTACT, _MODERATOR)
    }
    return Belongings(
        seats=found[MANAGER] | found[CONTACT],
        manages=found[MANAGER],
        moderates=found[_MODERATOR],
    )


def as_of_now(actor: Actor) -> Actor:
    """The same person with the seats they have at this moment of a transaction."""
    if actor.account_id is None:
        return actor
    told = of(actor.account_id)
    return Actor(actor.account_id, actor.role, actor.name, actor.is_trusted, **told)
