"""`python -m benchmarks`: every figure, in one run, on one instance that is thrown away."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from benchmarks import corpus as invented
from benchmarks import growth, importing, load, memory, save, search, start, unchanged, view
from benchmarks.figure import Figure, table
from benchmarks.instance import made

_ARTICLES, _QUICK = 10_000, 500
_ROUNDS, _QUICK_ROUNDS = (5, 4), (3, 2)  # how many, and how many seconds each


@click.command()
@click.option("--quick", is_flag=True, help=f"{_QUICK} articles, in a minute or two.")
@click.option("--articles", type=click.IntRange(100), help="How many articles to invent.")
@click.option(
    "--corpus",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Lines of the interchange to import instead, each a document's first revision.",
)
def main(quick: bool, articles: int | None, corpus: Path | None) -> None:
    """Measure what the program costs, and say whether it is what was wanted."""
    click.echo(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, asked by {load.client()}\n")
    with tempfile.TemporaryDirectory(prefix="lieux-corpus-") as folder:
        lines = corpus or Path(folder, "corpus.jsonl")
        if corpus is None:
            invented.write(lines, articles or (_QUICK if quick else _ARTICLES))
        figures = []
        for figure in _figures(lines, *(_QUICK_ROUNDS if quick else _ROUNDS)):
            click.echo(f"{figure.name}: {figure.measured:,.4g} {figure.unit}", err=True)
            figures.append(figure)
    click.echo(f"{table(figures)}\n\nload {os.getloadavg()[0]:.1f} at the end")
    sys.exit(0 if all(figure.is_met for figure in figures) else 1)


def _figures(lines: Path, rounds: int, seconds: int) -> Iterator[Figure]:
    with made(lines) as instance:
        yield from importing.measure(instance)
        yield from start.index(instance)
        yield from start.measure(instance)
        with instance.served() as site:
            texts = instance.texts(site.port)
            yield from view.measure(instance, site, texts, rounds, seconds)
            yield from unchanged.measure(site, texts)
            yield from search.measure(site, texts)
            yield from save.measure(instance, site, texts)
            yield from growth.measure(instance, site, texts)
            yield from memory.measure(site)


if __name__ == "__main__":
    main()
