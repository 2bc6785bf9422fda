"""Whatever is done to an offer in whatever order, it never is where it cannot be."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.offers import rules
from wiki.offers.rules import Life, Move, Review, State

_MOVES = st.lists(st.sampled_from(Move), max_size=30)


def _walk(moves: list[Move]) -> list[tuple[Move, Life]]:
    """The moves that led somewhere, each with where it led."""
    here, path = Life(), []
    for move in moves:
        if rules.may_move(here, move):
            here = rules.after(here, move)
            path.append((move, here))
    return path


@given(_MOVES)
def test_nothing_waits_for_an_offer_that_has_ended(moves: list[Move]) -> None:
    ended = [life for _, life in _walk(moves) if life.state not in ("draft", "published")]

    assert all(life.review == Review.NONE for life in ended)


@given(_MOVES)
def test_nothing_is_online_before_somebody_published_it(moves: list[Move]) -> None:
    was_published = False
    for move, life in _walk(moves):
        was_published = was_published or move == Move.PUBLISH
        assert was_published or life.state in (State.DRAFT, State.ARCHIVED)


@given(_MOVES)
def test_only_publishing_ends_a_draft_well(moves: list[Move]) -> None:
    before = Life()
    for move, life in _walk(moves):
        if before.state == State.DRAFT and life.state == State.PUBLISHED:
            assert move == Move.PUBLISH
        before = life


@given(_MOVES)
def test_renewing_leaves_what_waits_as_it_is(moves: list[Move]) -> None:
    before = Life()
    for move, life in _walk(moves):
        if move == Move.RENEW:
            assert life == Life(State.PUBLISHED, before.review)
        before = life


@given(_MOVES)
def test_what_is_archived_stays_so(moves: list[Move]) -> None:
    path = [life.state for _, life in _walk(moves)]

    assert State.ARCHIVED not in path[:-1]


@given(_MOVES)
def test_a_decision_is_about_something_that_was_submitted(moves: list[Move]) -> None:
    before = Life()
    for move, life in _walk(moves):
        if move in (Move.RETURN, Move.TAKE_BACK):
            assert before.review == Review.SUBMITTED
        before = life
