"""A damaged index says that it is unavailable, whatever the damage, and can be made anew."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.wiki.search.shelf import LANGUAGES, ask, changes, entry, ids, shelved
from wiki.search.engine import EngineUnavailable
from wiki.search.whoosh_engine import WhooshEngine

ENTRIES = [entry(n, f"Four {n}", "Un texte sur le four à pain.") for n in range(1, 30)]

pytestmark = [
    pytest.mark.usefixtures("careless"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


def toc(folder: Path) -> Path:
    return next(folder.rglob("*.toc"))


def segment(folder: Path) -> Path:
    return max(folder.rglob("*.seg"), key=lambda path: path.stat().st_size)


def cut(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])


DAMAGES: dict[str, Callable[[Path], object]] = {
    "no folder": shutil.rmtree,
    "no pointer": lambda folder: (folder / "CURRENT").unlink(),
    "empty pointer": lambda folder: (folder / "CURRENT").write_bytes(b""),
    "garbage pointer": lambda folder: (folder / "CURRENT").write_bytes(b"\xff\0../.."),
    "no generation": lambda folder: shutil.rmtree(folder / "000001"),
    "no table": lambda folder: toc(folder).unlink(),
    "empty table": lambda folder: toc(folder).write_bytes(b""),
    "cut table": lambda folder: cut(toc(folder), 0.5),
    "garbage table": lambda folder: toc(folder).write_bytes(random.Random(1).randbytes(900)),
    "no segment": lambda folder: segment(folder).unlink(),
    "empty segment": lambda folder: segment(folder).write_bytes(b""),
    "cut segment": lambda folder: cut(segment(folder), 0.5),
    "garbage segment": lambda folder: segment(folder).write_bytes(random.Random(2).randbytes(9000)),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_index_is_unavailable_and_can_be_rebuilt(
    tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    folder = tmp_path / "index"
    shelved(folder, *ENTRIES)
    damage(folder)
    engine = WhooshEngine(folder, LANGUAGES)

    with pytest.raises(EngineUnavailable):
        ask(engine, "four")
    with pytest.raises(EngineUnavailable):
        engine.apply(changes(ENTRIES), 2)

    engine.rebuild(changes(ENTRIES), 3)
    assert ask(engine, "four").groups[0].total == 29
    assert engine.position() == 3


@pytest.mark.parametrize("seed", range(40))
def test_flipped_bytes_give_an_answer_or_unavailability(tmp_path: Path, seed: int) -> None:
    shelved(tmp_path, *ENTRIES)
    chance = random.Random(seed)
    path = segment(tmp_path) if seed % 3 else toc(tmp_path)
    data = bytearray(path.read_bytes())
    for _ in range(1 + seed % 20):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    engine = WhooshEngine(tmp_path, LANGUAGES)

    try:
        for text in ("four", '"four à pain"', "fou*", "fuor", "texte -pain"):
            ask(engine, text)
        engine.apply([(99, [entry(99, "Moulin")])], 2)
        list(engine.listing())
    except EngineUnavailable:
        pass

    engine.rebuild(changes(ENTRIES), 2)
    assert ask(engine, "four").groups[0].total == 29


def test_damage_done_while_the_index_is_open_is_seen_at_the_next_commit(tmp_path: Path) -> None:
    engine = shelved(tmp_path, *ENTRIES)
    assert ids(ask(engine, "four"))
    shutil.rmtree(tmp_path / "000001")

    with pytest.raises(EngineUnavailable):
        ask(engine, "four")
