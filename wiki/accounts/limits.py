"""How often somebody may try: counted in the database for what matters, in memory for searching.

Windows are fixed: they begin with the first try and end after so many seconds. Keys are kept as
keyed hashes, since they name people's addresses.
"""

import hashlib
import hmac
from datetime import timedelta
from functools import cache
from ipaddress import ip_address, ip_network

from limits import RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from wiki import clock, config
from wiki.accounts.models import Limit
from wiki.db import db, transaction
from wiki.errors import TooMany


def hit(key: str, most: int, seconds: int) -> None:
    """Count one try, for all the processes. Raises TooMany beyond `most` within `seconds`."""
    _refuse_after(_count(_hash(key), most, seconds))


@transaction
def forget(key: str) -> None:
    """Start counting from nothing: the person has shown who they are."""
    limit = db.session.get(Limit, _hash(key))
    if limit:
        db.session.delete(limit)


def hit_here(key: str, most: int, seconds: int) -> None:
    """Count one try, in this process alone and without the database. Raises TooMany."""
    item = RateLimitItemPerSecond(most, seconds)
    if not _memory().hit(item, key):
        _refuse_after(_memory().get_window_stats(item, key).reset_time - clock.now().timestamp())


@transaction
def _count(key: str, most: int, seconds: int) -> float:
    """The seconds left to wait, 0 when the try is good. One writer at a time: none is lost."""
    now = clock.now()
    limit = db.session.get(Limit, key)
    if limit is None or limit.expires_at <= now:
        limit = db.session.merge(
            Limit(key=key, count=0, expires_at=now + timedelta(seconds=seconds))
        )
    limit.count += 1
    return (limit.expires_at - now).total_seconds() if limit.count > most else 0


def network_of(address: str) -> str:
    """Whose address it is: itself, or the /64 that one subscriber has of IPv6."""
    try:
        given = ip_address(address)
    except ValueError:
        return ""
    return address if given.version == 4 else str(ip_network((given, 64), strict=False))


def _refuse_after(seconds: float) -> None:
    if seconds > 0:
        raise TooMany(max(1, round(seconds)))


def _hash(key: str) -> str:
    secret = config.current().secret_key
    return hmac.new(secret.encode(), key.encode(), hashlib.sha256).hexdigest()


@cache
def _memory() -> FixedWindowRateLimiter:
    return FixedWindowRateLimiter(MemoryStorage())
