"""Reading about people. Nobody but the person reads their address."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select

from wiki.access.actions import Action
from wiki.access.actor import Actor, Role
from wiki.access.policy import may, require
from wiki.accounts import names, rules
from wiki.accounts.models import Account, AccountState
from wiki.db import db
from wiki.errors import NotFound, NotSignedIn

PAGE = 50


@dataclass(frozen=True)
class Person:
    """An account, as those who moderate see it, and what this actor may do about it."""

    id: int
    name: str
    role: Role
    state: AccountState
    created_at: datetime
    is_trusted: bool
    may_moderate: bool
    may_set_role: bool


@dataclass(frozen=True)
class People:
    """A page of a list of people."""

    people: list[Person]
    number: int
    has_more: bool


@dataclass(frozen=True)
class Own:
    """What a person sees of their own account."""

    name: str
    email: str
    language: str
    role: Role
    created_at: datetime


def list_accounts(actor: Actor, *, state: str = "", words: str = "", number: int = 1) -> People:
    """People by name, fifty a page, those of a state or whose name has these words only.

    Raises NotSignedIn or Forbidden.
    """
    require(actor, Action.ACCOUNT_BLOCK)
    number = min(max(number, 1), 10_000)
    found = _seen().order_by(Account.name, Account.id)
    if state in set(AccountState):
        found = found.where(Account.state == state)
    if names.clean(words):
        found = found.where(Account.name.icontains(names.clean(words)[:80], autoescape=True))
    rows = db.session.scalars(found.offset((number - 1) * PAGE).limit(PAGE + 1)).all()
    people = [_person(row, actor) for row in rows[:PAGE]]
    return People(people, number, has_more=len(rows) > PAGE)


def get_account(actor: Actor, account_id: int) -> Person:
    """One person, for those who moderate. Raises NotSignedIn, Forbidden or NotFound."""
    require(actor, Action.ACCOUNT_BLOCK)
    row = db.session.scalar(_seen().where(Account.id == account_id))
    if row is None:
        raise NotFound(account_id)
    return _person(row, actor)


def get_own(actor: Actor) -> Own:
    """The actor's own account. Raises NotSignedIn."""
    row = db.session.get(Account, actor.account_id) if actor.account_id else None
    if row is None:
        raise NotSignedIn
    return Own(row.name, row.email or "", row.language, Role(row.role), row.created_at)


def _seen() -> Select[Account]:
    """All but those who left, and those who never proved their address."""
    return select(Account).where(
        Account.state.not_in([AccountState.ERASED, AccountState.UNCONFIRMED])
    )


def _person(row: Account, actor: Actor) -> Person:
    role, state = Role(row.role), AccountState(row.state)
    is_somebody = state is not AccountState.CREDITED
    is_other = row.id != actor.account_id
    return Person(
        id=row.id,
        name=row.name,
        role=role,
        state=state,
        created_at=row.created_at,
        is_trusted=row.trusted_at is not None or role.includes(Role.EDITOR),
        may_moderate=is_somebody and is_other and rules.may_moderate(actor.role, role),
        may_set_role=is_somebody and may(actor, Action.ACCOUNT_ROLE),
    )
