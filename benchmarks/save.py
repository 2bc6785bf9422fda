"""Saving an edit through its form, and how soon a search finds it."""

import time
from collections.abc import Sequence
from statistics import median
from urllib.parse import urlencode

from benchmarks import processes
from benchmarks.editing import Editor
from benchmarks.figure import Figure, quantile
from benchmarks.instance import Instance, Text
from benchmarks.serving import Served
from benchmarks.visitor import Visitor

_SAVES, _FINDABLE = 200, 20
_LOOK_EVERY, _PATIENCE = 0.05, 30.0  # seconds


def measure(instance: Instance, site: Served, texts: Sequence[Text]) -> list[Figure]:
    """Small edits of different articles, one after the other, then some that are looked for."""
    editor = Editor(site.port, seed=1)
    before = processes.cpu_seconds(site.pid)
    seconds = [editor.save(text).seconds for text in texts[:_SAVES]]
    instance.wait_for_followers()
    used = (processes.cpu_seconds(site.pid) - before) / len(seconds)
    delays = [_found_after(site, editor, place, texts[place]) for place in range(_FINDABLE)]
    slow = (
        f"p99 {1000 * quantile(seconds, 0.99):.1f} ms; {1000 * used:.1f} CPU ms"
        " to open the form, save, follow and index"
    )
    found = f"worst of {_FINDABLE}; median {median(delays):.2f} s"
    return [
        Figure(
            "save, median", 1000 * median(seconds), "ms", 15, how=f"{len(seconds)} posts, {slow}"
        ),
        Figure("findable after", max(delays), "s", 2, how=found),
    ]


def _found_after(site: Served, editor: Editor, place: int, text: Text) -> float:
    """Seconds from the answer to a save until the search finds the word it brought."""
    word = f"nouveaumot{'abcdefghijklmnopqrst'[place]}x"
    editor.save(text, addition=word)
    begun = time.perf_counter()
    visitor = Visitor(site.port, f"127.0.3.{1 + place}")
    question = urlencode({"q": word, "lang": text.language})
    while time.perf_counter() - begun < _PATIENCE:
        if visitor.get(f"/api/v1/search?{question}").json()["totals"]:
            visitor.close()
            return time.perf_counter() - begun
        time.sleep(_LOOK_EVERY)
    raise TimeoutError(f"{word} is not found")
