"""How well the guests of a day suit each other, both ways."""

from collections.abc import Collection

import numpy as np

from wiki.gatherings.pairing import Pair, pair_of
from wiki.introductions.between import list_barred_pairs
from wiki.matching import keeping
from wiki.matching.rules import scores_between


def mutual_scores(guests: Collection[int]) -> dict[Pair, float]:
    """The score of each two that suit each other, by themselves or by an offer of theirs.

    Those between whom a block or a refusal stands are not in it. Raises wiki.matching.file.Unusable
    while the pool is being made.
    """
    plain = keeping.pool().plain
    ours = np.isin(plain.organisation, sorted(guests))
    houses = plain.organisation[ours].tolist()
    between = scores_between(keeping.pool(), plain.document[ours].tolist())
    best: dict[Pair, float] = {}
    for one, other in np.argwhere(np.triu(between) > 0).tolist():
        two = pair_of(houses[one], houses[other])
        best[two] = max(best.get(two, 0.0), float(between[one, other]))
    barred = list_barred_pairs(guests)
    return {two: score for two, score in best.items() if two not in barred and two[0] != two[1]}
