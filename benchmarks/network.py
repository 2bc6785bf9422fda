"""`python -m benchmarks.network`: lists of a large network, and what one takes of them."""

import resource
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import click
from flask.testing import FlaskClient

from benchmarks import crowd
from benchmarks.figure import Figure, quantile, table
from benchmarks.instance import made
from wiki.app import create_app
from wiki.browsing.keeping import catalogue_of
from wiki.config import Settings
from wiki.offers.keeping import today

_ORGANISATIONS, _OFFERS, _ROUNDS = 10_000, 20_000, 15
_LISTS = {
    "offers, whole list": "/fr/cooperations",
    "offers, three filters": "/fr/cooperations?territory=FR&territory=IE&polarity=offer"
    "&project_types=transnational",
    "offers, page 40 by their end": "/en/cooperation?order=ending&page=40",
    "organisations, three filters": "/fr/annuaire?type=lag&territory=FR&themes=innovation",
    "organisations, whole map": "/fr/annuaire?view=map",
}


@click.command()
@click.option("--organisations", type=click.IntRange(10), default=_ORGANISATIONS)
@click.option("--offers", type=click.IntRange(10), default=_OFFERS)
def main(organisations: int, offers: int) -> None:
    """Measure lists, pages and files, in one process, in milliseconds of processor."""
    with made(Path("none.jsonl")) as instance:
        app = create_app(Settings(instance=instance.folder, secret_key="k" * 40))
        with app.app_context():
            crowd.fill(organisations, offers, today())
            click.echo(table(list(_figures(app.test_client()))))


def _figures(client: FlaskClient) -> Iterator[Figure]:
    for kind in ("organisation", "offer"):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        seconds = _spent(partial(catalogue_of, kind))
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        yield Figure(
            f"catalogue of {kind}s, first", 1000 * seconds, "ms", how=f"{grown:.0f} MB more"
        )
    for name, path in _LISTS.items():
        yield _asked(client, name, path, None if "map" in path else 60)
    for name, path in (("an offer's page", "/fr/cooperations"), ("a profile", "/fr/annuaire")):
        first = _first_of(client, path)
        yield _asked(client, name, f"{first}?uncached=1")
        yield _asked(client, f"{name}, made anew", f"{first}?passages=1")
    for name in ("/fr/cooperations/-/list.csv", "/fr/cooperations/-/list.ics"):
        yield _streamed(client, name)


def _asked(client: FlaskClient, name: str, path: str, target: float | None = None) -> Figure:
    spent = [_spent(lambda: client.get(path)) for _ in range(_ROUNDS)]
    size = len(client.get(path).data)
    how = f"best {1000 * min(spent):.0f} ms, {size / 1000:.0f} kB"
    return Figure(name, 1000 * quantile(spent, 0.5), "CPU ms", target, how=how)


def _first_of(client: FlaskClient, path: str) -> str:
    page = client.get(path).text
    return page.split('class="items"')[1].split('href="')[1].split('"')[0]


def _streamed(client: FlaskClient, path: str) -> Figure:
    """What is held at most from the first piece on, above what the list itself takes."""
    size, lines, held = 0, 0, 0
    tracemalloc.start()
    begun = time.process_time()
    answer = client.get(path, buffered=False)
    for piece in answer.response:
        data = piece if isinstance(piece, bytes) else piece.encode()
        if not held:
            held, _ = tracemalloc.get_traced_memory()
            tracemalloc.reset_peak()
        size, lines = size + len(data), lines + data.count(b"\n")
    grown = tracemalloc.get_traced_memory()[1] - held
    tracemalloc.stop()
    spent = time.process_time() - begun
    how = f"{lines:,} lines, {size / 1e6:.1f} MB, {spent:.0f} CPU s while traced"
    return Figure(
        f"{path.rpartition('/')[2]}, memory more than at its start", grown / 1e6, "MB", 8, how=how
    )


def _spent(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
