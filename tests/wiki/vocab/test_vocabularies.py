"""Closed lists of terms: stable codes, and labels in every language."""

import pytest

from wiki.vocab import vocabulary
from wiki.vocab.terms import Term, Vocabulary


def test_terms_keep_the_order_of_the_file() -> None:
    assert [term.code for term in vocabulary.load("article-types")] == [
        "method",
        "experience",
        "explanation",
        "template",
    ]


def test_a_label_is_told_in_the_language_asked_for() -> None:
    topics = vocabulary.load("topics")

    assert topics.label("food", "fr") == "Alimentation"
    assert topics.label("food", "en") == "Food"


def test_a_code_that_the_list_no_longer_knows_is_its_own_label() -> None:
    assert vocabulary.load("topics").label("gold", "en") == "gold"


def test_only_codes_are_in_a_vocabulary() -> None:
    topics = vocabulary.load("topics")

    assert "food" in topics
    assert "Food" not in topics
    assert ["food"] not in topics
    assert None not in topics


def test_a_retired_term_is_read_and_no_longer_offered() -> None:
    old = Term("fax", {"fr": "Télécopie"}, {}, is_retired=True)
    new = Term("mail", {"fr": "Courriel", "en": "E-mail"}, {}, is_retired=False)
    means = Vocabulary("means", {"fax": old, "mail": new})

    assert "fax" in means
    assert means.offered() == [new]


def test_a_label_missing_in_one_language_is_told_in_another() -> None:
    assert Term("fax", {"fr": "Télécopie"}, {}, is_retired=False).label_in("en") == "Télécopie"


def test_an_unknown_vocabulary_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        vocabulary.load("nothing")
