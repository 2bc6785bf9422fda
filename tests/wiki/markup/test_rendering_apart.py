"""The renderer's worker: stopped in time, replaced when it dies, never shared by a fork."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from wiki.markup.errors import RenderFailed, RenderTimedOut
from wiki.markup.model import Request
from wiki.markup.renderer import Renderer

CAP = 1.0
SLACK = 2.0  # for a busy machine

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes in /proc")


@pytest.fixture
def renderer() -> Iterator[Renderer]:
    renderer = Renderer(seconds=CAP)
    yield renderer
    renderer.close()


def html_from(renderer: Renderer, source: str) -> str:
    return renderer.render(Request(source, "fr", "k7f2m3qa")).html


def workers() -> list[int]:
    """The processes that this one started to render."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid() and b"wiki.markup.worker" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except (FileNotFoundError, ProcessLookupError):
            pass
    return found


def test_one_worker_serves_many_texts(renderer: Renderer) -> None:
    assert html_from(renderer, "L'un[^1]\n\n[^1]: note").startswith("<p>L’un")
    before = workers()

    assert html_from(renderer, "deux[^1]") == "<p>deux[^1]</p>"

    assert workers() == before


HOSTILE = {
    "brackets": "[" * 20_000,
    "double brackets": "[[" * 4_000,
    "references": "[a][b" * 4_000,
    "links": "[a](b) " * 100_000,
    "wiki links": "[[a]] " * 100_000,
    "open links": "[a](" * 20_000,
    "nested lists": "\n".join("    " * depth + "- a" for depth in range(300)),
    "items in items": "* " * 5_000 + "a",
    "nested quotes": ">" * 20_000 + "a",
    "nested definitions": "a\n" + ":   " * 2_500 + "b",
    "definitions": "a\n:   " * 2_500,
    "stars": "*a **b " * 20_000,
    "ticks": "".join("`" * (number % 60) + " " for number in range(20_000)),
    "notes": "[^1]" * 5_000 + "\n\n[^1]: a[^1]",
    "abbreviations": "".join(f"*[a{number}]: x\n" for number in range(3_000)) + "a1 " * 10_000,
    "a wide table": "|a" * 5_000 + "\n" + "|-" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_answered_or_refused_in_time(renderer: Renderer, name: str) -> None:
    html_from(renderer, "ready")
    started = time.monotonic()

    with suppress(RenderFailed):
        html_from(renderer, HOSTILE[name])

    assert time.monotonic() - started < CAP + SLACK
    assert html_from(renderer, "next") == "<p>next</p>"


def test_a_text_that_takes_too_long_is_told_apart(renderer: Renderer) -> None:
    with pytest.raises(RenderTimedOut):
        html_from(renderer, "[" * 40_000)


def test_a_text_that_is_too_deep_is_refused(renderer: Renderer) -> None:
    with pytest.raises(RenderFailed, match="RecursionError"):
        html_from(renderer, HOSTILE["items in items"])


def test_a_worker_that_was_killed_is_replaced(renderer: Renderer) -> None:
    before = set(workers())
    html_from(renderer, "one")
    killed = set(workers()) - before
    for process in killed:
        os.kill(process, signal.SIGKILL)

    assert html_from(renderer, "two") == "<p>two</p>"

    assert not set(workers()) & killed


def test_closing_ends_the_worker(renderer: Renderer) -> None:
    before = workers()
    html_from(renderer, "one")

    renderer.close()

    assert workers() == before
    assert html_from(renderer, "again") == "<p>again</p>"


def test_a_worker_ends_when_nobody_asks_any_more() -> None:
    command = [sys.executable, "-m", "wiki.markup.worker"]

    ended = subprocess.run(command, input=b"", capture_output=True, timeout=20)

    assert ended.returncode == 0
    assert ended.stderr == b""


def test_threads_take_turns(renderer: Renderer) -> None:
    answers: dict[int, str] = {}

    def ask(number: int) -> None:
        answers[number] = html_from(renderer, f"text {number}")

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == {number: f"<p>text {number}</p>" for number in range(8)}


def test_a_forked_process_starts_a_worker_of_its_own(renderer: Renderer) -> None:
    html_from(renderer, "before")
    mine = workers()

    forked = os.fork()
    if forked == 0:
        is_right = html_from(renderer, "there") == "<p>there</p>" and bool(workers())
        renderer.close()
        os._exit(0 if is_right else 1)
    _, status = os.waitpid(forked, 0)

    assert os.waitstatus_to_exitcode(status) == 0
    assert html_from(renderer, "here") == "<p>here</p>"
    assert workers() == mine
