"""A new password: from a letter when the old one is forgotten, else from the old one."""

from dataclasses import dataclass, replace

from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.accounts import lookups, passwords, rules, sessions, signing_up, tokens
from wiki.accounts.events import PasswordChanged
from wiki.accounts.models import Account
from wiki.accounts.tokens import Purpose
from wiki.db import db, transaction, writing
from wiki.errors import Invalid, NotSignedIn, Problem
from wiki.journal.service import record
from wiki.mail import letters


@dataclass(frozen=True)
class Holder:
    """What has to be known of somebody before their password is weighed."""

    name: str
    email: str
    password_hash: str


@transaction
def ask_reset(email: str, language: str) -> None:
    """Send a letter to that address, known or not: same answer, same work. Raises Invalid."""
    address = rules.read_email(email)
    account = lookups.find_by_email(address)
    if account is None:
        letters.write("no-account", address, language)
        return
    token = tokens.issue(account.id, Purpose.RESET)
    letters.write("reset", address, account.language, name=account.name, token=token)


def reset(token: str, password: str) -> None:
    """Change the password with a letter's token; every browser is signed out.

    The letter also proves the address, if it was not proven yet. Raises Invalid.
    """
    holder = _get_holder(tokens.get_proof(token, Purpose.RESET).account_id)
    password_hash = _hash_of_new(password, holder)
    with writing():
        account = lookups.get(tokens.use(token, Purpose.RESET).account_id)
        signing_up.prove(account)
        _replace(account, password_hash, forgotten=True)


def change_password(actor: Actor, current: str, password: str, browser: str) -> str:
    """Change the password; every browser is signed out but this one, which gets a new key.

    Raises Invalid, or NotSignedIn.
    """
    holder = check_password(actor, current)
    password_hash = _hash_of_new(password, holder)
    with writing():
        account = lookups.get_own(actor)
        if account.password_hash != holder.password_hash:
            raise _wrong()
        _replace(account, password_hash, forgotten=False)
        return sessions.start(account.id, browser)


def check_password(actor: Actor, password: str) -> Holder:
    """Go on only if this is the actor's password. Raises Invalid, or NotSignedIn."""
    if actor.account_id is None:
        raise NotSignedIn
    holder = _get_holder(actor.account_id)
    if not passwords.is_right(holder.password_hash, password):
        raise _wrong()
    return holder


def _get_holder(account_id: int) -> Holder:
    """Leaves no transaction open behind it."""
    row = db.session.execute(
        select(Account.name, Account.email, Account.password_hash).where(Account.id == account_id)
    ).one()
    db.session.rollback()
    return Holder(row.name, row.email or "", row.password_hash or passwords.NOBODYS)


def _hash_of_new(password: str, holder: Holder) -> str:
    problem = rules.problem_of_password(password, holder.name, holder.email)
    if problem:
        raise Invalid(replace(problem, field="new_password"))
    return passwords.hash_of(password)


def _replace(account: Account, password_hash: str, *, forgotten: bool) -> None:
    account.password_hash = password_hash
    sessions.end_all(account.id)
    tokens.withdraw(account.id, Purpose.RESET, Purpose.EMAIL)
    record(account.id, PasswordChanged(account.id, forgotten))
    if account.email:
        letters.write("password-changed", account.email, account.language, name=account.name)


def _wrong() -> Invalid:
    return Invalid(Problem("password", "password.wrong"))
