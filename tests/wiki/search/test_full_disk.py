"""A commit that fails leaves the index as it was, and the next one passes."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.wiki.search.shelf import LANGUAGES, ask, changes, entry, ids, shelved
from wiki.search.engine import EngineUnavailable
from wiki.search.whoosh_engine import WhooshEngine

pytestmark = [
    pytest.mark.usefixtures("careless"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """No file grows beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [0, 100, 2_000, 20_000])
def test_a_failed_commit_loses_nothing_and_holds_no_lock(tmp_path: Path, size: int) -> None:
    engine = shelved(tmp_path, entry(1, "Four"), position=1)
    many = [entry(n, "Moulin", " ".join(f"mot{n}x{k}" for k in range(99))) for n in range(2, 60)]

    with full_disk(size), pytest.raises(EngineUnavailable):
        engine.apply(changes(many), 2)

    assert ids(ask(engine, "four OU moulin")) == [1]
    assert engine.position() == 1
    WhooshEngine(tmp_path, LANGUAGES).apply(changes(many), 2)
    assert ask(engine, "moulin").groups[0].total == 58


def test_a_rebuilding_that_fails_leaves_no_rubbish(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"))

    with full_disk(100), pytest.raises(EngineUnavailable):
        engine.rebuild(changes([entry(2, "Moulin")]), 2)

    assert ids(ask(engine, "four")) == [1]
    assert {path.name for path in tmp_path.iterdir() if path.is_dir()} == {"000001"}
