"""Two languages in one text, told from one."""

import pytest

from wiki.texts.mixing import find_other_language
from wiki.vocab import languages

KNOWN = ["fr", "en"]
FRENCH = "Nous cherchons des partenaires pour accueillir les semaines dans nos vallées."
ENGLISH = "We are looking for partners to host the weeks that we prepare in our valleys."


def test_a_text_in_its_language_is_left_alone() -> None:
    assert find_other_language(f"{FRENCH}\n\n{FRENCH}", "fr", KNOWN) is None
    assert find_other_language(f"{ENGLISH}\n\n{ENGLISH}", "en", KNOWN) is None


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n"])
def test_paragraphs_that_alternate_are_told(between: str) -> None:
    text = between.join([FRENCH, ENGLISH, FRENCH])

    assert find_other_language(text, "fr", KNOWN) == "en"
    assert find_other_language(text, "en", KNOWN) == "fr"


def test_a_text_all_in_the_other_language_is_told() -> None:
    assert find_other_language(ENGLISH, "fr", KNOWN) == "en"


def test_a_quotation_may_be_in_any_language() -> None:
    assert find_other_language(f"{FRENCH}\n\n> {ENGLISH}", "fr", KNOWN) is None


@pytest.mark.parametrize("text", ["", "LEADER", "The Commons", "Le workshop du mardi", "1, 2, 3"])
def test_nothing_is_said_of_a_few_words(text: str) -> None:
    assert find_other_language(text, "fr", KNOWN) is None


def test_one_language_has_nothing_to_be_mixed_with() -> None:
    assert find_other_language(ENGLISH, "fr", ["fr"]) is None


def test_no_small_word_belongs_to_two_languages() -> None:
    first, *others = (languages.small_words(code) for code in languages.known())

    assert all(not first & other for other in others)
