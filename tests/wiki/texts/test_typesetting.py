"""The typography of a language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.typography import keep_together, typeset

PROSE = st.text(alphabet="ab é'’ ;:!?»«%€h0123+()\n\u00a0\u202fhttps://w.") | st.text()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Qui vient ?", "Qui vient\u202f?"),
        ("Venez ; restez !", "Venez\u202f; restez\u202f!"),
        ("Horaires : 9 h", "Horaires\u00a0: 9\u00a0h"),
        ("un « mot »", "un «\u00a0mot\u00a0»"),
        ("30 % du bois", "30\u00a0% du bois"),
        ("l'atelier d'été", "l’atelier d’été"),
        ("de 10 h à 12 h 30", "de 10\u00a0h à 12\u00a0h 30"),
        ("96 € par an", "96\u00a0€ par an"),
        ("1 276 000 €", "1\u202f276\u202f000\u00a0€"),
        ("Quoi ?!", "Quoi\u202f?!"),
        ("05 36 49 12 00", "05\u00a036\u00a049\u00a012\u00a000"),
        ("au 06 12 34 56 78 !", "au 06\u00a012\u00a034\u00a056\u00a078\u202f!"),
        ("+33 5 36 49 12 00", "+33\u00a05\u00a036\u00a049\u00a012\u00a000"),
        ("+33 (0)5 36 49 12 00", "+33\u00a0(0)5\u00a036\u00a049\u00a012\u00a000"),
        ("05\u202f36 49 12 00", "05\u202f36\u00a049\u00a012\u00a000"),
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
        "en 2026 137 membres",
        "0536491200",
        "05.36.49.12.00",
        "le 02 03 04 05 06 07",
        "12 05 36 49 12 00",
        "00 36 49 12 00",
        "https://exemple.fr/05 36 49",
        "10 hommes",
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


def test_no_line_cuts_a_telephone_number() -> None:
    assert typeset("Call 05 36 49 12 00.", "en") == "Call 05\u00a036\u00a049\u00a012\u00a000."
    assert keep_together("+44 1632 960 960") == "+44\u00a01632\u00a0960\u00a0960"
