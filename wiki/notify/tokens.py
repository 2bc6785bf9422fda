"""The secret in the link that ends watches: a signature over their keys, and no more.

The watches' own rows are what it is good for: it needs no date, and once they are gone it does
nothing. It opens nothing else.
"""

from collections.abc import Iterable

from wiki.mail import signed

_SALT = "lieux.unwatch"


def sign(keys: Iterable[str]) -> str:
    """A token that ends these watches."""
    return signed.sign(keys, _SALT)


def read(token: str) -> list[str]:
    """The keys that it was made for. Raises Invalid when it is cut or forged."""
    return signed.read(token, _SALT)
