"""The languages people speak, called as the language of the reader calls them."""

import pytest

from wiki.vocab import vocabulary


@pytest.mark.parametrize(
    ("code", "french", "english"),
    [("de", "allemand", "German"), ("br", "breton", "Breton"), ("el", "grec", "Greek")],
)
def test_a_spoken_language_has_its_name_in_each_language(
    code: str, french: str, english: str
) -> None:
    spoken = vocabulary.load("spoken-languages")

    assert spoken.label(code, "fr") == french
    assert spoken.label(code, "en") == english


def test_spoken_languages_are_one_vocabulary_among_others() -> None:
    assert "spoken-languages" in vocabulary.names()
    assert vocabulary.load("spoken-languages").name == "spoken-languages"


def test_the_official_languages_of_the_union_come_first() -> None:
    codes = [term.code for term in vocabulary.load("spoken-languages").offered()]

    assert codes[0] == "bg"
    assert codes[23:25] == ["sv", "br"]
