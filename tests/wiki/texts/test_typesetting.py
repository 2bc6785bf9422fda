"""The typography of a language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.typography import typeset

PROSE = st.text(alphabet="ab é'’ ;:!?»«%\n\u00a0\u202fhttps://w.") | st.text()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Qui vient ?", "Qui vient\u202f?"),
        ("Venez ; restez !", "Venez\u202f; restez\u202f!"),
        ("Horaires : 9 h", "Horaires\u00a0: 9 h"),
        ("un « mot »", "un «\u00a0mot\u00a0»"),
        ("30 % du bois", "30\u00a0% du bois"),
        ("l'atelier d'été", "l’atelier d’été"),
        ("Quoi ?!", "Quoi\u202f?!"),
    ],
)
def test_french_signs_are_put_for_those_typed(typed: str, shown: str) -> None:
    assert typeset(typed, "fr") == shown


@pytest.mark.parametrize(
    "text",
    [
        "Qui?",
        "10:30",
        "«mot»",
        "les '80",
        "https://exemple.fr/l'eau?a=1",
        "Écrire à mailto:l'eau@exemple.fr",
        "www.l'eau.fr",
    ],
)
def test_nothing_is_put_where_nothing_stood(text: str) -> None:
    assert typeset(text, "fr") == text


def test_a_sign_after_an_address_is_set() -> None:
    assert typeset("Voir https://exemple.fr ?", "fr") == "Voir https://exemple.fr\u202f?"


def test_other_languages_stay_as_typed() -> None:
    assert typeset("Who's there ?", "en") == "Who's there ?"


@given(PROSE)
def test_setting_twice_is_setting_once(text: str) -> None:
    assert typeset(typeset(text, "fr"), "fr") == typeset(text, "fr")


@given(PROSE)
def test_no_sign_comes_or_goes(text: str) -> None:
    assert len(typeset(text, "fr")) == len(text)
