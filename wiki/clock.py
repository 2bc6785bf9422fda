"""What time it is. Everything that happened is told in UTC; days are days of the network's zone."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

_told: ContextVar[datetime | None] = ContextVar("told", default=None)


def now() -> datetime:
    """The present instant, in UTC."""
    return _told.get() or datetime.now(UTC)


@contextmanager
def as_if(instant: datetime) -> Iterator[None]:
    """Let it be `instant` for what is done inside: the demo lives its past through the services."""
    before = _told.set(instant)
    try:
        yield
    finally:
        _told.reset(before)


def day_of(instant: datetime, timezone: str) -> date:
    """The calendar day on which `instant` falls in `timezone` (an IANA name)."""
    return instant.astimezone(ZoneInfo(timezone)).date()


def start_of(day: date, timezone: str) -> datetime:
    """The instant at which `day` begins in `timezone`, in UTC."""
    return datetime.combine(day, time.min, ZoneInfo(timezone)).astimezone(UTC)


def utc_text(instant: datetime) -> str:
    """The instant as files and programs write it: "2026-03-03T14:32:05Z"."""
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
