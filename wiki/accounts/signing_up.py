"""Opening an account. The answer is the same whether the address is known here or not."""

from dataclasses import dataclass

from wiki import clock, config
from wiki.access.actor import Role
from wiki.accounts import lookups, names, passwords, rules, tokens
from wiki.accounts.crediting import find_credited
from wiki.accounts.events import AccountConfirmed, AccountCreated
from wiki.accounts.models import Account, AccountState
from wiki.accounts.tokens import Purpose
from wiki.config import SignUp
from wiki.db import db, transaction, writing
from wiki.errors import Forbidden, Invalid, Problem
from wiki.journal.service import record
from wiki.mail import letters


@dataclass(frozen=True)
class Applicant:
    """What somebody said of themselves, checked."""

    name: str
    email: str
    password_hash: str


def sign_up(name: str, email: str, password: str, language: str) -> None:
    """Send a letter to that address: to confirm a new account, or to recall the one there is.

    Whoever signs up again before confirming replaces what was said before.
    Raises Invalid, or Forbidden where nobody may sign up.
    """
    if config.current().signup is SignUp.CLOSED:
        raise Forbidden("account:sign_up")
    applicant = check(name, email, password)
    with writing():
        holder = lookups.find_by_email(applicant.email)
        if holder and holder.state != AccountState.UNCONFIRMED:
            lookups.check_name_is_free(applicant.name)
            letters.write("address-known", applicant.email, holder.language, name=holder.name)
            return
        account = open_for(applicant, language)
        token = tokens.issue(account.id, Purpose.CONFIRM)
        letters.write("confirm", applicant.email, language, name=applicant.name, token=token)


@transaction
def confirm(token: str) -> None:
    """The address is proven: the person is in, or waits for an editor. Raises Invalid."""
    prove(lookups.get(tokens.use(token, Purpose.CONFIRM).account_id))


def create(
    email: str, role: Role, name: str, password: str, *, is_known_author: bool = False
) -> int:
    """Open an account by hand, confirmed and trusted. Returns its id. Raises Invalid.

    `is_known_author`: the texts from elsewhere that bear this name are theirs, and become so.
    """
    applicant = check(name, email, password)
    with writing():
        if lookups.find_by_email(applicant.email):
            raise Invalid(Problem("email", "email.taken"))
        lookups.check_name_is_free(applicant.name)
        known = find_credited(applicant.name) if is_known_author else None
        account = known or Account()
        _describe(account, applicant, config.current().languages[0])
        account.state, account.role, account.trusted_at = AccountState.ACTIVE, role, clock.now()
        db.session.flush()
        record(None, AccountCreated(account.id, role))
        return account.id


def open_for(applicant: Applicant, language: str) -> Account:
    """A new account, not proven yet, in the open transaction.

    It replaces what was said before of the same address and never proven. Raises Invalid when
    somebody has the name.
    """
    pending = lookups.find_by_email(applicant.email)
    lookups.check_name_is_free(applicant.name, pending)
    account = pending or Account()
    _describe(account, applicant, language)
    db.session.flush()
    return account


def prove(account: Account) -> None:
    """A letter to this account's address was answered, in the open transaction."""
    if account.state != AccountState.UNCONFIRMED:
        return
    waits = config.current().signup is SignUp.APPROVAL
    account.state = AccountState.WAITING if waits else AccountState.ACTIVE
    record(account.id, AccountConfirmed(account.id, account.state))


def check(name: str, email: str, password: str) -> Applicant:
    """Raises Invalid with all that is wrong at once."""
    name = names.clean(name)
    problems = rules.problems_of_person(name, email, password)
    if problems:
        raise Invalid(*problems)
    return Applicant(name, rules.read_email(email), passwords.hash_of(password))


def _describe(account: Account, applicant: Applicant, language: str) -> None:
    account.name, account.name_key = applicant.name, names.fold(applicant.name)
    account.email, account.email_key = applicant.email, rules.email_key(applicant.email)
    account.password_hash = applicant.password_hash
    account.role, account.state = Role.MEMBER, AccountState.UNCONFIRMED
    account.language, account.created_at = language, clock.now()
    db.session.add(account)
