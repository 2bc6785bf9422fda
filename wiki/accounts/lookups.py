"""Finding accounts inside an open writing transaction."""

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.accounts import names, rules
from wiki.accounts.models import Account
from wiki.db import db
from wiki.errors import Invalid, NotFound, NotSignedIn, Problem


def find_by_email(email: str) -> Account | None:
    """The account of that address."""
    return db.session.scalar(select(Account).where(Account.email_key == rules.email_key(email)))


def get(account_id: int) -> Account:
    """The account of that id. Raises NotFound."""
    account = db.session.get(Account, account_id)
    if account is None:
        raise NotFound(account_id)
    return account


def get_own(actor: Actor) -> Account:
    """The actor's own account. Raises NotSignedIn."""
    if actor.account_id is None:
        raise NotSignedIn
    return get(actor.account_id)


def check_name_is_free(name: str, own: Account | None = None) -> None:
    """Go on only if nobody else goes by a name that looks like this one. Raises Invalid."""
    holder = db.session.scalar(select(Account).where(Account.name_key == names.fold(name)))
    if holder is not None and holder is not own:
        raise Invalid(Problem("name", "name.taken"))
