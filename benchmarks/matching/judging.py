"""What lists of proposals are worth, by what is true in the invented network."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.matching.hidden import Flags, Groups, Numbers, Whole
from benchmarks.matching.truth import Truth

#: for each group, the groups proposed to it, the best first
Lists = Sequence[NDArray[np.intp]]


@dataclass(frozen=True)
class Worth:
    """Means over all groups. All but `countries` are shares.

    `precision`: of the first five and ten, both would accept; `new` is that of newcomers, and `old`
    of the others. `ndcg`: of the first ten, by the chance that both accept (K. Järvelin and J.
    Kekäläinen, 2002). `recall`: of all who would, among the first fifty. `coverage`: who is
    proposed to anybody. `gini` and `top_tenth`: how unevenly, and what the most shown tenth has.
    `countries`: in a list. `with_newcomer`: lists that hold one.
    """

    precision5: float
    precision: float
    new: float
    old: float
    ndcg: float
    recall: float
    coverage: float
    gini: float
    top_tenth: float
    countries: float
    with_newcomer: float


def judge(lists: Lists, truth: Truth, groups: Groups) -> Worth:
    """What the lists are worth."""
    tens = [one[:10] for one in lists]
    hits = np.array([truth.both[at, ten].sum() / 10 for at, ten in enumerate(tens)])
    shown = np.bincount(np.concatenate(tens), minlength=len(groups))
    is_new = groups.is_new
    return Worth(
        precision5=_mean([truth.both[at, one[:5]].sum() / 5 for at, one in enumerate(lists)]),
        precision=_mean(hits),
        new=_mean(hits[is_new]),
        old=_mean(hits[~is_new]),
        ndcg=_mean([_ndcg(truth.gain[at], ten) for at, ten in enumerate(tens)]),
        recall=_recall(lists, truth.both),
        coverage=_mean(shown > 0),
        gini=gini(shown),
        top_tenth=float(np.sort(shown)[-(len(shown) // 10) :].sum() / shown.sum()),
        countries=_mean([len(set(groups.country[ten])) for ten in tens]),
        with_newcomer=_mean([is_new[ten].any() for ten in tens]),
    )


def gini(shown: Whole) -> float:
    """How unevenly: 0 where all are shown as often, near 1 where one is shown alone."""
    ordered = np.sort(shown)
    ranks = np.arange(1, len(ordered) + 1)
    return float((2 * ranks - len(ordered) - 1) @ ordered / (len(ordered) * ordered.sum()))


def _ndcg(gain: Numbers, ten: NDArray[np.intp]) -> float:
    discounts = 1 / np.log2(np.arange(2, 12))
    best = np.sort(gain)[::-1][:10] @ discounts
    return float(gain[ten] @ discounts[: len(ten)] / best) if best else 1.0


def _recall(lists: Lists, both: Flags) -> float:
    found = [
        both[at, one[:50]].sum() / both[at].sum() for at, one in enumerate(lists) if both[at].any()
    ]
    return _mean(found)


def _mean(values: Sequence[float] | NDArray[np.generic]) -> float:
    return float(np.mean(values))
