"""Texts answer each other by what is rare in them, in either language."""

from itertools import permutations
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.matching.scoring.columns import Array
from wiki.matching.scoring.measures import PRIOR
from wiki.matching.scoring.text import TextIndex
from wiki.matching.sides import Side
from wiki.matching.words import Lexicon

LEXICON = Lexicon()
WORDS = ["atelier", "laine", "tiers-lieu", "friche", "bateau", "coworking", "moulin", "verger"]

texts = st.dictionaries(
    st.sampled_from(["fr", "en"]),
    st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
    max_size=2,
)


def sides(*told: dict[str, str]) -> list[Side]:
    return [
        Side(document_id=number, organisation_id=number, texts=one)
        for number, one in enumerate(told)
    ]


def index(*told: dict[str, str]) -> TextIndex:
    return TextIndex.build(sides(*told), LEXICON)


def everybody(found: TextIndex) -> Array:
    return np.arange(found.rows.says.shape[1])


def test_a_french_text_answers_an_english_one_about_the_same_things() -> None:
    found = index(
        {"fr": "Un réseau de tiers-lieux dans des friches"},
        {"en": "A network of third places on derelict land"},
        {"en": "A school by the river"},
    )

    forth = found.forth(0, np.array([1, 2]))

    assert forth[0] > 0.5
    assert np.isnan(forth[1])


def test_words_count_where_languages_are_shared() -> None:
    found = index(
        {"fr": "Carder la laine au moulin"},
        {"fr": "Le moulin à laine"},
        {"fr": "Le verger"},
    )

    answered, unanswered = found.forth(0, np.array([1, 2]))
    assert answered == pytest.approx(1, abs=0.2)
    assert np.isnan(unanswered)


def test_a_text_answers_itself_wholly() -> None:
    found = index(
        {"fr": "tiers-lieu et laine"}, {"en": "wool, wool and again wool"}, {"fr": "laine"}
    )

    assert found.forth(0, np.array([0]))[0] == pytest.approx(1, abs=1e-3)


def test_a_text_does_no_harm_to_who_wrote_it() -> None:
    found = index({"fr": "laine"}, {"fr": "la laine et beaucoup d’autres choses de ce pays"})

    assert found.forth(0, np.array([1]))[0] > PRIOR


def test_without_a_text_nothing_is_known() -> None:
    found = index({"fr": "un tiers-lieu"}, {}, {"en": "  "})

    assert np.isnan(found.forth(0, np.array([1, 2]))).all()
    assert np.isnan(found.back(0, np.array([1, 2]))).all()


def test_saying_it_in_a_second_language_does_not_say_it_twice() -> None:
    french, english = "Un tiers-lieu dans une friche", "A third place on derelict land"
    found = index({"fr": french}, {"fr": french}, {"fr": french, "en": english})

    once, twice = found.forth(0, np.array([1, 2]))

    assert twice == pytest.approx(once, abs=0.1)


def test_a_word_in_too_many_texts_tells_nothing() -> None:
    crowd = [{"fr": f"moulin mot{number} autre{number // 2}"} for number in range(60)]
    found = index(*crowd)

    answered, unanswered = found.forth(0, np.array([1, 2]))
    assert answered == pytest.approx(1, abs=1e-3)
    assert np.isnan(unanswered)


@given(st.lists(texts, min_size=2, max_size=6))
def test_forth_from_one_is_back_from_the_other(told: list[dict[str, str]]) -> None:
    found = index(*told)
    rows = everybody(found)

    forth = np.array([found.forth(row, rows) for row in rows])
    back = np.array([found.back(row, rows) for row in rows])

    np.testing.assert_array_equal(forth, back.T)
    assert ((forth > PRIOR) & (forth <= 1) | np.isnan(forth)).all()


@given(st.lists(texts, min_size=3, max_size=5), st.randoms())
def test_the_order_of_sides_changes_no_answer(told: list[dict[str, str]], draw: Random) -> None:
    order = draw.sample(range(len(told)), len(told))
    found, other = index(*told), index(*(told[at] for at in order))
    rows = everybody(found)

    for row in rows:
        np.testing.assert_array_equal(
            found.forth(order[row], np.array(order)), other.forth(row, rows)
        )


def test_rows_come_and_go_without_a_new_count() -> None:
    told = [{"fr": "laine"}, {"fr": "laine et verger"}, {"en": "third place"}, {"fr": "tiers-lieu"}]
    whole = index(*told)

    for order in permutations(range(4)):
        found = whole.merged([], np.array(order[:2])).merged(sides(told[3]), np.array([2, 0, 1]))
        expected = whole.forth(3, np.array(order[:2]))
        np.testing.assert_array_equal(found.forth(0, np.array([1, 2])), expected)


def test_an_index_is_made_of_its_arrays() -> None:
    whole = index({"fr": "laine"}, {"fr": "laine et tiers-lieu"}, {"en": "third place"})

    again = TextIndex.of(whole.arrays(), LEXICON)

    np.testing.assert_array_equal(
        again.forth(1, everybody(again)), whole.forth(1, everybody(whole))
    )
