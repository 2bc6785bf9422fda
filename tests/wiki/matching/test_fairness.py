"""How evenly boards show: the same digits for whoever counts again, in whatever order."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from wiki.matching.fairness import Alike, Share, Stood, gini, months, told, top_tenth

MARCH = date(2026, 3, 1)
OLD = date(2025, 1, 1)


def _rows(*times: int) -> list[Alike]:
    return [Alike("2026-03", each, False, False, False, 1) for each in times]


rows_of_sides = st.lists(
    st.builds(
        Alike,
        st.sampled_from(("2026-01", "2026-02")),
        st.integers(0, 1_000),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.integers(1, 50),
    ),
    min_size=1,
    max_size=20,
)


def test_what_is_shown_alike_is_even() -> None:
    assert gini(_rows(4, 4, 4, 4)) == 0


def test_what_one_alone_has_is_as_uneven_as_can_be() -> None:
    assert gini(_rows(0, 0, 0, 8)) == 0.75


def test_the_gini_is_the_mean_difference_of_two_sides() -> None:
    times = (1, 2, 3, 10)
    apart = sum(abs(one - other) for one in times for other in times)

    assert gini(_rows(*times)) == apart / (2 * len(times) * sum(times))


def test_nothing_shown_is_uneven_to_nobody() -> None:
    assert (gini(_rows(0, 0)), top_tenth(_rows(0, 0))) == (0, 0)


def test_a_tenth_is_rounded_up() -> None:
    assert top_tenth(_rows(*[1] * 10, 10)) == 11 / 20


@given(rows_of_sides)
def test_the_order_of_rows_changes_no_digit(rows: list[Alike]) -> None:
    assert months(rows) == months(reversed(rows))


@given(rows_of_sides)
def test_rows_may_be_told_apart_or_together(rows: list[Alike]) -> None:
    apart = [replace(row, sides=1) for row in rows for _side in range(row.sides)]

    assert months(apart) == months(rows)


@given(rows_of_sides)
def test_shares_are_shares(rows: list[Alike]) -> None:
    for month in months(rows):
        assert 0 <= month.gini < 1
        assert 0 <= month.top_tenth <= 1
        assert month.new.of_sides <= 1


def test_a_side_counts_in_the_months_in_which_it_stood() -> None:
    stood = {
        1: Stood(since=OLD),
        2: Stood(since=date(2026, 3, 31)),
        3: Stood(since=date(2026, 4, 1)),
        4: Stood(since=OLD, until=date(2026, 3, 1)),
        5: Stood(since=OLD, until=date(2026, 2, 28)),
    }

    assert sum(row.sides for row in told(MARCH, stood, {})) == 3


def test_one_that_was_shown_and_is_gone_still_counts() -> None:
    assert told(MARCH, {}, {9: 4}) == [Alike("2026-03", 4, False, False, False, 1)]


def test_a_side_is_new_for_ninety_days() -> None:
    stood = {1: Stood(since=date(2025, 12, 1)), 2: Stood(since=date(2025, 11, 30))}

    assert [row.is_new for row in told(MARCH, stood, {1: 2, 2: 1})] == [False, True]


def test_small_is_fewer_than_one_in_twenty() -> None:
    stood = {one: Stood(OLD, None, "FR", frozenset({"fr"})) for one in range(19)}
    stood |= {one: Stood(OLD, None, "IE", frozenset({"en", "fr"})) for one in range(19, 39)}
    stood[39] = Stood(OLD, None, "EE", frozenset({"en", "et"}))

    [month] = months(told(MARCH, stood, {39: 3, 0: 9}))

    assert month.small_countries == Share(1 / 40, 0.25)
    assert month.small_languages == Share(1 / 40, 0.25)
    assert month.reached == 2 / 40


def test_what_nobody_said_is_not_small() -> None:
    stood = {one: Stood(OLD, None, "FR") for one in range(30)} | {30: Stood(OLD)}

    assert not any(row.is_of_small_country for row in told(MARCH, stood, {}))
