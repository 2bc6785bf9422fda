"""What is true of an introduction: value by value, and whatever the two sides do."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.introductions import rules
from wiki.introductions.rules import COLUMNS, Move, Place, State
from wiki.vocab import vocabulary

NOW = datetime(2026, 3, 3, 11, tzinfo=UTC)
_DEEDS = st.lists(st.tuples(st.sampled_from(Move), st.sampled_from(Place)), max_size=30)

Deed = tuple[Move, Place]


@pytest.mark.parametrize(
    ("state", "asker", "asked"),
    [
        ("proposed", "withdraw", "accept decline"),
        ("accepted", "talk agree end", "talk agree end"),
        ("in-talks", "agree end", "agree end"),
        ("agreed", "talk run tell end", "talk run tell end"),
        ("running", "agree tell end", "agree tell end"),
        ("told", "tell", "tell"),
        ("declined", "", ""),
        ("withdrawn", "", ""),
        ("ended", "", ""),
    ],
)
def test_what_each_side_may_do(state: str, asker: str, asked: str) -> None:
    assert " ".join(rules.moves_of(state, Place.ASKER)) == asker
    assert " ".join(rules.moves_of(state, Place.ASKED)) == asked


def test_every_state_and_reason_has_its_words() -> None:
    assert set(vocabulary.load("introduction-states").terms) == set(State)
    assert [vocabulary.load(name).offered() for name in rules.REASONS.values()] != [[], [], []]
    assert list(vocabulary.load("introduction-states").terms)[: len(COLUMNS)] == list(COLUMNS)


def _walk(deeds: list[Deed]) -> list[tuple[Deed, State]]:
    """The deeds that led somewhere, each with where it led."""
    here, path = State.PROPOSED, []
    for move, place in deeds:
        if rules.may_move(here, move, place):
            here = rules.after(move)
            path.append(((move, place), here))
    return path


@given(_DEEDS)
def test_nobody_talks_before_those_who_were_asked_accept(deeds: list[Deed]) -> None:
    accepted = False
    for deed, state in _walk(deeds):
        accepted = accepted or deed == (Move.ACCEPT, Place.ASKED)
        assert accepted or state in (State.DECLINED, State.WITHDRAWN)


@given(_DEEDS)
def test_what_is_over_stays_so(deeds: list[Deed]) -> None:
    before = [state for _, state in _walk(deeds)][:-1]

    assert not {State.DECLINED, State.WITHDRAWN, State.ENDED} & set(before)


@given(_DEEDS)
def test_the_day_of_an_agreement_is_known_as_long_as_it_holds(deeds: list[Deed]) -> None:
    days: list[datetime | None] = [None]
    for step, (_, state) in enumerate(_walk(deeds)):
        before, agreed = days[-1], rules.agreed_at(days[-1], state, NOW + timedelta(days=step))
        days.append(agreed)
        assert (agreed is None) == (state not in rules.COOPERATING)
        assert before is None or agreed in (None, before)


def test_limits_in_time() -> None:
    half_a_year = NOW - timedelta(days=180)
    assert rules.may_ask_after(None, NOW)
    assert rules.may_ask_after(half_a_year, NOW)
    assert not rules.may_ask_after(half_a_year + timedelta(seconds=1), NOW)
    assert rules.may_remind_on(date(2026, 3, 4), date(2026, 3, 3))
    assert not rules.may_remind_on(date(2026, 3, 3), date(2026, 3, 3))
    assert not rules.may_remind_on(date(2028, 3, 4), date(2026, 3, 3))


@pytest.mark.parametrize(
    ("days", "nudges", "due"), [(6, 0, None), (7, 0, 1), (7, 1, None), (14, 1, 2), (99, 2, None)]
)
def test_nudges(days: int, nudges: int, due: int | None) -> None:
    assert rules.due_nudge(days, nudges) == due
