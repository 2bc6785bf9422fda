"""Reading a page without an account, beside a bare Flask that returns as many bytes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks import load, processes
from benchmarks.bare import serving_bare
from benchmarks.figure import Figure
from benchmarks.instance import Instance, Text
from benchmarks.serving import Served
from benchmarks.visitor import Visitor

_PAGES = 100
_CONNECTIONS = (1, 16)
_WARMING = 2  # seconds
#: (name, query, target, how) of the views for which no page is kept whole
_UNKEPT = (
    ("view uncached", "uncached", 1.5, "a query that no page is kept for: kept pieces in a frame"),
    ("view made anew", "passages", None, "with links beside passages, of which nothing is kept"),
)


@dataclass
class Rounds:
    """What one server did, round by round, asked for the paths of a file."""

    served: Served
    paths: Path
    rates: list[float] = field(default_factory=list)
    requests: int = 0
    seconds: float = 0.0

    def go(self, connections: int, seconds: int) -> None:
        """One more round."""
        before = processes.cpu_seconds(self.served.pid)
        done = load.press(self.served.port, self.paths, connections, seconds)
        self.seconds += processes.cpu_seconds(self.served.pid) - before
        self.requests += done.requests
        self.rates.append(done.rate)

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of processor for one request, all processes together."""
        return 1000 * self.seconds / self.requests


def measure(
    instance: Instance, site: Served, texts: Sequence[Text], rounds: int, seconds: int
) -> list[Figure]:
    """Rounds on both servers in turn: with pages kept whole, with kept pieces, with neither."""
    read = [text.path for text in texts[:_PAGES]]
    paths = _write(instance.folder / "paths", read)
    page = instance.folder / "page.html"
    page.write_bytes(_usual_page(site, read))
    figures: list[Figure] = []
    with serving_bare(page, instance.folder) as bare:
        for connections in _CONNECTIONS:
            ours, theirs = Rounds(site, paths), Rounds(bare, paths)
            _alternate(ours, theirs, connections, rounds, seconds)
            figures += _beside(ours, theirs, connections)
        for name, query, target, how in _UNKEPT:
            asked = _write(instance.folder / query, (f"{path}?{query}=1" for path in read))
            ours, theirs = Rounds(site, asked), Rounds(bare, paths)
            _alternate(ours, theirs, 1, rounds, seconds)
            told = f"{how}; {ours.cpu_ms / theirs.cpu_ms:.1f} times bare Flask"
            figures.append(Figure(f"{name}, CPU", ours.cpu_ms, "ms", target, how=told))
    return figures


def _alternate(ours: Rounds, theirs: Rounds, connections: int, rounds: int, seconds: int) -> None:
    load.press(ours.served.port, ours.paths, connections, _WARMING)
    load.press(theirs.served.port, theirs.paths, connections, _WARMING)
    for _ in range(rounds):
        ours.go(connections, seconds)
        theirs.go(connections, seconds)


def _beside(ours: Rounds, theirs: Rounds, connections: int) -> list[Figure]:
    """The rates as a share, round against the round that followed it."""
    shares = [100 * mine / bare for mine, bare in zip(ours.rates, theirs.rates, strict=True)]
    how = (
        f"{median(ours.rates):,.0f} beside {median(theirs.rates):,.0f} requests/s,"
        f" {len(shares)} rounds of {min(shares):.0f} to {max(shares):.0f} %"
    )
    share = 100 * theirs.cpu_ms / ours.cpu_ms
    cpu = f"bare Flask {theirs.cpu_ms:.3f} ms: by CPU, {share:.0f} %"
    return [
        Figure(f"view, c={connections}", median(shares), "% of bare Flask", 60, True, how),
        Figure(f"view CPU, c={connections}", ours.cpu_ms, "ms", how=cpu),
    ]


def _write(file: Path, paths: Iterable[str]) -> Path:
    file.write_text("\n".join(paths))
    return file


def _usual_page(site: Served, paths: Sequence[str]) -> bytes:
    """Look at every page once, so that all are rendered; gives the one of median size."""
    visitor = Visitor(site.port)
    pages = sorted((visitor.get(path).body for path in paths), key=len)
    visitor.close()
    return pages[len(pages) // 2]
