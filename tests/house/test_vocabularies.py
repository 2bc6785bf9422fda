"""The words people choose from: complete in every language, and well-formed trees."""

import re
from itertools import chain

import pytest

from wiki.kinds.registry import KINDS
from wiki.vocab import languages, topics, vocabulary
from wiki.vocab.terms import FOLDER, Vocabulary, tables

NAMES = vocabulary.names()
IN_FILES = [name for name in NAMES if name not in vocabulary.COMPUTED]

SIZES = {
    "themes": 64 + 10,
    "project-types": 12,
    "offer-stages": 5,
    "area-types": 19,
    "assets": 9,
    "organisation-types": 16,
    "ecosystem-roles": 11,
    "place-kinds": 7,
    "legal-forms": 8,
    "initiators": 7,
    "network-services": 7,
    "sea-basins": 4,
    "spoken-languages": 50,
}


@pytest.fixture(params=NAMES)
def words(request: pytest.FixtureRequest) -> Vocabulary:
    return vocabulary.load(request.param)


def test_every_term_has_a_label_in_every_language(words: Vocabulary) -> None:
    spoken = set(languages.known())
    incomplete = [
        term.code
        for term in words
        if set(term.label) != spoken or not all(label.strip() for label in term.label.values())
    ]

    assert incomplete == []


def test_labels_differ_among_terms_side_by_side(words: Vocabulary) -> None:
    for language in languages.known():
        labels = [(term.parent, term.label[language]) for term in words]
        assert sorted(set(labels)) == sorted(labels)


def test_labels_are_typeset(words: Vocabulary) -> None:
    for term in words:
        for label in chain(term.label.values(), *term.also.values()):
            assert "'" not in label
            assert '"' not in label


def test_alternative_labels_say_something_else(words: Vocabulary) -> None:
    for term in words:
        for language, others in term.also.items():
            assert all(other.strip() for other in others)
            assert term.label.get(language) not in others
            assert len(set(others)) == len(others) > 0


def test_a_parent_comes_before_its_children(words: Vocabulary) -> None:
    seen = {""}
    for term in words:
        assert term.parent in seen, term.code
        seen.add(term.code)


def test_all_but_the_retired_are_offered(words: Vocabulary) -> None:
    retired = {term.code for term in words if term.is_retired}

    assert {term.code for term in words.offered()} == set(words.terms) - retired


@pytest.mark.parametrize("name", [name for name in NAMES if name != "territories"])
def test_codes_are_plain(name: str) -> None:
    codes = vocabulary.load(name).terms

    assert [code for code in codes if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", code)] == []


@pytest.mark.parametrize("name", IN_FILES)
def test_no_code_is_written_twice(name: str) -> None:
    codes = [term["code"] for term in tables(name)]

    assert len(set(codes)) == len(codes)


def test_no_territory_is_written_twice() -> None:
    file = (FOLDER / "territories.toml").read_text("utf-8")
    codes = re.findall(r'^(?:code = |  )"-?([A-Z0-9]+)', file, re.MULTILINE)

    assert len(set(codes)) == len(codes) == len(vocabulary.load("territories").terms)
    assert [code for code in codes if not re.fullmatch(r"[A-Z]{2}[0-9A-Z]{0,3}", code)] == []


@pytest.mark.parametrize(("name", "size"), SIZES.items())
def test_lists_have_the_terms_they_are_known_for(name: str, size: int) -> None:
    assert len(vocabulary.load(name).terms) == size


def test_themes_say_whose_they_are() -> None:
    schemes = [theme.scheme for theme in vocabulary.load("themes")]

    assert schemes == ["enrd"] * 64 + ["tl"] * 10


@pytest.mark.parametrize("language", languages.known())
def test_a_word_means_one_theme(language: str) -> None:
    meant = [
        word.casefold()
        for theme in vocabulary.load("themes")
        for word in (theme.label[language], *theme.also.get(language, ()))
    ]

    assert sorted(set(meant)) == sorted(meant)


def test_every_topic_stands_for_themes_there_are() -> None:
    themes = vocabulary.load("themes")
    named = {topic.code: topics.themes_of(topic.code) for topic in vocabulary.load("topics")}

    assert [topic for topic, meant in named.items() if not meant] == []
    assert [theme for meant in named.values() for theme in meant if theme not in themes] == []


def test_every_kind_has_a_name_and_a_section() -> None:
    with_section = {kind.name for kind in KINDS.values() if kind.has_section}

    assert set(KINDS) == set(vocabulary.load("kinds").terms)
    assert with_section <= set(vocabulary.load("sections").terms)


@pytest.mark.parametrize("language", languages.known())
def test_section_words_are_addresses_and_differ(language: str) -> None:
    words = [term.label[language] for term in vocabulary.load("sections")]

    assert [word for word in words if not re.fullmatch(r"[a-z][a-z0-9-]*", word)] == []
    assert len(set(words)) == len(words)
