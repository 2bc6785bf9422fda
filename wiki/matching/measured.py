"""What was measured on invented networks, for the page that shows it."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("measured.toml")


@dataclass(frozen=True)
class Method:
    """A way of proposing. Of its first ten: the part that both sides would take (`precision`), and
    how near the best order they stand (`ndcg`); `coverage`: the part of the groups in some list;
    `gini`: how unevenly they are shown.
    """

    name: str
    precision: float
    ndcg: float
    coverage: float
    gini: float


@dataclass(frozen=True)
class Trial:
    """So many invented networks, of so many groups each; means over all of them."""

    measured_on: date
    networks: int
    groups: int
    methods: Sequence[Method]


@cache
def measured() -> Trial:
    """The newest figures."""
    told = tomllib.loads(_FILE.read_text("utf-8"))
    methods = [
        Method(**{name: one[name] for name in Method.__dataclass_fields__})
        for one in told["methods"]
    ]
    return Trial(told["measured_on"], told["networks"], told["groups"], methods)
