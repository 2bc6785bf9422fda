"""The secret in a letter's link: a signature over account, purpose and a nonce, good for one use.

The token itself is kept nowhere; its nonce is a row, deleted when the letter is used. Asking for a
new letter ends the one before. A token is used by a POST: mail scanners that follow links do no
harm.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy import delete, select

from wiki import clock, config
from wiki.accounts.models import Nonce
from wiki.db import db
from wiki.errors import Invalid, Problem


class Purpose(StrEnum):
    """What a letter lets its reader do."""

    CONFIRM = "confirm"
    RESET = "reset"
    EMAIL = "email"


LIVES = {
    Purpose.CONFIRM: timedelta(days=3),
    Purpose.RESET: timedelta(hours=2),
    Purpose.EMAIL: timedelta(days=1),
}


@dataclass(frozen=True)
class Proof:
    """Whose letter it was, and the address it was sent to when that address is new."""

    nonce: str
    account_id: int
    email: str | None


def issue(account_id: int, purpose: Purpose, email: str | None = None) -> str:
    """A new token, in the open transaction; those issued before for the same purpose end."""
    withdraw(account_id, purpose)
    nonce = secrets.token_urlsafe(32)
    db.session.add(
        Nonce(
            nonce=nonce,
            account_id=account_id,
            purpose=purpose,
            email=email,
            expires_at=clock.now() + LIVES[purpose],
        )
    )
    return _signer(purpose).dumps([account_id, nonce])


def withdraw(account_id: int, *purposes: Purpose) -> None:
    """End the letters of these purposes that were not used, in the open transaction."""
    db.session.execute(
        delete(Nonce).where(Nonce.account_id == account_id, Nonce.purpose.in_(purposes))
    )


def use(token: str, purpose: Purpose) -> Proof:
    """Use the letter up, in the open transaction. Raises Invalid when it is forged, old or used."""
    proof = get_proof(token, purpose)
    db.session.execute(delete(Nonce).where(Nonce.nonce == proof.nonce))
    return proof


def get_proof(token: str, purpose: Purpose) -> Proof:
    """What the letter proves, without using it. Raises Invalid when it is worth nothing now."""
    try:
        account_id, nonce = _signer(purpose).loads(token)
    except BadSignature:
        raise _dead() from None
    row = db.session.execute(
        select(Nonce.nonce, Nonce.account_id, Nonce.email).where(
            Nonce.nonce == nonce,
            Nonce.account_id == account_id,
            Nonce.purpose == purpose,
            Nonce.expires_at > clock.now(),
        )
    ).one_or_none()
    if row is None:
        raise _dead()
    return Proof(row.nonce, row.account_id, row.email)


def _dead() -> Invalid:
    return Invalid(Problem("", "token.dead"))


def _signer(purpose: Purpose) -> URLSafeSerializer:
    return URLSafeSerializer(config.current().secret_key, salt=f"lieux.{purpose}")
