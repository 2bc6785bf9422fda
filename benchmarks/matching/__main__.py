"""`python -m benchmarks.matching`: all figures of proposals, in networks that are made up."""

import sys

import click

from benchmarks.figure import Figure, table
from benchmarks.matching import pairs, quality, speed

_SIZE, _SEEDS = 1_200, 10
_PARTS = ("pairs", "speed", "quality", "open")
_SIDES = (10_000, 100_000)


@click.command()
@click.option("--size", type=click.IntRange(100), default=_SIZE, help="Groups of a network.")
@click.option("--seeds", type=click.IntRange(1), default=_SEEDS, help="How many networks.")
@click.option("--part", type=click.Choice(_PARTS), multiple=True, default=_PARTS)
def main(size: int, seeds: int, part: tuple[str, ...]) -> None:
    """Measure how good and how quick proposals are. Synthetic: nobody has met by them."""
    figures: list[Figure] = []
    if "pairs" in part:
        figures += pairs.measure()
    if "speed" in part:
        figures += (figure for sides in _SIDES for figure in speed.measure(sides))
    for name, is_open in (("quality", False), ("open", True)):
        if name in part:
            worths = quality.run(size, seeds, is_open=is_open)
            what = "everything is written" if is_open else "much is hidden"
            click.echo(f"\n{seeds} networks of {size:,} groups where {what}\n")
            click.echo(quality.table(worths))
            figures += quality.figures(worths, "oracle" if is_open else "best reader")
    click.echo(f"\n{table(figures)}")
    sys.exit(0 if all(figure.is_met for figure in figures) else 1)


if __name__ == "__main__":
    main()
