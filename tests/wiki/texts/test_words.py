"""How prose is cut into words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.words import is_word, tokens, words

_texts = st.text() | st.text(alphabet="l'’dqu jus -.,:19é_\u0301\u00a0\u202f\n")


@given(_texts)
def test_the_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(_texts)
def test_the_words_are_those_of_the_tokens(text: str) -> None:
    assert words(text) == [token for token in tokens(text) if is_word(token)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'atelier d’été", ["L'", "atelier", "d’", "été"]),
        ("Jusqu’ici, qu'il vienne", ["Jusqu’", "ici", "qu'", "il", "vienne"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("l’aujourd’hui", ["l’", "aujourd’hui"]),
        ("don't", ["don't"]),
        ("un rendez-vous", ["un", "rendez-vous"]),
        ("12,50 € à 10:30", ["12,50", "à", "10:30"]),
        ("cafe\u0301", ["cafe\u0301"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_blanks_of_all_kinds_make_one_run() -> None:
    assert tokens("Qui\u202f\u00a0 ?") == ["Qui", "\u202f\u00a0 ", "?"]
