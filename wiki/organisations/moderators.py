"""The areas entrusted to people: a country, or a network with its members."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.accounts import lookups
from wiki.accounts.models import Account, AccountState, Moderation
from wiki.db import db, transaction
from wiki.documents.models import Document
from wiki.documents.naming import name_documents
from wiki.errors import Invalid, NotFound, Problem
from wiki.journal.service import record
from wiki.kinds.organisation import ORGANISATION
from wiki.organisations import rules
from wiki.organisations.events import AreaEntrusted, AreaTakenBack
from wiki.vocab import territories, vocabulary

_NETWORK = "network:"


@dataclass(frozen=True)
class Entrusted:
    """An area, what it is called, and since when somebody moderates it."""

    area: str
    label: str
    since: datetime


@dataclass(frozen=True)
class Moderator:
    """Somebody with their areas."""

    account_id: int
    name: str
    areas: Sequence[Entrusted]


@transaction
def entrust(actor: Actor, account_id: int, area: str) -> None:
    """Let somebody moderate an area, `country:IE` or `network:<public id>`.

    Raises Invalid, NotFound, NotSignedIn or Forbidden.
    """
    require(actor, Action.MODERATOR_CHOOSE)
    account = lookups.get(account_id)
    if account.state != AccountState.ACTIVE:
        raise Invalid(Problem("area", "seat.impossible"))
    if area not in rules.country_areas() and not _is_network(area):
        raise Invalid(Problem("area", "area.unknown"))
    if db.session.get(Moderation, (account_id, area)) is None:
        row = Moderation(
            account_id=account_id, area=area, since=clock.now(), by_id=actor.account_id
        )
        db.session.add(row)
        record(actor.account_id, AreaEntrusted(account_id, area))


@transaction
def take_back(actor: Actor, account_id: int, area: str) -> None:
    """They moderate it no more. Raises NotFound, NotSignedIn or Forbidden."""
    require(actor, Action.MODERATOR_CHOOSE)
    row = db.session.get(Moderation, (account_id, area))
    if row is None:
        raise NotFound("moderation")
    db.session.delete(row)
    record(actor.account_id, AreaTakenBack(account_id, area))


def list_moderators(actor: Actor, language: str) -> list[Moderator]:
    """Everybody who moderates an area, by name. Raises NotSignedIn or Forbidden."""
    require(actor, Action.MODERATOR_CHOOSE)
    rows = db.session.execute(
        select(Account.id, Account.name)
        .where(Account.id.in_(select(Moderation.account_id)))
        .order_by(Account.name, Account.id)
    )
    return [Moderator(id_, name, _areas_of(id_, language)) for id_, name in rows]


def list_areas(actor: Actor, account_id: int, language: str) -> list[Entrusted]:
    """What somebody moderates: for themselves, and for those who choose moderators."""
    if account_id != actor.account_id:
        require(actor, Action.MODERATOR_CHOOSE)
    return _areas_of(account_id, language)


def _areas_of(account_id: int, language: str) -> list[Entrusted]:
    rows = db.session.execute(
        select(Moderation.area, Moderation.since).where(Moderation.account_id == account_id)
    ).all()
    listed = [Entrusted(area, label_of(area, language), since) for area, since in rows]
    return sorted(listed, key=lambda one: one.label)


def label_of(area: str, language: str) -> str:
    """What an area is called: the country, or the title of the network."""
    if not area.startswith(_NETWORK):
        return vocabulary.load(territories.NAME).label(area.partition(":")[2], language)
    network = _find_network(area)
    return name_documents([network], language)[network].title if network else area


def _is_network(area: str) -> bool:
    return area.startswith(_NETWORK) and _find_network(area) is not None


def _find_network(area: str) -> int | None:
    return db.session.scalar(
        select(Document.id).where(
            Document.kind == ORGANISATION.name,
            Document.public_id == area.removeprefix(_NETWORK),
            Document.deleted_at.is_(None),
        )
    )
