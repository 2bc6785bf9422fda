"""Names in a history that have no account here: authors of texts that come from elsewhere."""

from sqlalchemy import select

from wiki import clock, config
from wiki.access.actor import Role
from wiki.accounts import names
from wiki.accounts.models import Account, AccountState
from wiki.db import db
from wiki.gathering import APART


def find_credited(name: str) -> Account | None:
    """The account that stands for `name`, if there is one."""
    return db.session.scalar(
        select(Account)
        .where(Account.state == AccountState.CREDITED, Account.name == names.credit(name))
        .execution_options(**APART)
    )


def credited(name: str) -> int:
    """The account that stands for `name`, made if need be, in the open transaction.

    Never somebody's real account: a name alone proves nothing. An IP address is "anonymous".
    """
    shown = names.credit(name)
    known = find_credited(shown)
    if known is not None:
        return known.id
    account = Account(
        name=shown,
        role=Role.VISITOR,
        state=AccountState.CREDITED,
        language=config.current().languages[0],
        created_at=clock.now(),
    )
    db.session.add(account)
    db.session.flush()
    return account.id
