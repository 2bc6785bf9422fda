"""Two offers are alike by their words, their themes and their owner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.offers.likeness import ALIKE, Sketch, likeness, words_of

SCHOOL = ("Une école qui voyage", "Trois semaines pour former des facilitatrices de tiers-lieux.")
SAME = ("L’école qui voyage", "Trois semaines pour former les facilitateurs de tiers-lieux")
OTHER = ("Réparer les vélos du littoral", "Un atelier ambulant dans douze ports de la mer du Nord.")
THEMES = frozenset({"innovation", "governance"})
sketches = st.builds(
    Sketch,
    st.dictionaries(
        st.sampled_from(["fr", "en"]), st.text(max_size=40).map(lambda t: words_of(t, ""))
    ),
    st.frozensets(st.sampled_from(["a", "b", "c"])),
    st.none() | st.integers(1, 3),
)


def sketch(
    told: tuple[str, str], language: str = "fr", themes: frozenset[str] = THEMES, owner: int = 1
) -> Sketch:
    return Sketch({language: words_of(*told)}, themes, owner)


@pytest.mark.parametrize(
    ("other", "is_alike"),
    [
        (sketch(SCHOOL), True),
        (sketch(SAME), True),
        (sketch(SAME, owner=2), True),
        (sketch(SCHOOL, themes=frozenset(), owner=2), True),
        (sketch(OTHER), False),
        (sketch(SCHOOL, language="en"), False),
        (Sketch({}, THEMES, 1), False),
    ],
)
def test_what_may_be_the_same_is_found(other: Sketch, is_alike: bool) -> None:
    assert (likeness(sketch(SCHOOL), other) >= ALIKE) is is_alike


def test_one_language_in_common_is_enough() -> None:
    both = Sketch({"fr": words_of(*SCHOOL), "en": "three weeks"}, THEMES, 1)

    assert likeness(both, sketch(SAME)) >= ALIKE


@given(sketches, sketches)
def test_likeness_is_the_same_both_ways(one: Sketch, other: Sketch) -> None:
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert 0 <= likeness(one, other) <= 100
