"""How near themes are, and the pairs that are kept by hand."""

import tomllib
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from wiki.matching import themes
from wiki.matching.scoring import codes
from wiki.vocab import vocabulary

_PAIRS = Path(themes.__file__).with_name("related-themes.toml")


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("small-farms", "small-farms", 1),
        ("small-farms", "agriculture", 0.7),
        ("small-farms", "young-farmers", 0.5),
        ("crafts", "making", 0.35),
        ("crafts", "health", 0),
        ("innovation", "governance", 0),
    ],
)
def test_themes_are_the_same_or_of_one_family_or_related(one: str, other: str, near: float) -> None:
    assert themes.nearness(one, other) == themes.nearness(other, one) == near


def test_the_table_holds_each_pair_both_ways() -> None:
    table = themes.table()

    assert (table == table.T).all()
    assert (np.diagonal(table) == 100).all()
    assert table.shape == (len(codes.themes().order),) * 2


def test_related_pairs_are_themes_that_the_tree_does_not_bring_together() -> None:
    pairs = tomllib.loads(_PAIRS.read_text("utf-8"))["pairs"]
    known = vocabulary.load("themes")

    assert {code for pair in pairs for code in pair} <= set(known.terms)
    assert len(themes.related()) == len(pairs)
    assert all(themes.nearness(one, other) == 0.35 for one, other in pairs)


def test_most_themes_have_something_near_them() -> None:
    order = codes.themes().order
    near = {one for pair in combinations(order, 2) if themes.nearness(*pair) for one in pair}

    assert set(order) - near == set()
