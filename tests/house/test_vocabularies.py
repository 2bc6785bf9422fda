"""The words people choose from: every term has its label in every language."""

import re

import pytest

from wiki.kinds.registry import KINDS
from wiki.vocab import languages, vocabulary


@pytest.mark.parametrize("name", vocabulary.names())
def test_every_term_has_a_label_in_every_language(name: str) -> None:
    spoken = set(languages.known())
    incomplete = [
        term.code
        for term in vocabulary.load(name)
        if set(term.label) != spoken or not all(label.strip() for label in term.label.values())
    ]

    assert incomplete == []


@pytest.mark.parametrize("name", vocabulary.names())
def test_codes_are_plain_and_labels_differ(name: str) -> None:
    terms = list(vocabulary.load(name))

    assert [
        term.code for term in terms if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", term.code)
    ] == []
    for language in languages.known():
        labels = [term.label[language] for term in terms]
        assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize("name", vocabulary.names())
def test_labels_are_typeset(name: str) -> None:
    for term in vocabulary.load(name):
        for label in term.label.values():
            assert "'" not in label
            assert '"' not in label


def test_every_kind_has_a_name_and_a_section() -> None:
    with_section = {kind.name for kind in KINDS.values() if kind.has_section}

    assert set(KINDS) == set(vocabulary.load("kinds").terms)
    assert with_section <= set(vocabulary.load("sections").terms)


@pytest.mark.parametrize("language", languages.known())
def test_section_words_are_addresses_and_differ(language: str) -> None:
    words = [term.label[language] for term in vocabulary.load("sections")]

    assert [word for word in words if not re.fullmatch(r"[a-z][a-z0-9-]*", word)] == []
    assert len(set(words)) == len(words)
