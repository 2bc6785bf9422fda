"""Countries and regions by the words that people have for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.kinds.placing import find_territories
from wiki.vocab import territories

MEANT = [
    ("Irlande", "", ["IE"]),
    ("ireland", "", ["IE"]),
    ("FRI34", "", ["FRI34"]),
    ("fri34", "", ["FRI34"]),
    ("Vienne, France (FRI34)", "", ["FRI34"]),
    ("86", "FR", ["FRI34"]),
    ("86 000", "FR", ["FRI34"]),
    ("deux sevres", "FR", ["FRI33"]),
    ("Deux-Sèvres", "FR", ["FRI33"]),
    ("FRI34", "IE", []),
    ("Nulle-Part", "FR", []),
    ("", "FR", []),
    ("x", "", []),
]


@pytest.mark.parametrize(("words", "country", "codes"), MEANT)
def test_words_mean_a_place(words: str, country: str, codes: list[str]) -> None:
    assert find_territories(words, country) == codes


def test_a_name_that_several_bear_gives_them_all() -> None:
    """Limburg is Belgian and Dutch."""
    found = find_territories("Limburg")

    assert {territories.country_of(code) for code in found} >= {"BE", "NL"}


def test_the_country_tells_them_apart() -> None:
    found = find_territories("Limburg", "NL")

    assert {territories.country_of(code) for code in found} == {"NL"}


def test_a_part_of_a_name_is_enough() -> None:
    assert "FRI31" in find_territories("charente", "FR")


@given(st.text(max_size=40), st.sampled_from(["", "FR", "IE"]))
def test_whatever_is_typed_the_codes_are_known(words: str, country: str) -> None:
    found = find_territories(words, country)

    assert all(code in territories.listed() for code in found)
    assert len(found) <= 12
