"""`python -m benchmarks.freshness`: a board of ten thousand documents, language by language."""

import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path
from random import Random

import click

from benchmarks import corpus as invented
from benchmarks.figure import Figure, quantile, table
from benchmarks.instance import Instance, made
from wiki.access.actor import Actor, Role
from wiki.app import create_app
from wiki.config import Settings
from wiki.translation.board import list_board
from wiki.translation.wish import Wish
from wiki.vocab import languages

_ARTICLES, _ROUNDS = 10_000, 20
_STALE, _MISSING = 0.25, 0.15  # shares of the documents
_AT = "2031-03-04 10:00:00.000000"


@click.command()
@click.option("--articles", type=click.IntRange(100), default=_ARTICLES, show_default=True)
def main(articles: int) -> None:
    """Measure the board of an instance whose languages are in every state."""
    with tempfile.TemporaryDirectory(prefix="lieux-corpus-") as folder:
        lines = Path(folder, "corpus.jsonl")
        invented.write(lines, articles)
        with made(lines) as instance:
            instance.run("import", str(lines))
            spread = _let_age(instance)
            figures = [_measure(instance, role, articles, spread) for role in _ROLES]
    click.echo(table(figures))


_ROLES = (Role.MEMBER, Role.EDITOR)


def _let_age(instance: Instance) -> int:
    """Let some passages fall behind, and take some languages away; gives the open passages."""
    chance = Random(7)  # noqa: S311
    codes = sorted(languages.known())
    with closing(sqlite3.connect(instance.folder / "lieux.db")) as connection, connection:
        number = connection.execute("SELECT coalesce(max(id), 0) FROM changes").fetchone()[0]
        for (owner,) in connection.execute("SELECT id FROM documents").fetchall():
            if chance.random() < _STALE:
                for language, source in zip(codes, reversed(codes), strict=True):
                    for place in range(chance.choice((0, 1, 1, 2, 6))):
                        number += 1
                        row = (number, owner, source, f"1.{place + 2}", _AT, chance.randrange(60))
                        connection.execute(_CHANGE, row)
                        connection.execute(_SEEN, (number, language, owner))
            elif chance.random() < _MISSING:
                gone = (owner, codes[0])
                connection.execute(
                    "DELETE FROM headings WHERE document_id = ? AND language = ?", gone
                )
        open_ = connection.execute("SELECT count(*) FROM seen WHERE how IS NULL").fetchone()[0]
    return int(open_)


_CHANGE = (
    "INSERT INTO changes (id, document_id, part, unit, base, number, before, after, significance,"
    " at, words) VALUES (?, ?, ?, ?, 1, 1, x'00', x'01', 'meaning', ?, ?)"
)
_SEEN = "INSERT INTO seen (change_id, language, document_id) VALUES (?, ?, ?)"


def _measure(instance: Instance, role: Role, articles: int, spread: int) -> Figure:
    """One page of the board: its cells, its counts, its order, in one statement."""
    seconds: list[float] = []
    app = create_app(Settings(instance=instance.folder, secret_key="k" * 40))
    with app.app_context():
        actor = Actor(1, role, "Odile", is_trusted=True)
        for _ in range(_ROUNDS):
            begun = time.perf_counter()
            list_board(actor, app.config["LIEUX"].languages[0], Wish())
            seconds.append(time.perf_counter() - begun)
    how = f"{articles:,} documents, {spread:,} passages behind, best {1000 * min(seconds):.0f} ms"
    return Figure(f"board, {role}", 1000 * quantile(seconds, 0.5), "ms", 100, how=how)


if __name__ == "__main__":
    main()
