"""People as somebody who writes letters to them needs them: who they are, and where they read."""

from dataclasses import dataclass

from sqlalchemy import select

from wiki.access.actor import Actor, Role
from wiki.accounts import belongings
from wiki.accounts.models import Account, AccountState
from wiki.db import db


@dataclass(frozen=True)
class Reader:
    """Somebody with an open account, what they may read, and the language of their letters."""

    actor: Actor
    name: str
    email: str
    language: str


def find_reader(account_id: int) -> Reader | None:
    """The person, as long as they may sign in."""
    row = db.session.execute(
        select(Account.id, Account.role, Account.name, Account.email, Account.language).where(
            Account.id == account_id,
            Account.state == AccountState.ACTIVE,
            Account.email.is_not(None),
        )
    ).one_or_none()
    if row is None:
        return None
    actor = Actor(row.id, Role(row.role), row.name, **belongings.of(row.id))
    return Reader(actor, row.name, row.email, row.language)
