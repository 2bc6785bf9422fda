"""A term of the glossary finds what the other language says for it, in that language's group."""

from pathlib import Path

import pytest

from tests.wiki.search.shelf import LANGUAGES, PUBLIC, entry, ids, shelved, told
from wiki.search.model import Answer, Question
from wiki.search.whoosh_engine import WhooshEngine

TWINS = {"en": [("gouvernance partagée", "shared governance"), ("four", "oven")]}


@pytest.fixture
def engine(tmp_path: Path) -> WhooshEngine:
    return shelved(
        tmp_path,
        entry(1, "La gouvernance partagée", "Un atelier."),
        entry(2, "Shared governance", "A workshop.", language="en"),
        entry(3, "Governance", "Not at all shared ovens.", language="en"),
        entry(4, "Gouvernance partagée", "Kept in French.", language="en"),
    )


def ask(engine: WhooshEngine, text: str) -> Answer:
    return engine.search(Question(text, "fr", LANGUAGES, PUBLIC, twins=TWINS))


def found(engine: WhooshEngine, text: str) -> dict[str, list[int]]:
    return {group.language: sorted(ids(group)) for group in ask(engine, text).groups}


def test_the_twin_is_found_beside_the_term(engine: WhooshEngine) -> None:
    assert found(engine, "Gouvernance partagee") == {"fr": [1], "en": [2, 3, 4]}


def test_other_words_of_the_question_are_still_wanted(engine: WhooshEngine) -> None:
    assert found(engine, "gouvernance partagée workshop") == {"en": [2]}
    assert found(engine, "gouvernance partagée -workshop") == {"fr": [1], "en": [3, 4]}


def test_a_quoted_term_finds_its_twin_word_after_word(engine: WhooshEngine) -> None:
    assert found(engine, "“gouvernance partagée”") == {"fr": [1], "en": [2, 4]}


def test_half_a_term_has_no_twin(engine: WhooshEngine) -> None:
    assert found(engine, "partagée") == {"fr": [1], "en": [4]}


def test_the_twin_is_marked_in_what_is_shown(engine: WhooshEngine) -> None:
    english = ask(engine, "gouvernance partagée -ovens -kept").groups[1]

    assert told(english.hits[0].title_pieces) == "[Shared] [governance]"
