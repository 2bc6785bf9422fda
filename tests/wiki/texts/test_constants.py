"""Numbers, dates and addresses travel from one language to the other without a translator."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.constants import CarriedOver, carry_over


@pytest.mark.parametrize(
    ("before", "after", "target", "carried"),
    [
        ("Cuire à 240 degrés.", "Cuire à 260 degrés.", "Bake at 240 °C.", "Bake at 260 °C."),
        ("Le 12/03/2026.", "Le 14/03/2026.", "On 12/03/2026.", "On 14/03/2026."),
        ("À 18:30.", "À 19:00.", "At 18:30.", "At 19:00."),
        ("Au +33 5 36 49 12 00.", "Au +33 5 36 49 13 00.", "Call +33 5 36 49 12 00.",
         "Call +33 5 36 49 13 00."),
        ("Voir https://a.example/x.", "Voir https://b.example/y.", "See https://a.example/x!",
         "See https://b.example/y!"),
        ("![Un four](four.webp)", "![Un four](four-2.webp)", "![An oven](four.webp)",
         "![An oven](four-2.webp)"),
        ("12 ou 12", "14 ou 14", "12 or 12", "14 or 14"),
        ("46.58, 0.34", "46.60, 0.34", "46.58, 0.34", "46.60, 0.34"),
    ],
)  # fmt: skip
def test_what_stood_in_both_is_carried_over(
    before: str, after: str, target: str, carried: str
) -> None:
    found = carry_over(before, after, target)

    assert found is not None
    assert found.text == carried
    assert found.is_all


def test_words_that_changed_too_want_a_translator() -> None:
    found = carry_over(
        "Après 20 minutes, on abandonne.",
        "Après 30 minutes, on vote.",
        "After 20 minutes, drop it.",
    )

    assert found == CarriedOver("After 30 minutes, drop it.", ("30",), is_all=False)


@pytest.mark.parametrize(
    ("before", "after", "target"),
    [
        ("10 euros", "12 euros", "ten euros"),  # written out in the other language
        ("10 euros", "dix euros", "10 euros"),  # no number any more
        ("10 et 10", "10 et 12", "10 and 10"),  # which one?
        ("1,5 litre", "1,7 litre", "1.5 litres"),  # written otherwise
        ("10 euros", "10 francs", "10 euros"),
        ("", "", ""),
    ],
)
def test_in_doubt_nothing_is_carried_over(before: str, after: str, target: str) -> None:
    assert carry_over(before, after, target) is None


@given(st.text("ab 12.:/\n", max_size=40), st.text("ab 12.:/\n", max_size=40))
def test_the_same_text_follows_wholly_or_not_at_all(before: str, after: str) -> None:
    found = carry_over(before, after, before)

    if found is not None and found.is_all:
        assert found.text.split() == after.split()
