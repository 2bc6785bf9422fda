"""The secret in links of letters that do small things without signing in: signed words, no more.

A signature needs no row and no date: what the words name is what it is good for.
"""

from collections.abc import Iterable

from itsdangerous import BadSignature, Signer

from wiki import config
from wiki.errors import Invalid, Problem

_BETWEEN = "-"


def sign(words: Iterable[str], salt: str) -> str:
    """A token that says these words; none of them has a dash. `salt`: for whose letters."""
    return _signer(salt).sign(_BETWEEN.join(words)).decode()


def read(token: str, salt: str) -> list[str]:
    """The words that it was made for. Raises Invalid when it is cut or forged."""
    try:
        return _signer(salt).unsign(token).decode().split(_BETWEEN)
    except BadSignature:
        raise Invalid(Problem("", "token.dead")) from None


def _signer(salt: str) -> Signer:
    return Signer(config.current().secret_key, salt=salt)
