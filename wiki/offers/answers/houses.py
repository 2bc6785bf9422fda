"""The organisations that somebody can answer for: those in which they have a seat."""

from dataclasses import dataclass

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.accounts.models import Area
from wiki.db import db
from wiki.documents.naming import name_documents
from wiki.errors import Invalid, Problem

_COUNTRY = "country:"


@dataclass(frozen=True)
class House:
    """An organisation of the directory: what an answer says of it."""

    id: int
    public_id: str
    title: str
    country: str


def list_houses(actor: Actor, language: str) -> list[House]:
    """Those that the actor may answer for, by title."""
    names, countries = name_documents(actor.seats, language), _countries_of(actor)
    found = [
        House(one, name.public_id, name.title, countries.get(one, ""))
        for one, name in names.items()
    ]
    return sorted(found, key=lambda house: house.title)


def find_house(actor: Actor, public_id: str, language: str) -> House:
    """One of them. Raises Invalid when they have no seat there."""
    for house in list_houses(actor, language):
        if house.public_id == public_id:
            return house
    raise Invalid(Problem("house", "answer.not_your_house"))


def _countries_of(actor: Actor) -> dict[int, str]:
    rows = db.session.execute(
        select(Area.organisation_id, Area.area).where(
            Area.organisation_id.in_(actor.seats), Area.area.startswith(_COUNTRY)
        )
    )
    return {one: area.removeprefix(_COUNTRY) for one, area in rows}
