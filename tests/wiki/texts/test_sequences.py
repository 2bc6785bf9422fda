"""What two sequences have in common."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.sequences import Block, Hunk, common_blocks, common_pairs, hunks

LETTERS = st.lists(st.sampled_from("abc"), max_size=12)


def test_runs_in_common_are_told_in_order() -> None:
    assert common_blocks("abcXef", "abYef") == [Block(0, 0, 2), Block(4, 3, 2)]


def test_hunks_are_what_lies_between() -> None:
    assert hunks("abcXef", "abYefg") == [Hunk(2, 4, 2, 3), Hunk(6, 6, 5, 6)]


def test_above_the_limit_only_the_ends_are_compared() -> None:
    assert common_pairs("aXbYc", "aZbTc") == [(0, 0), (2, 2), (4, 4)]
    assert common_blocks("aXbYc", "aZbTc", most_cells=8) == [Block(0, 0, 1), Block(4, 4, 1)]


@given(LETTERS, LETTERS)
def test_pairs_are_equal_and_rise_together(old: list[str], new: list[str]) -> None:
    pairs = common_pairs(old, new)
    assert all(old[one] == new[other] for one, other in pairs)
    assert pairs == sorted(set(pairs))
    assert [other for _, other in pairs] == sorted({other for _, other in pairs})


@given(LETTERS, LETTERS)
def test_putting_the_hunks_in_place_gives_the_new_sequence(old: list[str], new: list[str]) -> None:
    built = list(old)
    for hunk in reversed(hunks(old, new)):
        built[hunk.old_start : hunk.old_end] = new[hunk.new_start : hunk.new_end]
    assert built == new
