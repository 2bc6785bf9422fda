from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.organisations import rules

SINCE = datetime(2026, 3, 1, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("asked", "asked_after", "now_after", "is_due"),
    [
        (0, None, 364, False),
        (0, None, 365, True),
        (1, 365, 394, False),
        (1, 365, 395, True),
        (1, 900, 929, False),  # asked late, after a stop
        (2, 395, 729, False),
        (2, 395, 730, True),
        (3, 730, 760, True),
    ],
)
def test_a_profile_is_asked_about_after_a_year_and_a_month_later(
    asked: int, asked_after: int | None, now_after: int, is_due: bool
) -> None:
    asked_at = SINCE + asked_after * DAY if asked_after else None

    assert rules.is_to_ask(SINCE, asked_at, asked, SINCE + now_after * DAY) is is_due


@pytest.mark.parametrize(
    ("roles", "leaver", "role", "is_left"),
    [
        ({1: "manager"}, 1, None, False),  # nobody remains
        ({1: "manager", 2: "contact"}, 1, None, True),
        ({1: "manager", 2: "contact"}, 1, "contact", True),
        ({1: "manager", 2: "manager"}, 1, None, False),
        ({1: "manager", 2: "contact"}, 2, None, False),
        ({1: "manager"}, 1, "contact", True),
        ({2: "contact", 3: "contact"}, 2, None, False),  # there was none already
    ],
)
def test_the_last_manager_stays_while_others_do(
    roles: dict[int, str], leaver: int, role: str | None, is_left: bool
) -> None:
    assert rules.leaves_no_manager(roles, leaver, role) is is_left


ROLES = st.dictionaries(st.integers(1, 6), st.sampled_from(["manager", "contact"]), min_size=1)


@given(roles=ROLES, data=st.data())
def test_whoever_remains_has_a_manager_if_they_had_one(
    roles: dict[int, str], data: st.DataObject
) -> None:
    leaver = data.draw(st.sampled_from(sorted(roles)))
    after = {account: role for account, role in roles.items() if account != leaver}

    refused = rules.leaves_no_manager(roles, leaver, None)

    assert refused == (
        "manager" in roles.values() and bool(after) and "manager" not in after.values()
    )


@pytest.mark.parametrize(
    ("name", "other", "is_alike"),
    [
        ("La Verrière", "Association La Verriere", True),
        ("La Fabrique", "LA FABRIQUE des Possibles", True),
        ("GAL du Haut Pays", "GAL du Bas Pays", False),
        ("La Fabrique", "La Grange", False),
        ("", "La Grange", False),
    ],
)
def test_names_that_may_be_one(name: str, other: str, is_alike: bool) -> None:
    assert rules.is_alike(name, other) is is_alike
