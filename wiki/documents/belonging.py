"""Whose a document is: the organisation that its facts name, and the areas of that organisation.

All of this runs inside a service's transaction, and follows the newest facts, published or not.
"""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.accounts import belongings
from wiki.accounts.models import Area, Seat
from wiki.clock import now
from wiki.db import Base, db
from wiki.documents.models import Document
from wiki.documents.rules import Standing
from wiki.gathering import APART, add_rows
from wiki.kinds.organisation import ORGANISATION
from wiki.kinds.registry import get_kind
from wiki.vocab import territories

_FACT = "organisation"
_AREAS = Base.metadata.tables[Area.__tablename__]
_BELONG = insert(_AREAS)


def named(kind: str, facts: Mapping[str, object] | None) -> int | None:
    """The organisation that the facts of a document of this kind name, if there is such a one."""
    if not _names_one(kind):
        return None
    return db.session.scalar(
        select(Document.id)
        .where(
            Document.kind == ORGANISATION.name,
            Document.public_id == str((facts or {}).get(_FACT, "")),
        )
        .execution_options(**APART)
    )


def check_new_owner(actor: Actor, document: Document, facts: Mapping[str, object] | None) -> None:
    """Go on only if the actor may give the document to the organisation that its facts now name.

    Raises Forbidden.
    """
    if facts is None or not _names_one(document.kind):
        return
    organisation_id = named(document.kind, facts)
    if organisation_id not in (None, document.organisation_id):
        standing = Standing(document.kind, document.owner_id, organisation_id=organisation_id)
        require(actor, Action.DOCUMENT_CREATE, standing)


def begin(actor: Actor, document: Document) -> Actor:
    """Whoever begins an organisation manages it, editors apart: the actor as they are then."""
    if document.kind != ORGANISATION.name:
        return actor
    document.organisation_id = document.id
    if actor.account_id is None or actor.is_editor:
        return actor
    seat = Seat(
        organisation_id=document.id,
        account_id=actor.account_id,
        role=belongings.MANAGER,
        since=now(),
        by_id=actor.account_id,
    )
    db.session.add(seat)
    db.session.flush()
    return belongings.as_of_now(actor)


def settle(document: Document, facts: Mapping[str, object]) -> None:
    """Write down whose the document is, now that these are its newest facts."""
    if document.kind == ORGANISATION.name:
        document.organisation_id = document.id
        if document.head:
            db.session.execute(delete(_AREAS).where(_AREAS.c.organisation_id == document.id))
        if rows := [{"organisation_id": document.id, "area": area} for area in areas(facts)]:
            add_rows(_BELONG, rows)
    elif _names_one(document.kind):
        document.organisation_id = named(document.kind, facts)


def areas(facts: Mapping[str, object]) -> list[str]:
    """The areas that an organisation with these facts belongs to."""
    territory, networks = facts.get("territory"), facts.get("networks")
    country = [f"country:{territories.country_of(str(territory))}"] if territory else []
    listed = networks if isinstance(networks, list) else []
    return [*country, *(f"network:{network}" for network in listed)]


def _names_one(kind: str) -> bool:
    return any(fact.name == _FACT for fact in get_kind(kind).facts)
