"""What is true of an answer, value by value."""

from dataclasses import replace

import pytest

from tests.wiki.offers.answers.post import GUEST
from wiki.offers.answers import rules
from wiki.offers.answers.rules import CONSENTS, Move, Side, State, Words


@pytest.mark.parametrize(
    ("state", "side", "moves"),
    [
        ("unproven", Side.ANSWER, "prove"),
        ("unproven", Side.OFFER, ""),
        ("sent", Side.OFFER, "open accept decline wait"),
        ("sent", Side.ANSWER, "end"),
        ("seen", Side.OFFER, "accept decline wait"),
        ("seen", Side.ANSWER, "end"),
        ("waiting-list", Side.OFFER, "accept decline"),
        ("waiting-list", Side.ANSWER, "end"),
        ("accepted", Side.OFFER, "talk agree end"),
        ("accepted", Side.ANSWER, "talk agree end"),
        ("in-talks", Side.OFFER, "agree end"),
        ("in-talks", Side.ANSWER, "agree end"),
        ("agreed", Side.OFFER, "end"),
        ("agreed", Side.ANSWER, "end"),
        ("declined", Side.OFFER, ""),
        ("declined", Side.ANSWER, ""),
        ("ended", Side.OFFER, ""),
        ("ended", Side.ANSWER, ""),
    ],
)
def test_what_each_side_may_do(state: str, side: Side, moves: str) -> None:
    assert " ".join(rules.moves_of(state, side)) == moves


def test_a_whole_answer_has_no_problem() -> None:
    assert rules.check(GUEST, CONSENTS) == []


def test_all_that_is_missing_is_named_at_once() -> None:
    found = [(problem.field, problem.code) for problem in rules.check(Words(), ())]

    assert found == [
        ("organisation", "answer.no_organisation"),
        ("country", "answer.no_country"),
        ("message", "answer.no_message"),
        ("legal_notice", "consent.legal_notice"),
        ("sharing", "consent.sharing"),
    ]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("country", "XX", "answer.no_country"),
        ("country", "FRI34", "answer.no_country"),
        ("message", "m" * 5_001, "answer.too_long"),
        ("organisation", "o" * 201, "answer.too_long"),
        ("place", "p" * 201, "answer.too_long"),
        ("call_dates", "d" * 501, "answer.too_long"),
        ("spoken", ("xx",), "fact.unknown_choice"),
    ],
)
def test_what_cannot_be_sent(field: str, value: object, code: str) -> None:
    (problem,) = rules.check(replace(GUEST, **{field: value}), CONSENTS)

    assert (problem.field, problem.code) == (field, code)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Bonjour \r\n à tous ", "Bonjour \n à tous"),
        ("a\x00b\x07c", "abc"),
        ("half \ud83d", "half ?"),
    ],
)
def test_what_no_database_keeps_is_left_out(typed: str, kept: str) -> None:
    assert rules.clean(typed) == kept


@pytest.mark.parametrize(
    ("days", "nudges", "due"),
    [(6, 0, None), (7, 0, 1), (8, 1, None), (14, 1, 2), (15, 0, 2), (21, 2, 3), (90, 3, None)],
)
def test_silence_is_nudged_at_7_and_14_and_told_at_21(
    days: int, nudges: int, due: int | None
) -> None:
    assert rules.due_nudge(days, nudges) == due


@pytest.mark.parametrize(
    ("answered", "received", "tenths"), [(0, 3, 2), (3, 3, 8), (9, 10, 8), (100, 100, 10)]
)
def test_three_answers_do_not_make_a_certainty(answered: int, received: int, tenths: int) -> None:
    assert rules.tenths(answered, received) == tenths


def test_any_other_text_has_another_digest() -> None:
    assert rules.digest_of("ab", "c") != rules.digest_of("a", "bc")
    assert rules.digest_of("ab", "c") == rules.digest_of("ab", "c")


def test_contacts_are_for_those_who_were_accepted() -> None:
    assert {State.ACCEPTED, State.TALKS, State.AGREED} == rules.TALKING
    assert not rules.may_move(State.SENT, Move.ACCEPT, Side.ANSWER)
