"""How a text is cut into words, and where each stands."""

import pytest

from wiki.search.analysis.languages import language_of
from wiki.search.analysis.words import readable, words


def cut(text: str, language: str = "fr") -> list[str]:
    """The words as they stand in the text."""
    text = readable(text)
    return [text[word.start : word.end] for word in words(text, language_of(language))]


def stems(text: str, language: str = "fr") -> list[str]:
    return [word.stem for word in words(readable(text), language_of(language))]


def test_what_is_elided_is_a_little_word_or_none() -> None:
    assert cut("Qu’à l'école, jusqu’à d’été") == ["Qu", "à", "école", "jusqu", "à", "été"]


@pytest.mark.parametrize("written", ["aujourd'hui", "Aujourd’hui", "l'aujourd’hui"])
def test_an_apostrophe_inside_a_word_makes_a_compound(written: str) -> None:
    assert stems(written) == ["aujourdhui", "aujourd", "hui"]


@pytest.mark.parametrize(
    "written",
    ["habitant·e·s", "habitant.e.s", "habitant-e-s", "habitant(e)s", "HABITANT·E·S", "habitant·es"],
)
def test_an_inclusive_spelling_is_its_first_word(written: str) -> None:
    assert stems(f"Les {written} du bourg") == ["les", "habitant", "du", "bourg"]


def test_what_follows_an_inclusive_spelling_is_kept() -> None:
    assert cut("habitant·e·s-élu·e·s") == ["habitant", "élu"]


def test_a_compound_comes_whole_and_in_parts() -> None:
    assert cut("Un tiers-lieu") == ["Un", "tiers-lieu", "tiers", "lieu"]
    assert stems("Un tiers-lieu") == ["un", "tierslieu", "tiers", "lieu"]


def test_letters_written_otherwise_are_the_same() -> None:
    assert stems("cœur e\u0301te\u0301 ﬁlet gou\u00advernance") == [
        "coeur",
        "ete",
        "filet",
        "gouvernanc",
    ]


def test_a_possessive_is_dropped() -> None:
    assert stems("The network’s charter", "en") == ["the", "network", "charter"]


def test_a_word_has_only_so_many_letters() -> None:
    (word,) = words("x" * 500, language_of("nl"))

    assert word.stem == "x" * 40


def test_a_language_without_rules_is_only_folded() -> None:
    assert stems("Die Öffnung des Hauses", "de") == ["die", "offnung", "des", "hauses"]


def test_signs_are_no_words() -> None:
    assert stems("\0 _ * ~ [ ] … — « » 😀 '") == []
