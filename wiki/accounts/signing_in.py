"""Signing in: slow on purpose, and as slow for an unknown address as for a wrong password."""

from sqlalchemy import select

from wiki.accounts import lookups, passwords, rules, sessions
from wiki.accounts.models import Account, AccountState
from wiki.db import db, writing
from wiki.errors import Invalid, Problem


def sign_in(email: str, password: str, browser: str) -> str:
    """Start a session: the key for this browser's cookie.

    Raises Invalid: "sign_in.wrong" tells neither whether the address is known nor what was wrong;
    "sign_in.unconfirmed", "…waiting" and "…blocked" are told only to who knows the password.
    """
    account_id, kept = _find_password(email)
    if not passwords.is_right(kept, password) or account_id is None or kept is None:
        raise _refusal("wrong")
    renewed = passwords.hash_of(password) if passwords.is_outdated(kept) else kept
    with writing():
        account = lookups.get(account_id)
        if account.password_hash != kept:
            raise _refusal("wrong")
        if account.state != AccountState.ACTIVE:
            raise _refusal(account.state)
        account.password_hash = renewed
        return sessions.start(account_id, browser)


def _find_password(email: str) -> tuple[int | None, str | None]:
    """The account of that address and its hash. Leaves no transaction open behind it."""
    address = rules.find_email(email) or ""
    row = db.session.execute(
        select(Account.id, Account.password_hash).where(
            Account.email_key == rules.email_key(address)
        )
    ).one_or_none()
    db.session.rollback()
    return (row.id, row.password_hash) if row else (None, None)


def _refusal(why: str) -> Invalid:
    return Invalid(Problem("", f"sign_in.{why}"))
