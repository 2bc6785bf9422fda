"""Sets as whole numbers are sets."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.browsing.bits import among, packed

numbers = st.sets(st.integers(0, 5_000))


@given(numbers, numbers)
def test_they_meet_and_join_as_sets_do(one: set[int], other: set[int]) -> None:
    assert packed(one) & packed(other) == packed(one & other)
    assert packed(one) | packed(other) == packed(one | other)
    assert packed(one).bit_count() == len(one)


@given(numbers, st.permutations(range(60)))
def test_what_is_among_them_keeps_its_order(held: set[int], order: list[int]) -> None:
    assert list(among(packed(held), order)) == [number for number in order if number in held]
