"""Calendars of days, and of hours (iCalendar, RFC 5545)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

TYPE = "text/calendar; charset=utf-8"
_LONGEST = 75  # octets of a line, its end left out (section 3.1)
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True)
class Event:
    """Something on one day. `uid` never changes; `changed_at` is when it was last told anew.

    `hours`: when it begins and ends, where it does not take the whole day.
    """

    uid: str
    day: date
    title: str
    words: str
    href: str
    changed_at: datetime
    hours: tuple[datetime, datetime] | None = None


def calendar(name: str, product: str, events: Iterable[Event]) -> Iterator[str]:
    """The calendar, piece by piece."""
    yield from _lines("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_escaped(product)}")
    yield from _lines("CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{_escaped(name)}")
    for event in events:
        changed = _instant(event.changed_at)
        yield from _lines(
            "BEGIN:VEVENT",
            f"UID:{event.uid}",
            f"DTSTAMP:{changed}",
            f"LAST-MODIFIED:{changed}",
            *_when(event),
            f"SUMMARY:{_escaped(event.title)}",
            f"DESCRIPTION:{_escaped(event.words)}",
            f"URL:{event.href}",
            f"TRANSP:{'OPAQUE' if event.hours else 'TRANSPARENT'}",
            "END:VEVENT",
        )
    yield from _lines("END:VCALENDAR")


def _when(event: Event) -> tuple[str, str]:
    if event.hours:
        return f"DTSTART:{_instant(event.hours[0])}", f"DTEND:{_instant(event.hours[1])}"
    after = event.day + timedelta(days=1)
    return f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _lines(*lines: str) -> Iterator[str]:
    return (f"{folded(line)}\r\n" for line in lines)


def _escaped(text: str) -> str:
    told = "\n".join(text.splitlines()).translate(_ESCAPED)
    return "".join(sign for sign in told if sign.isprintable() or sign == "\t")


def folded(line: str) -> str:
    """The line cut where it is too long, never within a sign; further pieces begin with a blank.

    >>> len(folded("x" * 100).split("\\r\\n")[0])
    75
    """
    pieces, size = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _LONGEST:
            pieces.append(" ")
            size = 1
        pieces[-1] += sign
        size += octets
    return "\r\n".join(pieces)
