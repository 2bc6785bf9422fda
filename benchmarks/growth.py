"""What one more edit of one language adds to the database."""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing

from benchmarks.editing import Editor
from benchmarks.figure import Figure
from benchmarks.instance import Instance, Text
from benchmarks.serving import Served

_EDITS, _ARTICLES = 200, 40
_NAMED = 4  # tables that are told


def measure(instance: Instance, site: Served, texts: Sequence[Text]) -> list[Figure]:
    """Small edits, several of each article; the file is measured once its log is written back.

    The index and the rendered pages lie in files of their own and are not counted.
    """
    editor = Editor(site.port, seed=2)
    chosen = texts[-_ARTICLES:]
    before = _pages(instance)
    for number in range(_EDITS):
        editor.save(chosen[number % _ARTICLES])
    instance.wait_for_followers()
    grown = _pages(instance) - before
    each = ", ".join(f"{name} {size / _EDITS:,.0f}" for name, size in grown.most_common(_NAMED))
    size = grown.total() / _EDITS
    how = f"{_EDITS} edits of {_ARTICLES} texts, whole pages; {each}"
    return [Figure("growth", size, "bytes/edit", 2_500, how=how)]


def _pages(instance: Instance) -> Counter[str]:
    """Bytes of the pages in use, by table or index."""
    with closing(sqlite3.connect(instance.folder / "lieux.db", timeout=30)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        rows = connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name")
        return Counter(dict(rows.fetchall()))
