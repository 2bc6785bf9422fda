"""Results come in pages, and no page is too far or too long."""

from itertools import chain
from pathlib import Path

import pytest

from tests.wiki.search.shelf import ask, entry, ids, shelved
from wiki.search.whoosh_engine import WhooshEngine


@pytest.fixture
def engine(tmp_path: Path) -> WhooshEngine:
    return shelved(tmp_path, *(entry(n, "Jardin", "fleur " * n) for n in range(1, 61)))


def test_pages_follow_one_another_without_gap_or_repetition(engine: WhooshEngine) -> None:
    pages = [ids(ask(engine, "jardin", page=page, per_page=7)) for page in range(1, 10)]

    assert [len(page) for page in pages] == [7] * 8 + [4]
    assert sorted(chain.from_iterable(pages)) == list(range(1, 61))


def test_every_page_tells_the_same_total(engine: WhooshEngine) -> None:
    totals = {ask(engine, "jardin", page=page).groups[0].total for page in (1, 2, 6, 7)}

    assert totals == {60}


@pytest.mark.parametrize(
    ("page", "per_page", "shown"),
    [(10**9, 10, 0), (0, 10, 10), (-3, 10, 10), (1, 10**6, 50), (1, 0, 1), (1, -5, 1)],
)
def test_what_is_asked_is_kept_within_bounds(
    engine: WhooshEngine, page: int, per_page: int, shown: int
) -> None:
    assert len(ids(ask(engine, "jardin", page=page, per_page=per_page))) == shown
