"""How good proposals are: every method in many invented networks, and what was wanted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from statistics import mean, stdev

import click

from benchmarks.figure import Figure
from benchmarks.matching.judging import Worth
from benchmarks.matching.trial import Trial

_OURS, _UNFAIR, _BEST, _ORACLE = "proposals", "proposals, λ = 0", "best reader", "oracle"
_NAMES = [field.name for field in fields(Worth)]

Worths = Mapping[str, Sequence[Worth]]


def run(size: int, seeds: int, *, is_open: bool) -> Worths:
    """By method: what its lists are worth, seed by seed."""
    found: dict[str, list[Worth]] = {}
    for seed in range(1, seeds + 1):
        click.echo(f"network {seed} of {seeds}", err=True)
        for name, worth in Trial(size, seed, is_open=is_open).run():
            found.setdefault(name, []).append(worth)
    return found


def table(worths: Worths) -> str:
    """Mean ± standard deviation over the seeds, in Markdown."""
    head = f"| method | {' | '.join(_NAMES)} |\n|{' --- |' * (1 + len(_NAMES))}\n"
    rows = (
        f"| {name} | {' | '.join(_cell(each, field) for field in _NAMES)} |"
        for name, each in worths.items()
    )
    return head + "\n".join(rows)


def _cell(worths: Sequence[Worth], field: str) -> str:
    values = [getattr(worth, field) for worth in worths]
    spread = f" ± {stdev(values):.3f}" if len(values) > 1 else ""
    return f"{mean(values):.3f}{spread}"


def figures(worths: Worths, oracle: str) -> Iterator[Figure]:
    """What was wanted of proposals, beside what one could do who is the `oracle`."""

    def ratio(one: str, other: str, field: str = "precision") -> float:
        return mean(getattr(worth, field) for worth in worths[one]) / mean(
            getattr(worth, field) for worth in worths[other]
        )

    def of(name: str, field: str) -> float:
        return mean(getattr(worth, field) for worth in worths[name])

    for name in ("harmonic", _OURS):
        yield _least(f"precision@10, {name}", ratio(name, oracle), 0.80, f"of {oracle}")
        yield _least(f"nDCG@10, {name}", ratio(name, oracle, "ndcg"), 0.80, f"of {oracle}")
        yield _least(f"precision@10, {name}", ratio(name, "one-way"), 1.35, "of one-way")
    cost = 1 - ratio(_OURS, _UNFAIR, "ndcg")
    yield Figure(
        "Gini of exposure", of(_OURS, "gini"), "", 0.45, how=f"{of(_UNFAIR, 'gini'):.2f} without λ"
    )
    yield Figure("cost of λ in nDCG@10", 100 * cost, "%", 2)
    yield _least("coverage", of(_OURS, "coverage"), 0.97, "of all groups, in some list")
    news = of(_OURS, "new") / of(_OURS, "old")
    yield _least("newcomers' precision@10", news, 0.80, "of that of the others")


def _least(name: str, measured: float, target: float, how: str) -> Figure:
    return Figure(name, measured, "", target, is_floor=True, how=how)
