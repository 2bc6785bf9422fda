"""Did you mean: the question with its unknown words put right."""

from pathlib import Path

import pytest

from tests.wiki.search.shelf import ask, entry, ids, shelved
from wiki.search.whoosh_engine import WhooshEngine


@pytest.fixture
def engine(tmp_path: Path) -> WhooshEngine:
    return shelved(
        tmp_path,
        entry(1, "La gouvernance partagée", "Un bénévole accueille les habitant·e·s."),
        entry(
            2,
            "Sharing a workshop",
            "Volunteers open the tool library, an organisation.",
            language="en",
        ),
    )


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("gouvernnance", "fr", "gouvernance"),
        ("gouvrenance", "fr", "gouvernance"),
        ("benevoule", "fr", "bénévole"),
        ("acueile", "fr", "accueille"),
        ("habitnats", "fr", "habitant"),
        ("workshpo", "en", "workshop"),
        ("voluntears", "en", "volunteers"),
        ("organisaton", "en", "organisation"),
        ("workshpo", "fr", "workshop"),
        ('"gouvernnance partagée"', "fr", '"gouvernance partagée"'),
        ("gouvernnance -prix partajée", "fr", "gouvernance -prix partagée"),
        ("l'acueile", "fr", "l'accueille"),
    ],
)
def test_a_slip_of_the_finger_is_put_right(
    engine: WhooshEngine, typed: str, language: str, meant: str
) -> None:
    assert ask(engine, typed, language).suggestion == meant


def test_a_word_found_in_spite_of_its_spelling_needs_no_suggestion(engine: WhooshEngine) -> None:
    answer = ask(engine, "benevolle")

    assert ids(answer) == [1]
    assert answer.suggestion is None


@pytest.mark.parametrize("typed", ["gouvernance", "zzzzzzzz", "zzz", "gouvernnanc*", "a" * 200])
def test_what_is_right_or_hopeless_is_left_alone(engine: WhooshEngine, typed: str) -> None:
    assert ask(engine, typed).suggestion is None


def test_words_known_but_apart_are_right(engine: WhooshEngine) -> None:
    answer = ask(engine, "gouvernance workshop")

    assert answer.is_loosened
    assert answer.suggestion is None


def test_a_word_that_is_no_more_is_not_suggested(engine: WhooshEngine) -> None:
    engine.apply([(1, [])], 2)

    assert ask(engine, "gouvernnance").suggestion is None
