"""When things are told: plain values."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.notify.rules import Edit, Move, Pace, Target, What, find_loud, next_due

PARIS = "Europe/Paris"


@pytest.mark.parametrize(
    ("pace", "now", "due"),
    [
        ("at_once", "2026-03-03T12:00", "2026-03-03T12:05"),
        ("daily", "2026-03-03T05:59", "2026-03-03T06:00"),  # 7:00 in winter
        ("daily", "2026-03-03T06:00", "2026-03-04T06:00"),
        ("daily", "2026-07-03T12:00", "2026-07-04T05:00"),  # 7:00 in summer
        ("daily", "2026-03-28T12:00", "2026-03-29T05:00"),  # the night of the change
        ("weekly", "2026-03-03T12:00", "2026-03-09T06:00"),  # a Tuesday
        ("weekly", "2026-03-09T05:00", "2026-03-09T06:00"),
        ("weekly", "2026-03-09T06:00", "2026-03-16T06:00"),
    ],
)
def test_digests_leave_in_the_morning_of_the_site(pace: str, now: str, due: str) -> None:
    found = next_due(Pace(pace), datetime.fromisoformat(now).replace(tzinfo=UTC), PARIS)

    assert found == datetime.fromisoformat(due).replace(tzinfo=UTC)


@given(
    now=st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)),
    zone=st.sampled_from(["Europe/Paris", "Indian/Reunion", "America/Cayenne", "UTC"]),
    pace=st.sampled_from(Pace),
)
def test_nothing_waits_longer_than_its_pace(now: datetime, zone: str, pace: Pace) -> None:
    now = now.replace(tzinfo=UTC)
    days = {Pace.AT_ONCE: 1, Pace.DAILY: 2, Pace.WEEKLY: 8}[pace]

    wait = next_due(pace, now, zone) - now

    assert 0 < wait.total_seconds() <= days * 86_400


def _move(number: int | None = 2, by_id: int | None = 7, *edits: Edit, part: str = "fr") -> Move:
    return Move(1, part, 1, number, by_id, edits or (Edit(7, "meaning"),))


WATCHER = 5


@pytest.mark.parametrize(
    ("move", "is_loud"),
    [
        (_move(), True),
        (_move(2, 7, Edit(7, "clearer")), True),
        (_move(2, 7, Edit(7, "typo")), False),
        (_move(2, 7, Edit(7, "typo"), Edit(8, "meaning")), True),
        (_move(2, WATCHER), False),  # their own act
        (_move(2, 7, Edit(WATCHER, "meaning")), False),  # their own words
        (_move(2, 7, Edit(WATCHER, "meaning"), Edit(8, "meaning")), True),
        (_move(2, None), False),  # the system's act
        (_move(None), True),  # withdrawn
        (_move(None, WATCHER), False),
    ],
)
def test_what_a_watcher_wants_to_hear_of(move: Move, is_loud: bool) -> None:
    assert bool(find_loud([move], Target(What.DOCUMENT, 1), WATCHER)) is is_loud


@pytest.mark.parametrize(
    ("target", "part", "is_loud"),
    [
        (Target(What.SECTION, 1, "fr", "1.2"), "fr", True),
        (Target(What.SECTION, 1, "fr", "1.2"), "en", False),
        (Target(What.SECTION, 1, "fr", "1.2"), "facts", False),
        (Target(What.LANGUAGE, part="en"), "fr", True),
        (Target(What.LANGUAGE, part="en"), "en", False),
        (Target(What.LANGUAGE, part="en"), "facts", False),
        (Target(What.TOPIC, topic="food"), "facts", True),
    ],
)
def test_which_parts_concern_a_watch(target: Target, part: str, is_loud: bool) -> None:
    assert bool(find_loud([_move(part=part)], target, WATCHER)) is is_loud
