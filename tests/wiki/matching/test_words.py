"""Texts are recognised by their words, and by what each language calls the same thing."""

import pytest

from wiki.matching.words import Lexicon

LEXICON = Lexicon()


def things(text: str, language: str, lexicon: Lexicon = LEXICON) -> set[str]:
    return {term for term in lexicon.count(text, language) if term.startswith("c:")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "un tiers-lieu"),
        ("fr", "Les TIERS LIEUX de l’Ouest"),
        ("en", "a third place"),
        ("en", "Third-places of the west"),
    ],
)
def test_a_thing_has_one_name_however_it_is_written(language: str, text: str) -> None:
    assert "c:third-place" in things(text, language)


def test_a_thing_is_also_met_inside_another() -> None:
    assert things("un réseau de tiers-lieux", "fr") == {"c:third-place-network", "c:third-place"}


def test_a_compound_is_found_with_and_without_its_hyphen() -> None:
    assert things("du co-working", "fr") == things("du coworking", "fr") != set()


def test_a_part_of_a_label_names_nothing_by_one_word() -> None:
    assert things("Rénovation de villages", "fr") == {"c:village-harbour-renewal"}
    assert things("nos villages", "fr") == set()


def test_letters_that_stand_in_any_text_name_nothing() -> None:
    assert things("R & D", "en") == set()


def test_words_are_counted_without_endings_little_words_and_figures() -> None:
    counted = LEXICON.count("L’auvent et les auvents de 2024", "fr")

    assert counted == {"auvent": 2}


def test_the_glossary_names_what_no_vocabulary_does() -> None:
    lexicon = Lexicon([{"fr": ["prix libre"], "en": ["pay what you can", "free price"]}])

    assert things("au prix libre", "fr", lexicon) == things("Pay what you can!", "en", lexicon)
    assert things("it pays", "en", lexicon) == set()


def test_the_glossary_adds_to_what_a_vocabulary_names() -> None:
    lexicon = Lexicon([{"fr": ["tiers-lieu", "maison commune"], "en": ["shared barn"]}])

    assert things("Une maison commune", "fr", lexicon) == {"c:third-place"}
    assert things("a shared barn", "en", lexicon) == {"c:third-place"}


def test_a_term_of_the_glossary_without_forms_is_nothing() -> None:
    assert Lexicon([{}, {"fr": []}]).concepts == LEXICON.concepts


def test_a_language_without_words_of_its_own_is_read_as_it_stands() -> None:
    assert LEXICON.count("Eine Werkstatt", "de") == {"eine": 1, "werkstatt": 1}
