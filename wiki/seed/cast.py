"""Who acts in the demo: accounts with their seats, and the areas entrusted to some."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from wiki.access.actor import Actor, Role
from wiki.accounts import belongings, lookups, service
from wiki.db import db, writing
from wiki.documents.models import Document
from wiki.organisations import moderators, seats
from wiki.seed.people import OFFICERS, PASSWORD, PEOPLE, DemoPerson
from wiki.seed.reader import public_id
from wiki.vocab import territories


@dataclass(frozen=True)
class Cast:
    """Those who play: by name, by the organisation they act for, by the country they moderate."""

    named: Mapping[str, Actor]
    seated: Mapping[str, Actor]
    entrusted: Mapping[str, Actor]
    editor: Actor

    def moderator_of(self, territory: str) -> Actor:
        """Who decides about the offers of this place."""
        return self.entrusted.get(territories.country_of(territory), self.editor)


def assemble() -> Cast:
    """Open everybody's account, with their seats and the countries entrusted to them."""
    people = (*PEOPLE, *OFFICERS)
    ids = {person: _welcome(person) for person in people}
    actors = {person: _actor(person, account_id) for person, account_id in ids.items()}
    administrator = next(actor for actor in actors.values() if actor.role is Role.ADMINISTRATOR)
    for person, account_id in ids.items():
        if person.country:
            moderators.entrust(administrator, account_id, f"country:{person.country}")
    return Cast(
        named={person.name: actor for person, actor in actors.items()},
        seated=dict(
            reversed([(person.seat, actor) for person, actor in actors.items() if person.seat])
        ),
        entrusted={person.country: actor for person, actor in actors.items() if person.country},
        editor=next(actor for actor in actors.values() if actor.role is Role.EDITOR),
    )


def document_of(slug: str) -> Document:
    """The document planted from the file of this name. Raises sqlalchemy.exc.NoResultFound."""
    asked = select(Document).where(Document.public_id == public_id(slug))
    return db.session.scalars(asked).one()


def _welcome(person: DemoPerson) -> int:
    account_id = service.create(
        person.email, Role(person.role), person.name, PASSWORD, is_known_author=True
    )
    with writing():
        account = lookups.get(account_id)
        account.language = person.language
        if not person.is_trusted:
            account.trusted_at = None
        if person.seat:
            seats.give(document_of(person.seat), account_id, person.seat_role, None)
    return account_id


def _actor(person: DemoPerson, account_id: int) -> Actor:
    told = Actor(account_id, Role(person.role), person.name, person.is_trusted)
    return belongings.as_of_now(told)
