"""Whatever the two sides do in whatever order, an answer never is where it cannot be."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.offers.answers import rules
from wiki.offers.answers.rules import Move, Side, State

_DEEDS = st.lists(st.tuples(st.sampled_from(Move), st.sampled_from(Side)), max_size=30)

Deed = tuple[Move, Side]


def _walk(deeds: list[Deed]) -> list[tuple[Deed, State]]:
    """The deeds that led somewhere, each with where it led."""
    here, path = State.UNPROVEN, []
    for move, side in deeds:
        if rules.may_move(here, move, side):
            here = rules.after(move)
            path.append(((move, side), here))
    return path


@given(_DEEDS)
def test_nothing_happens_before_the_address_is_proven(deeds: list[Deed]) -> None:
    path = _walk(deeds)

    assert not path or path[0] == ((Move.PROVE, Side.ANSWER), State.SENT)


@given(_DEEDS)
def test_nobody_talks_before_the_offers_people_accepted(deeds: list[Deed]) -> None:
    accepted = False
    for deed, state in _walk(deeds):
        accepted = accepted or deed == (Move.ACCEPT, Side.OFFER)
        assert accepted or state not in rules.TALKING


@given(_DEEDS)
def test_what_was_declined_or_ended_stays_so(deeds: list[Deed]) -> None:
    before = [state for _, state in _walk(deeds)][:-1]

    assert not {State.DECLINED, State.ENDED} & set(before)


@given(_DEEDS)
def test_an_answer_never_goes_back(deeds: list[Deed]) -> None:
    states = [State.UNPROVEN, *(state for _, state in _walk(deeds))]

    assert len(set(states)) == len(states)


@given(_DEEDS)
def test_the_sender_decides_nothing_for_the_others(deeds: list[Deed]) -> None:
    decisions = {Move.OPEN, Move.ACCEPT, Move.DECLINE, Move.WAIT}

    assert all(side == Side.OFFER for (move, side), _ in _walk(deeds) if move in decisions)
