"""A new index is made beside the old one, which answers until the switch."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from tests.wiki.search.shelf import LANGUAGES, ask, changes, entry, ids, shelved
from wiki.search.engine import EngineUnavailable
from wiki.search.model import Change
from wiki.search.whoosh_engine import WhooshEngine


def generations(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_dir()}


def test_the_old_index_answers_while_the_new_one_is_made(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"))
    seen: list[list[int]] = []

    def slowly() -> Iterator[Change]:
        seen.append(ids(ask(engine, "four")))
        yield from changes([entry(2, "Four")])
        seen.append(ids(ask(engine, "four")))

    engine.rebuild(slowly(), 5)

    assert seen == [[1], [1]]
    assert ids(ask(engine, "four")) == [2]
    assert engine.position() == 5


def test_readers_elsewhere_notice_the_switch(tmp_path: Path) -> None:
    reader = shelved(tmp_path, entry(1, "Four"))
    assert ids(ask(reader, "four")) == [1]

    WhooshEngine(tmp_path, LANGUAGES).rebuild(changes([entry(2, "Four")]), 9)

    assert ids(ask(reader, "four")) == [2]
    assert reader.position() == 9


def test_what_is_written_meanwhile_goes_to_the_old_index_and_its_position_with_it(
    tmp_path: Path,
) -> None:
    engine = shelved(tmp_path, entry(1, "Four"), position=3)

    def meanwhile() -> Iterator[Change]:
        engine.apply([(2, [entry(2, "Moulin")])], 4)
        yield from changes([entry(1, "Four")])

    engine.rebuild(meanwhile(), 3)

    assert engine.position() == 3


def test_a_rebuilding_that_fails_leaves_the_old_index(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"))

    def failing() -> Iterator[Change]:
        yield from changes([entry(2, "Moulin")])
        raise RuntimeError("the database went away")

    with pytest.raises(EngineUnavailable, match="went away"):
        engine.rebuild(failing(), 5)

    assert ids(ask(engine, "four")) == [1]
    assert generations(tmp_path) == {"000001"}


def test_old_generations_go_but_the_last(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"))
    (tmp_path / "000777").mkdir()

    for position in range(2, 5):
        engine.rebuild(changes([entry(1, "Four")]), position)

    assert generations(tmp_path) == {"000779", "000780"}


def test_two_rebuildings_wait_for_one_another(tmp_path: Path) -> None:
    entries = [entry(n, "Four") for n in range(1, 40)]
    engines = [WhooshEngine(tmp_path, LANGUAGES) for _ in range(3)]
    threads = [Thread(target=engine.rebuild, args=(changes(entries), 1)) for engine in engines]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(engine.count() == 39 for engine in engines)


def test_a_language_more_makes_the_index_unavailable_until_it_is_rebuilt(tmp_path: Path) -> None:
    shelved(tmp_path, entry(1, "Four"))
    engine = WhooshEngine(tmp_path, (*LANGUAGES, "de"))

    with pytest.raises(EngineUnavailable):
        engine.count()

    engine.rebuild(changes([entry(1, "Backofen", language="de")]), 2)
    assert engine.count() == 1
