"""The secret in the link that ends watches: a signature over their keys, and no more.

The watches' own rows are what it is good for: it needs no date, and once they are gone it does
nothing. It opens nothing else.
"""

from collections.abc import Iterable

from itsdangerous import BadSignature, Signer

from wiki import config
from wiki.errors import Invalid, Problem

_BETWEEN = "-"


def sign(keys: Iterable[str]) -> str:
    """A token that ends these watches."""
    return _signer().sign(_BETWEEN.join(keys)).decode()


def read(token: str) -> list[str]:
    """The keys that it was made for. Raises Invalid when it is cut or forged."""
    try:
        return _signer().unsign(token).decode().split(_BETWEEN)
    except BadSignature:
        raise Invalid(Problem("", "token.dead")) from None


def _signer() -> Signer:
    return Signer(config.current().secret_key, salt="lieux.unwatch")
