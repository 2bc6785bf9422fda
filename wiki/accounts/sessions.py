"""Browsers that are signed in. A cookie holds a random key, a row its hash: either can go."""

import hashlib
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update

from wiki import clock, config
from wiki.access.actor import Actor, Role
from wiki.accounts import belongings
from wiki.accounts.models import Account, AccountState, LoginSession
from wiki.config import Newcomers
from wiki.db import db, transaction, writing
from wiki.errors import NotFound, Unavailable

LIFE = timedelta(days=30)
#: how stale the mark "last seen" may get: a reader's page writes at most once an hour
TOUCHED_EVERY = timedelta(hours=1)


@dataclass(frozen=True)
class Browser:
    """One signed-in browser, as its owner sees it. `mark` names it, and opens nothing."""

    mark: str
    name: str
    created_at: datetime
    seen_at: datetime
    is_this_one: bool


def find_actor(key: str) -> Actor | None:
    """Who holds this key, if it is good and they may still come in. Two statements."""
    now = clock.now()
    row = db.session.execute(
        select(Account.id, Account.role, Account.name, Account.trusted_at, LoginSession.seen_at)
        .join(LoginSession, LoginSession.account_id == Account.id)
        .where(
            LoginSession.key_hash == _hash(key),
            LoginSession.expires_at > now,
            Account.state == AccountState.ACTIVE,
        )
    ).one_or_none()
    if row is None:
        return None
    if now - row.seen_at >= TOUCHED_EVERY:
        _touch(key, now)
    role = Role(row.role)
    is_known = row.trusted_at is not None or role.includes(Role.EDITOR)
    is_trusted = is_known or config.current().newcomers is Newcomers.OPEN
    return Actor(row.id, role, row.name, is_trusted, **belongings.of(row.id))


def list_browsers(actor: Actor, key: str) -> list[Browser]:
    """Where this person is signed in, last seen first; `key` is the browser that asks."""
    rows = db.session.scalars(
        select(LoginSession)
        .where(LoginSession.account_id == actor.account_id, LoginSession.expires_at > clock.now())
        .order_by(LoginSession.seen_at.desc())
    )
    return [
        Browser(
            mark=row.key_hash.hex(),
            name=row.browser,
            created_at=row.created_at,
            seen_at=row.seen_at,
            is_this_one=row.key_hash == _hash(key),
        )
        for row in rows
    ]


@transaction
def sign_out(key: str) -> None:
    """This key is good for nothing any more."""
    db.session.execute(delete(LoginSession).where(LoginSession.key_hash == _hash(key)))


@transaction
def sign_out_browser(actor: Actor, mark: str) -> None:
    """One of this person's other browsers is signed out. Raises NotFound."""
    with suppress(ValueError):
        ended = db.session.execute(
            delete(LoginSession)
            .where(
                LoginSession.account_id == actor.account_id,
                LoginSession.key_hash == bytes.fromhex(mark),
            )
            .returning(LoginSession.key_hash)
        )
        if ended.first():
            return
    raise NotFound(mark)


@transaction
def sign_out_everywhere(actor: Actor) -> None:
    """All the browsers of this person are signed out."""
    if actor.account_id is not None:
        end_all(actor.account_id)


def start(account_id: int, browser: str) -> str:
    """Sign a browser in, in the open transaction: the key for its cookie."""
    key, now = secrets.token_urlsafe(32), clock.now()
    db.session.add(
        LoginSession(
            key_hash=_hash(key),
            account_id=account_id,
            created_at=now,
            seen_at=now,
            expires_at=now + LIFE,
            browser="".join(sign for sign in browser if sign.isprintable())[:200],
        )
    )
    return key


def end_all(account_id: int) -> None:
    """Sign every browser of this account out, in the open transaction."""
    db.session.execute(delete(LoginSession).where(LoginSession.account_id == account_id))


def _touch(key: str, now: datetime) -> None:
    """Push the end of the session back. A database that cannot be written still lets people in."""
    with suppress(Unavailable), writing():
        db.session.execute(
            update(LoginSession)
            .where(LoginSession.key_hash == _hash(key))
            .values(seen_at=now, expires_at=now + LIFE)
        )


def _hash(key: str) -> bytes:
    return hashlib.sha256(key.encode()).digest()
