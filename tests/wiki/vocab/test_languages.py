"""The languages of the program, and the section words of its addresses."""

import pytest
from babel import Locale

from wiki.vocab import languages, sections


def test_each_language_has_its_own_name_and_one_in_the_others() -> None:
    assert languages.own_name("fr") == "Français"
    assert languages.own_name("en") == "English"
    assert languages.name_in("fr", "en") == "French"
    assert languages.name_in("en", "fr") == "anglais"


@pytest.mark.parametrize("code", languages.known())
def test_each_language_has_a_locale_that_dates_can_be_written_in(code: str) -> None:
    assert Locale.parse(languages.locale(code)).language == code


def test_a_section_is_found_by_its_word_in_any_language() -> None:
    assert sections.word("article", "fr") == "communs"
    assert sections.word("article", "en") == "commons"
    assert sections.find_code("communs") == "article"
    assert sections.find_code("commons") == "article"


def test_a_word_that_names_no_section_finds_nothing() -> None:
    assert sections.find_code("article") is None
    assert sections.find_code("") is None


def test_section_words_are_reserved() -> None:
    assert {"communs", "commons", "recherche", "search"} <= sections.reserved_words()
