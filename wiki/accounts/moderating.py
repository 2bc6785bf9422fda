"""What editors and administrators decide about other people."""

from sqlalchemy import select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor, Role
from wiki.access.policy import require
from wiki.accounts import lookups, rules, sessions
from wiki.accounts.events import (
    AccountAdmitted,
    AccountBlocked,
    AccountTrusted,
    AccountUnblocked,
    RoleChanged,
)
from wiki.accounts.models import Account, AccountState
from wiki.db import db, transaction
from wiki.errors import Forbidden, Invalid, Problem
from wiki.journal.service import record
from wiki.mail import letters


def get_moderated(actor: Actor, account_id: int) -> Account:
    """The account, if the actor's role is above theirs. Nobody moderates themselves."""
    require(actor, Action.ACCOUNT_BLOCK)
    account = lookups.get(account_id)
    if account.id == actor.account_id or not rules.may_moderate(actor.role, Role(account.role)):
        raise Forbidden(Action.ACCOUNT_BLOCK)
    return account


@transaction
def block(actor: Actor, account_id: int) -> None:
    """They cannot sign in any more, and are signed out at once. Raises Forbidden, NotFound."""
    account = get_moderated(actor, account_id)
    _keep_an_administrator(account)
    if account.state in (AccountState.ACTIVE, AccountState.WAITING):
        account.state = AccountState.BLOCKED
        sessions.end_all(account.id)
        record(actor.account_id, AccountBlocked(account.id))


@transaction
def unblock(actor: Actor, account_id: int) -> None:
    """They may sign in again. Raises Forbidden, NotFound."""
    account = get_moderated(actor, account_id)
    if account.state == AccountState.BLOCKED:
        account.state = AccountState.ACTIVE
        record(actor.account_id, AccountUnblocked(account.id))


@transaction
def admit(actor: Actor, account_id: int) -> None:
    """Let in somebody who waits, and write to them. Raises Forbidden, NotFound."""
    account = get_moderated(actor, account_id)
    if account.state == AccountState.WAITING and account.email:
        account.state = AccountState.ACTIVE
        record(actor.account_id, AccountAdmitted(account.id))
        letters.write("admitted", account.email, account.language, name=account.name)


@transaction
def trust(actor: Actor, account_id: int) -> None:
    """Their edits need no second look from now on. Raises Forbidden, NotFound."""
    get_moderated(actor, account_id)
    trust_within(actor, account_id)


def trust_within(actor: Actor, account_id: int) -> None:
    """The same, inside an open transaction, whatever it was decided by."""
    account = lookups.get(account_id)
    if account.trusted_at is None:
        account.trusted_at = clock.now()
        record(actor.account_id, AccountTrusted(account.id))


@transaction
def set_role(actor: Actor, account_id: int, role: Role) -> None:
    """Give somebody another role. Raises Invalid rather than leave no administrator at all."""
    require(actor, Action.ACCOUNT_ROLE)
    account = lookups.get(account_id)
    if account.state in (AccountState.CREDITED, AccountState.ERASED) or role is Role.VISITOR:
        raise Invalid(Problem("role", "role.impossible"))
    if role is not Role.ADMINISTRATOR:
        _keep_an_administrator(account)
    if account.role != role:
        account.role = role
        record(actor.account_id, RoleChanged(account.id, role))


def _keep_an_administrator(account: Account) -> None:
    """Go on only if another active administrator remains. Raises Invalid."""
    administrators = db.session.scalars(
        select(Account.id).where(
            Account.role == Role.ADMINISTRATOR, Account.state == AccountState.ACTIVE
        )
    )
    if rules.leaves_nobody(administrators, account.id):
        raise Invalid(Problem("role", "role.last_administrator"))
