"""The life of an offer, told in days and states."""

from datetime import UTC, date, datetime, timedelta

import pytest

from wiki.offers import rules
from wiki.offers.rules import Life, Move, Review, Shown, State

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("life", "expires_on", "shown"),
    [
        (Life(), None, Shown.DRAFT),
        (Life(State.DRAFT, Review.SUBMITTED), None, Shown.SUBMITTED),
        (Life(State.DRAFT, Review.RETURNED), None, Shown.RETURNED),
        (Life(State.PUBLISHED), date(2026, 9, 1), Shown.PUBLISHED),
        (Life(State.PUBLISHED, Review.SUBMITTED), date(2026, 9, 1), Shown.PENDING),
        (Life(State.PUBLISHED, Review.RETURNED), date(2026, 3, 9), Shown.CORRECTING),
        (Life(State.PUBLISHED), date(2026, 4, 3), Shown.PUBLISHED),
        (Life(State.PUBLISHED), date(2026, 4, 2), Shown.EXPIRING),
        (Life(State.PUBLISHED), date(2026, 3, 3), Shown.EXPIRING),
        (Life(State.PUBLISHED), date(2026, 3, 2), Shown.EXPIRED),
        (Life(State.PUBLISHED, Review.SUBMITTED), date(2026, 3, 2), Shown.EXPIRED),
        (Life(State.EXPIRED), date(2026, 3, 2), Shown.EXPIRED),
        (Life(State.CONCLUDED), date(2026, 9, 1), Shown.CONCLUDED),
        (Life(State.ARCHIVED), None, Shown.ARCHIVED),
    ],
)
def test_a_state_in_one_word(life: Life, expires_on: date | None, shown: Shown) -> None:
    assert rules.shown_state(life, expires_on, TODAY) == shown


@pytest.mark.parametrize(
    ("expires_on", "active"),
    [(date(2026, 3, 2), False), (date(2026, 3, 3), True), (date(2026, 3, 4), True), (None, False)],
)
def test_what_expires_today_is_still_active(expires_on: date | None, active: bool) -> None:
    assert rules.is_active(State.PUBLISHED, expires_on, TODAY) is active


def test_only_what_is_published_is_active() -> None:
    states = [state for state in State if rules.is_active(state, date(2026, 9, 1), TODAY)]

    assert states == [State.PUBLISHED]


@pytest.mark.parametrize(
    ("expires_on", "code"),
    [
        (None, "offer.no_expiry"),
        (date(2026, 3, 2), "offer.expiry_past"),
        (date(2026, 3, 3), None),
        (date(2027, 3, 3), None),
        (date(2027, 3, 4), "offer.expiry_too_far"),
    ],
)
def test_the_last_day_is_within_twelve_months(expires_on: date | None, code: str | None) -> None:
    problem = rules.check_expiry(expires_on, TODAY)

    assert (problem.code if problem else None) == code


def test_twelve_months_after_a_leap_day() -> None:
    assert rules.furthest(date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("left", "reminded", "due"),
    [
        (31, None, None),
        (30, None, 30),
        (29, 30, None),
        (8, 30, None),
        (7, 30, 7),
        (7, None, 7),
        (0, 30, 7),
        (0, 7, None),
        (-1, None, None),
    ],
)
def test_reminders_are_due_once_each(left: int, reminded: int | None, due: int | None) -> None:
    assert rules.due_reminder(TODAY + timedelta(days=left), TODAY, reminded) == due


@pytest.mark.parametrize(("left", "told"), [(31, None), (30, 30), (8, 30), (7, 7), (0, 7)])
def test_whoever_chooses_a_near_day_needs_no_reminder_of_it(left: int, told: int | None) -> None:
    assert rules.told_before(TODAY + timedelta(days=left), TODAY) == told


@pytest.mark.parametrize(("days", "too_long"), [(14, False), (15, True), (40, True)])
def test_fifteen_days_are_too_long_to_wait(days: int, too_long: bool) -> None:
    now = datetime(2026, 3, 3, 12, tzinfo=UTC)

    assert rules.waits_too_long("submitted", now - timedelta(days=days), now) is too_long
    assert not rules.waits_too_long("returned", now - timedelta(days=days), now)


def test_each_agreement_that_is_missing_is_named() -> None:
    problems = rules.check_consents(["privacy"])

    assert [(p.field, p.code) for p in problems] == [
        ("legal_notice", "consent.legal_notice"),
        ("publication", "consent.publication"),
    ]


@pytest.mark.parametrize(
    ("life", "moves"),
    [
        (Life(), {"submit", "publish", "archive", "merge"}),
        (
            Life(State.DRAFT, Review.SUBMITTED),
            {"submit", "take_back", "return", "publish", "archive", "merge"},
        ),
        (Life(State.PUBLISHED), {"submit", "publish", "renew", "expire", "conclude", "merge"}),
        (Life(State.EXPIRED), {"renew", "conclude", "archive", "merge"}),
        (Life(State.CONCLUDED), {"conclude", "archive"}),
        (Life(State.ARCHIVED), set()),
    ],
)
def test_where_each_state_leads(life: Life, moves: set[str]) -> None:
    assert {str(move) for move in Move if rules.may_move(life, move)} == moves
