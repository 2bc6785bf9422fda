"""What is always true of watches: plain values in and out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from wiki.documents.rules import FACTS
from wiki.documents.sections import list_sections
from wiki.texts.significance import Significance
from wiki.texts.units import Unit

#: edits of one document that follow each other closely are told in one letter
SETTLE = timedelta(minutes=5)
#: a digest leaves at this hour of the site's own time
MORNING = time(7)
_MONDAY = 0


class What(StrEnum):
    """What somebody watches."""

    DOCUMENT = "document"
    SECTION = "section"
    TOPIC = "topic"
    LANGUAGE = "language"  # what one language has not taken in of the others


class Pace(StrEnum):
    """How soon they want to hear of it."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True)
class Target:
    """What a watch is about; what does not concern it is empty."""

    what: What
    document_id: int | None = None
    part: str = ""
    unit: str = ""
    topic: str = ""


@dataclass(frozen=True)
class Edit:
    """One revision that changed a part."""

    author_id: int | None
    significance: str


@dataclass(frozen=True)
class Move:
    """Readers came to see revision `number` of a part instead of `before`; None: nothing.

    `id` counts the moves of all documents; `edits`: the revisions in between.
    """

    id: int
    part: str
    before: int | None
    number: int | None
    by_id: int | None
    edits: Sequence[Edit]


def find_loud(moves: Sequence[Move], target: Target, account_id: int) -> list[Move]:
    """The moves that this watcher wants to hear of, oldest first."""
    return [
        move
        for move in moves
        if _concerns(target, move) and not _is_own_or_slight(move, account_id)
    ]


def _concerns(target: Target, move: Move) -> bool:
    match target.what:
        case What.SECTION:
            return move.part == target.part
        case What.LANGUAGE:
            return move.part not in (FACTS, target.part) and move.number is not None
    return True


def _is_own_or_slight(move: Move, account_id: int) -> bool:
    """The person's own act, the system's, or nothing but typos."""
    if move.by_id in (None, account_id):
        return True
    return move.number is not None and all(
        edit.author_id in (None, account_id) or edit.significance == Significance.TYPO
        for edit in move.edits
    )


def next_due(pace: Pace, now: datetime, timezone: str) -> datetime:
    """When something that happens `now` is told, in UTC."""
    if pace is Pace.AT_ONCE:
        return now + SETTLE
    zone = ZoneInfo(timezone)
    day = now.astimezone(zone).date()
    while True:
        morning = datetime.combine(day, MORNING, zone).astimezone(UTC)
        is_the_day = pace is Pace.DAILY or day.weekday() == _MONDAY
        if is_the_day and morning > now:
            return morning
        day += timedelta(days=1)


def section_of(units: Sequence[Unit], heading: str) -> list[Unit]:
    """The passages of the section under this heading, wherever it stands and whatever it says."""
    section = next((found for found in list_sections(units) if found.unit_id == heading), None)
    if section is None:
        return []
    within: list[Unit] = []
    at = 0
    for unit in units:
        if section.start <= at < section.end:
            within.append(unit)
        at += len(unit.text)
    return within
