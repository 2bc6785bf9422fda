"""What a question costs where there are many sides, and what the arrays hold."""

import time
from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from benchmarks.figure import Figure, quantile
from benchmarks.matching import saying, stock
from benchmarks.matching.hidden import Groups
from wiki.matching.rules import Asked, Pool, rank
from wiki.matching.scoring.text import TextIndex
from wiki.matching.sides import Side
from wiki.matching.words import Lexicon

_ASKED = 60
_LARGE = 100_000
_TARGETS = {False: 60.0, True: 150.0}  # by whether texts count
_MEGABYTES = 150.0


def measure(size: int) -> Iterator[Figure]:
    """Make so many sides, then ask for some, with and without texts; wall milliseconds."""
    draw = np.random.default_rng(1)
    sides = list(saying.sides(Groups.invent(size, draw), saying.answers(size, draw), draw))
    read = partial(TextIndex.build, lexicon=Lexicon(stock.glossary()))
    for words in (None, read):
        began = time.process_time()
        pool = Pool.build(sides, saying.TODAY, words)
        seconds = time.process_time() - began
        yield from _figures(pool, sides, seconds, has_texts=words is not None)


def _figures(
    pool: Pool, sides: Sequence[Side], seconds: float, *, has_texts: bool
) -> Iterator[Figure]:
    what = f"{len(sides):,} sides, {'with' if has_texts else 'without'} texts"
    is_large = len(sides) >= _LARGE
    taken = [_asked(pool, side) for side in sides[:: len(sides) // _ASKED]]
    texts = pool.texts.arrays() if pool.texts else {}
    held = sum(array.nbytes for array in [*pool.arrays().values(), *texts.values()]) / 1e6
    how = f"p50 {quantile(taken, 0.5):.0f} ms, best {min(taken):.0f} ms"
    target = _TARGETS[has_texts] if is_large else None
    yield Figure(f"a list of ten, p95, {what}", quantile(taken, 0.95), "ms", target, how=how)
    yield Figure(f"arrays, {what}", held, "MB", _MEGABYTES if is_large else None)
    yield Figure(f"made anew, {what}", seconds, "CPU s")


def _asked(pool: Pool, side: Side) -> float:
    began = time.perf_counter()
    rank(pool, side.document_id, Asked())
    return 1000 * (time.perf_counter() - began)
