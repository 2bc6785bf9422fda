"""How often one account and one network may try what costs us, or somebody else, something."""

from flask import request

from wiki.accounts import limits
from wiki.accounts.rules import email_key

_QUARTER, _HOUR = 900, 3600


def count_sign_in(email: str) -> None:
    """A try to sign in. Raises TooMany."""
    limits.hit(f"sign-in from {_network()}", 60, _QUARTER)
    limits.hit(_door(email), 20, _QUARTER)


def forget_sign_in(email: str) -> None:
    """The person got in: their mistakes are forgotten."""
    limits.forget(_door(email))


def count_letter(email: str) -> None:
    """A letter that somebody asks us to write to an address. Raises TooMany."""
    limits.hit(f"letters from {_network()}", 30, _HOUR)
    limits.hit(f"letters to {email_key(email.strip())}", 6, _HOUR)


def count_password(account_id: int | None) -> None:
    """A try of somebody's password from their own screens. Raises TooMany."""
    limits.hit(f"password of {account_id}", 10, _QUARTER)


def _door(email: str) -> str:
    return f"sign-in as {email_key(email.strip())}"


def _network() -> str:
    return limits.network_of(request.remote_addr or "")
