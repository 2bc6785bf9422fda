"""Answers put in their places: the rest of the text stays as it is, byte for byte."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.documents.freshness.pairs import Pairs
from wiki.documents.freshness.rules import State
from wiki.markup.passages import split
from wiki.texts.units import Unit, assign
from wiki.translation.composing import Answer, Work, compose

FRENCH = "# Four\n\nPétrir.\n\n- farine\n- eau\n\nCuire.\n"
ENGLISH = "# Oven\nKnead.\n\n- flour\n- water\n\nBake.\n"


def state(body: str, number: int, title: str) -> State:
    units: list[Unit] = assign([], [passage.text for passage in split(body)], {}, number)
    return State(number, {"title": title}, units)


def work(
    english: str | None = ENGLISH, pairs: str = "1.1=2.1 1.2=2.2 1.3=2.3 1.4=2.4 1.5=2.5"
) -> Work:
    target = None if english is None else state(english, 2, "Bread")
    known = Pairs.decode(pairs if target else "")
    return Work("fr", state(FRENCH, 1, "Pain"), "en", target, known, 2)


def body(edited: Work, *answers: Answer) -> str:
    return str(compose(edited, answers).parts["en"]["body"])


def test_one_passage_is_replaced() -> None:
    assert body(work(), Answer("1.5", "Bake well.")) == ENGLISH.replace("Bake.", "Bake well.")


def test_a_missing_item_stands_close_to_its_neighbour() -> None:
    short = work("# Oven\n\nKnead.\n\n- flour\n\nBake.\n", "1.1=2.1 1.2=2.2 1.3=2.3 1.5=2.4")

    assert body(short, Answer("1.4", "- water")) == (
        "# Oven\n\nKnead.\n\n- flour\n- water\n\nBake.\n"
    )


def test_a_missing_paragraph_stands_apart() -> None:
    short = work("# Oven\nBake.\n", "1.1=2.1 1.5=2.2")

    assert body(short, Answer("1.2", "Knead.")) == "# Oven\n\nKnead.\n\nBake.\n"


def test_nothing_typed_takes_the_passage_away() -> None:
    assert body(work(), Answer("1.2", "")) == "# Oven\n- flour\n- water\n\nBake.\n"


def test_a_passage_whose_source_is_gone_is_taken_away_too() -> None:
    longer = work(ENGLISH + "\nEat.\n", "1.1=2.1 1.2=2.2 1.3=2.3 1.4=2.4 1.5=2.5 1.9=2.6")

    assert body(longer, Answer("1.9", "")) == ENGLISH


def test_a_new_language_is_written_in_the_order_of_the_source() -> None:
    edit = compose(
        work(None), [Answer("title", "Bread"), Answer("1.5", "Bake."), Answer("1.2", "Knead.")]
    )

    assert edit.parts == {"en": {"title": "Bread", "body": "Knead.\n\nBake.\n"}}
    assert [one.units for one in edit.translated] == [["title"], ["1.5"], ["1.2"]]


def test_it_says_what_each_answer_answers() -> None:
    (one,) = compose(work(), [Answer("1.5", "Bake well.\r\n")]).translated

    assert (one.part, one.text, one.source, one.units, one.source_number) == (
        "en", "Bake well.", "fr", ["1.5"], 1,
    )  # fmt: skip


@pytest.mark.parametrize(("is_meaning", "weight"), [(False, "clearer"), (True, "meaning")])
def test_it_weighs_what_its_author_says(is_meaning: bool, weight: str) -> None:
    assert compose(work(), [Answer("1.5", "Eat.", is_meaning=is_meaning)]).significance == weight


def test_several_twins_become_one() -> None:
    split_up = work("# Oven\nKnead.\n\nThen wait.\n\nBake.\n", "1.1=2.1 1.2=2.2 1.2=2.3 1.5=2.4")

    assert body(split_up, Answer("1.2", "Knead and wait.")) == (
        "# Oven\nKnead and wait.\n\nBake.\n"
    )


@given(st.sampled_from(["1.1", "1.2", "1.3", "1.4", "1.5"]), st.text("ab -#\n", max_size=12))
def test_what_was_not_answered_stays(unit: str, text: str) -> None:
    others = [one for one in work().target.units if one.id != unit.replace("1.", "2.")]  # type: ignore[union-attr]

    said = body(work(), Answer(unit, text))

    assert all(one.text.strip() in said for one in others)


def test_a_field_of_one_line_is_folded_and_one_of_several_is_not() -> None:
    long = replace(work(), long_texts=("objectives",))
    texts = compose(
        long, [Answer("title", "Our\n bread"), Answer("objectives", "1. Knead.\n2. Bake.\n")]
    ).parts["en"]

    assert texts["title"] == "Our bread"
    assert texts["objectives"] == "1. Knead.\n2. Bake."
