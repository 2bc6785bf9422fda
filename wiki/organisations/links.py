"""The secrets in the letters to organisations.

An invitation's is a signature over its nonce, good until the invitation is answered, withdrawn or
sent again. That of "still right" is one over the moment at which it was asked: the next letter
ends the one before, and it opens nothing but that one button.
"""

from datetime import datetime

from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy import select

from wiki import clock, config
from wiki.db import db
from wiki.errors import Invalid, Problem
from wiki.organisations.models import Invitation, Profile

_INVITATION, _CONFIRMATION = "lieux.invitation", "lieux.still-right"


def of_invitation(nonce: str) -> str:
    """The secret of an invitation."""
    return str(_signer(_INVITATION).dumps(nonce))


def get_invitation(token: str) -> Invitation:
    """The invitation that this secret opens. Raises Invalid when it is worth nothing now."""
    row = db.session.scalar(
        select(Invitation).where(
            Invitation.nonce == str(_read(_INVITATION, token)),
            Invitation.expires_at > clock.now(),
        )
    )
    if row is None:
        raise _dead()
    return row


def of_confirmation(organisation_id: int, asked_at: datetime) -> str:
    """The secret of a letter that asks whether a profile is still right."""
    return str(_signer(_CONFIRMATION).dumps([organisation_id, asked_at.timestamp()]))


def get_asked(token: str) -> Profile:
    """The profile that the letter asks about. Raises Invalid."""
    told = _read(_CONFIRMATION, token)
    organisation_id, at = told if isinstance(told, list) else (0, 0)
    profile = db.session.get(Profile, organisation_id)
    asked_at = profile.reminded_at if profile else None
    if profile is None or asked_at is None or asked_at.timestamp() != at:
        raise _dead()
    return profile


def _read(salt: str, token: str) -> object:
    try:
        return _signer(salt).loads(token)
    except BadSignature:
        raise _dead() from None


def _signer(salt: str) -> URLSafeSerializer:
    return URLSafeSerializer(config.current().secret_key, salt=salt)


def _dead() -> Invalid:
    return Invalid(Problem("", "token.dead"))
