"""Passages that were cut in several, or several made one, told from their words."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from wiki.texts.similarity import Wording, copied

_STEPS = 3  # how many neighbours a run takes in
_CONTAINED = 0.6  # share of its letters that a part must have from the whole


def run_within(whole: str, texts: Sequence[str], at: int, free: AbstractSet[int]) -> range:
    """The neighbours of `at` in `texts`, itself included, that are parts of `whole`.

    Only positions in `free` may join it. Just `at` when none does.
    """
    goal = Wording.of(whole)
    run = range(at, at + 1)
    for _ in range(_STEPS):
        wider = _wider(goal, texts, run, free)
        if wider is None:
            break
        run = wider
    return run


def _wider(goal: Wording, texts: Sequence[str], run: range, free: AbstractSet[int]) -> range | None:
    for part, wider in (
        (run.stop, range(run.start, run.stop + 1)),
        (run.start - 1, range(run.start - 1, run.stop)),
    ):
        if part not in free:
            continue
        size = Wording.of(texts[part]).size
        gain = copied(goal, _together(texts, wider)) - copied(goal, _together(texts, run))
        if size and gain >= _CONTAINED * size:
            return wider
    return None


def _together(texts: Sequence[str], run: range) -> Wording:
    return Wording.of(*texts[run.start : run.stop])
