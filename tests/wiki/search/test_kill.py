"""A writer killed at any moment loses nothing that it had acknowledged."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.wiki.search.shelf import LANGUAGES, ask, entry, ids, shelved
from wiki.search.whoosh_engine import WhooshEngine

WRITER = """
import sys
from pathlib import Path
from tests.wiki.search.shelf import LANGUAGES, entry
from wiki.search.whoosh_engine import WhooshEngine

engine = WhooshEngine(Path(sys.argv[1]), LANGUAGES)
for number in range(int(sys.argv[2]), 10_000):
    engine.apply([(number, [entry(number, "Essai", f"essai{number} " * 50)])], number)
    print(number, flush=True)
"""


def test_nothing_acknowledged_is_lost_to_kill_9(tmp_path: Path) -> None:
    shelved(tmp_path, entry(1, "Four"))
    last = 1

    for life in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(last + 1)],
            stdout=subprocess.PIPE,
            text=True,
        ) as writer:
            assert writer.stdout is not None
            last = int(writer.stdout.readline())
            time.sleep(0.02 * life)
            writer.send_signal(signal.SIGKILL)
            last = max([last, *(int(line) for line in writer.stdout if line.endswith("\n"))])

    engine = WhooshEngine(tmp_path, LANGUAGES)
    assert engine.position() in {last, last + 1}
    assert all(ids(ask(engine, f"essai{number}")) == [number] for number in range(2, last + 1))
    engine.apply([(5_000, [entry(5_000, "Moulin")])], 5_000)
    assert ids(ask(engine, "moulin")) == [5_000]


def test_a_rebuilding_that_is_killed_leaves_the_old_index(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"))
    script = """
import sys, time
from pathlib import Path
from tests.wiki.search.shelf import LANGUAGES, entry
from wiki.search.whoosh_engine import WhooshEngine

def endless():
    for number in range(1, 10_000):
        yield number, [entry(number, "Moulin")]
        print(number, flush=True)

WhooshEngine(Path(sys.argv[1]), LANGUAGES).rebuild(endless(), 2)
"""
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as builder:
        assert builder.stdout is not None
        builder.stdout.readline()
        builder.kill()

    assert ids(ask(engine, "four")) == [1]
    engine.rebuild([(3, [entry(3, "Lavoir")])], 3)
    assert ids(ask(engine, "lavoir")) == [3]
