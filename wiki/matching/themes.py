"""How near two themes are: told by the tree of themes, and by a list of pairs kept by hand."""

import tomllib
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wiki.matching.scoring import codes
from wiki.vocab import vocabulary

_RELATED = Path(__file__).with_name("related-themes.toml")

#: in hundredths
SAME, FAMILY, SIBLINGS, RELATED = 100, 70, 50, 35


def nearness(one: str, other: str) -> float:
    """From 0 to 1: the same, parent and child, of one parent, related; 0 for any others.

    >>> nearness("agriculture", "small-farms")
    0.7
    """
    return _hundredths(one, other) / 100


@cache
def table() -> NDArray[np.uint8]:
    """In hundredths, how near each theme is to each other, by their places."""
    order = codes.themes().order
    return np.array([[_hundredths(one, other) for other in order] for one in order], np.uint8)


@cache
def related() -> frozenset[frozenset[str]]:
    """The pairs kept by hand."""
    return frozenset(map(frozenset, tomllib.loads(_RELATED.read_text("utf-8"))["pairs"]))


def _hundredths(one: str, other: str) -> int:
    if one == other:
        return SAME
    above, beside = _parent(one), _parent(other)
    if one == beside or above == other:
        return FAMILY
    if above and above == beside:
        return SIBLINGS
    return RELATED if frozenset((one, other)) in related() else 0


def _parent(code: str) -> str:
    term = vocabulary.load("themes").terms.get(code)
    return term.parent if term else ""
