"""`python -m benchmarks.prose`: what the work on texts costs, on real prose and on hostile text.

In seconds of the processor: all of it is computing, in one thread.
"""

import sys
import time
from collections.abc import Callable
from statistics import median

import click

from benchmarks.figure import Figure, table
from tests.support.pen import TEXTS, Pen, language_of, read
from wiki.markup.passages import split
from wiki.texts.authorship import Version, credit
from wiki.texts.lengthpairs import pair_by_length
from wiki.texts.merge import merge_units
from wiki.texts.sentences import split_sentences
from wiki.texts.unitdiff import diff_units
from wiki.texts.units import Unit, assign

_SIZE, _HUGE = 100_000, 1_000_000  # characters
_TIMES = 5
_EDITS = 60
_REVISIONS = 100


@click.command()
def main() -> None:
    """Measure, and say whether it is what was wanted."""
    figures = [*_usual(), *_hostile()]
    click.echo(table(figures))
    sys.exit(0 if all(figure.is_met for figure in figures) else 1)


def _text(language: str) -> list[Unit]:
    """Some 100 kB of prose in one language; no two passages are the same."""
    units: list[Unit] = []
    while sum(len(unit.text) for unit in units) < _SIZE:
        for path in TEXTS:
            if language_of(path) == language:
                round_number = str(len(units))
                units += [
                    Unit(
                        f"{round_number}.{unit.id}", unit.text.replace(" ", f" {round_number} ", 1)
                    )
                    for unit in read(path)
                ]
    return units


def _source(units: list[Unit]) -> str:
    return "".join(unit.text for unit in units)


def _usual() -> list[Figure]:
    base = _text("fr")
    mine, theirs = (Pen(seed, "fr").revise(base, _EDITS) for seed in (1, 2))
    sources = _source(base), _source(mine)
    how = f"{len(base)} passages, {len(sources[0]):,} characters, {_EDITS} edits"
    history = [base]
    pen = Pen(3, "fr")
    for _ in range(_REVISIONS):
        history.append(pen.revise(history[-1], 3))
    versions = [Version(str(at % 7), units) for at, units in enumerate(history)]
    ours, others = (split(_source(_text(language))) for language in ("fr", "en"))
    return [
        _timed("split, recognise and compare 100 kB", 300, how, lambda: _compare(*sources)),
        _timed("merge 100 kB", 300, how, lambda: merge_units(base, mine, theirs, "fr")),
        _timed("credit", None, f"{_REVISIONS} revisions of 100 kB", lambda: credit(versions, "fr")),
        _timed(
            "pair with the translation",
            None,
            f"{len(ours)} and {len(others)} passages",
            lambda: pair_by_length(ours, others),
        ),
    ]


def _hostile() -> list[Figure]:
    word, other = ("mot " * (_HUGE // 4), "mot\n\n" * (_HUGE // 5))
    dots = ". " * (_HUGE // 2)
    sides = [[Unit("1.1", text)] for text in (dots, dots + "A. ", ". A" + dots)]
    how = "two texts of 1 MB, of one repeated word"
    return [
        _timed(
            "compare a hostile line", 10_000, how, lambda: _compare(word, word + "mot" + word[:9])
        ),
        _timed("compare hostile passages", 10_000, how, lambda: _compare(other, other[5:] + "fin")),
        _timed("compare a line cut up", 10_000, how, lambda: _compare(word, other)),
        _timed("sentences of 1 MB of dots", 5_000, "", lambda: split_sentences(dots, "fr")),
        _timed("merge 1 MB of dots", 5_000, "", lambda: merge_units(*sides)),
    ]


def _compare(old: str, new: str) -> None:
    before = [Unit(str(at), passage.text) for at, passage in enumerate(split(old))]
    after = assign(before, [passage.text for passage in split(new)], {}, 2)
    diff_units(before, after)


def _timed(name: str, target: float | None, how: str, work: Callable[[], object]) -> Figure:
    seconds = []
    for _ in range(_TIMES if target is None or target < 1_000 else 1):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return Figure(name, 1_000 * median(seconds), "ms", target, how=how)


if __name__ == "__main__":
    main()
