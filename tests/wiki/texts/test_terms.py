"""Terms of a glossary found in a text."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.terms import find_terms, key_of


def met(text: str, *terms: str) -> list[str]:
    """What of `text` is one of the terms."""
    found = find_terms(text, {key_of(term): term for term in terms})
    return [text[one.start : one.end] for one in found]


def test_case_accents_and_hyphens_do_not_matter() -> None:
    text = "Le TIERS LIEU, un tiers‑lieu ; l’Œuvre et l'oeuvre, à l’évenement."

    assert met(text, "tiers-lieu", "œuvre", "événement") == [
        "TIERS LIEU",
        "tiers‑lieu",
        "Œuvre",
        "oeuvre",
        "évenement",
    ]


def test_only_whole_words_are_terms() -> None:
    assert met("Un prix librement fixé, des prix libres.", "prix libre", "ix", "fix") == []


def test_the_longest_term_wins() -> None:
    assert met("la charte de gouvernance partagée", "gouvernance", "gouvernance partagée") == [
        "gouvernance partagée"
    ]


def test_a_term_that_begins_like_another_is_found_where_the_other_is_not() -> None:
    assert met("une gouvernance claire", "gouvernance", "gouvernance partagée") == ["gouvernance"]


def test_a_term_at_the_end_of_the_text_is_found() -> None:
    assert met("un appel à commun", "commun", "commun bien") == ["commun"]


@given(st.text(max_size=100), st.lists(st.text(max_size=12), max_size=5))
def test_terms_never_overlap(text: str, terms: list[str]) -> None:
    found = list(find_terms(text, {key_of(term): term for term in terms if key_of(term)}))

    ends = [0, *(one.end for one in found)]
    assert all(
        one.start >= end and one.end > one.start for one, end in zip(found, ends, strict=False)
    )
    assert all(key_of(text[one.start : one.end]) == key_of(one.told) for one in found)
