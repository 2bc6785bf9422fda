"""Threads and processes search while one writes."""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tests.wiki.search.shelf import LANGUAGES, ask, changes, entry, ids, shelved
from wiki.search.whoosh_engine import WhooshEngine


def test_readers_always_find_a_whole_commit(tmp_path: Path) -> None:
    writer = shelved(tmp_path, *(entry(n, "Four", "version0") for n in range(1, 6)))
    shared, other = WhooshEngine(tmp_path, LANGUAGES), WhooshEngine(tmp_path, LANGUAGES)
    is_done = False

    def read(engine: WhooshEngine) -> set[int]:
        totals: set[int] = set()
        while not is_done:
            totals.update(group.total for group in ask(engine, "four").groups)
        return totals

    with ThreadPoolExecutor() as pool:
        readers = [pool.submit(read, engine) for engine in (shared, shared, shared, other)]
        try:
            for n in range(1, 40):
                entries = [entry(d, "Four", f"version{n}") for d in range(1, 6)]
                writer.apply(changes(entries), n)
                if n % 13 == 0:
                    writer.rebuild(changes(entries), n)
        finally:
            is_done = True

    assert [reader.result() for reader in readers] == [{5}] * 4


def test_two_writers_take_turns(tmp_path: Path) -> None:
    shelved(tmp_path)

    def write(first: int) -> None:
        engine = WhooshEngine(tmp_path, LANGUAGES)
        for n in range(first, first + 15):
            engine.apply([(n, [entry(n, "Four")])], n)

    with ThreadPoolExecutor() as pool:
        list(pool.map(write, [100, 200, 300]))

    assert WhooshEngine(tmp_path, LANGUAGES).count() == 45


def test_forks_of_an_open_engine_read_for_themselves(tmp_path: Path) -> None:
    bodies = [" ".join(f"mot{n}x{k}" for k in range(50)) for n in range(1, 60)]
    engine = shelved(tmp_path, *(entry(n, "Four", body) for n, body in enumerate(bodies, 1)))
    questions = [f"mot{n}x{k}" for n in range(1, 60) for k in range(0, 50, 10)]
    assert engine.count() == 59

    def read(order: int) -> None:
        for text in questions[::order]:
            assert len(ids(ask(engine, text))) == 1

    forks = [get_context("fork").Process(target=read, args=(order,)) for order in (1, -1, 2, -2)]
    for fork in forks:
        fork.start()
    read(1)
    for fork in forks:
        fork.join()

    assert [fork.exitcode for fork in forks] == [0] * 4
