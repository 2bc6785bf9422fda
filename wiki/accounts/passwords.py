"""Passwords, kept as Argon2id hashes. One check takes about 70 ms and 19 MiB.

The cost is the second choice of RFC 9106 scaled down as OWASP advises: 2 passes, 19 MiB, 1 lane.
Never called inside a transaction: the one writer must not wait for it.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from wiki.errors import Unavailable

hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

#: the hash of a random word nobody knows: what an unknown address is checked against
NOBODYS = (
    "$argon2id$v=19$m=19456,t=2,p=1$zBYzLMB/LYuvGvxBMhgfzA$"
    "YKs0WuMViPXLH1f6CkSWVR6xffv7Z4cA2SfQdoJES7g"
)

_AT_ONCE = 2
_PATIENCE = 10  # seconds
_places = BoundedSemaphore(_AT_ONCE)


def hash_of(password: str) -> str:
    """The hash to keep. Raises Unavailable when too many people sign in at once."""
    with _place():
        return hasher.hash(_composed(password))


def is_right(kept: str | None, password: str) -> bool:
    """Whether `password` is the one kept; takes the same time when nothing is (None)."""
    with _place():
        try:
            hasher.verify(kept or NOBODYS, _composed(password))
        except VerificationError:
            return False
    return kept is not None


def is_outdated(kept: str) -> bool:
    """Whether the hash was made at another cost than today's."""
    return hasher.check_needs_rehash(kept)


def _composed(password: str) -> str:
    """Keyboards write é in two ways; the person typed the same word."""
    return unicodedata.normalize("NFKC", password)


@contextmanager
def _place() -> Iterator[None]:
    """One of the few places at the mill, so that a flood of sign-ins does not fill the memory."""
    if not _places.acquire(timeout=_PATIENCE):
        raise Unavailable("too many passwords to check")
    try:
        yield
    finally:
        _places.release()
