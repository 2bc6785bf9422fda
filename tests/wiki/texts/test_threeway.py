"""Two sequences that come from one base, stretch by stretch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.threeway import Verdict, weave

LETTERS = st.text(alphabet="abcd", max_size=8)


def told(base: str, mine: str, theirs: str) -> str:
    """Each stretch as its verdict and what it holds."""
    return " ".join(
        f"{stretch.verdict}:"
        + "/".join(
            text[span.start : span.stop]
            for text, span in ((base, stretch.base), (mine, stretch.mine), (theirs, stretch.theirs))
        )
        for stretch in weave(base, mine, theirs)
    )


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "stretches"),
    [
        ("abc", "abc", "abc", "nobody:abc/abc/abc"),
        ("abc", "axc", "abc", "nobody:a/a/a mine:b/x/b nobody:c/c/c"),
        ("abc", "abc", "axc", "nobody:a/a/a theirs:b/b/x nobody:c/c/c"),
        ("abc", "axc", "axc", "nobody:a/a/a alike:b/x/x nobody:c/c/c"),
        ("abc", "axc", "ayc", "nobody:a/a/a torn:b/x/y nobody:c/c/c"),
        ("abcd", "xbcd", "abcy", "mine:a/x/a nobody:bc/bc/bc theirs:d/d/y"),
        ("ab", "xb", "ay", "mine:a/x/a theirs:b/b/y"),
        ("ab", "axb", "ayb", "nobody:a/a/a torn:/x/y nobody:b/b/b"),
        ("ab", "axb", "yb", "theirs:a/a/y mine:/x/ nobody:b/b/b"),
        ("", "x", "y", "torn:/x/y"),
    ],
)
def test_who_changed_what(base: str, mine: str, theirs: str, stretches: str) -> None:
    assert told(base, mine, theirs) == stretches


def test_items_reworded_in_place_change_one_by_one() -> None:
    base = ["the oven is warm", "the yard is wide"]
    mine = ["the oven is very warm", "the yard is very wide"]
    theirs = ["the oven is warm", "the yard is quite wide"]

    assert [stretch.verdict for stretch in weave(base, mine, theirs)] == ["mine", "torn"]


@given(LETTERS, LETTERS, LETTERS)
def test_the_stretches_cover_the_three_and_the_sides_may_change_places(
    base: str, mine: str, theirs: str
) -> None:
    stretches = list(weave(base, mine, theirs))
    turned = list(weave(base, theirs, mine))
    swap = {Verdict.MINE: Verdict.THEIRS, Verdict.THEIRS: Verdict.MINE}

    for text, side in ((base, "base"), (mine, "mine"), (theirs, "theirs")):
        assert [at for one in stretches for at in getattr(one, side)] == list(range(len(text)))
    assert [(swap.get(one.verdict, one.verdict), one.mine) for one in stretches] == [
        (one.verdict, one.theirs) for one in turned
    ]
