"""Features become two scores, and two scores one: the harmonic mean, see decision 0022."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from wiki.matching.scoring.asking import Mine
from wiki.matching.scoring.columns import Rows, Values
from wiki.matching.scoring.features import Found, both_ways
from wiki.matching.scoring.measures import (
    LEAST,
    PRIOR,
    WEIGHTS,
    Contribution,
    Direction,
    Feature,
    Match,
)
from wiki.matching.scoring.pool import Pool

Weights = Mapping[Feature, float]


@dataclass(frozen=True, eq=False)
class Scored:
    """Rows of the pool, what was found between them and the side that asks, and the scores."""

    rows: Rows
    found: tuple[Found, Found]
    weights: tuple[Weights, Weights]
    scores: Values

    def match(self, at: int, document_id: int) -> Match:
        """The one at this place of `rows`, with all that made its score."""
        forth, back = (
            _direction(values, weights, at)
            for values, weights in zip(self.found, self.weights, strict=True)
        )
        return Match(document_id, float(self.scores[at]), forth, back)


def scored(pool: Pool, mine: Mine, rows: Rows, weights: Weights) -> Scored:
    """Those of the rows where each would work with the other. Their weights are everybody's."""
    found = both_ways(pool, mine, rows)
    both = (weights, WEIGHTS)
    forth, back = (_scores(*one) for one in zip(found, both, strict=True))
    kept = np.flatnonzero(np.minimum(forth, back) >= LEAST)
    forth, back = forth[kept], back[kept]
    harmonic = 2 * forth * back / (forth + back)
    return Scored(rows[kept], (_of(found[0], kept), _of(found[1], kept)), both, harmonic)


def _of(found: Found, kept: Rows) -> Found:
    return {feature: values[kept] for feature, values in found.items()}


def _scores(values: Found, weights: Weights) -> Values:
    """conf · Σ w·f / Σ w + (1 − conf) · PRIOR, where the sums are over what is known."""
    total, unknown = np.zeros(1), np.zeros(1)
    for feature, weight in _shares(weights).items():
        is_unknown = np.isnan(values[feature])
        total = total + np.where(is_unknown, 0, weight * values[feature])
        unknown = unknown + weight * is_unknown
    return total + PRIOR * unknown


def _direction(values: Found, weights: Weights, at: int) -> Direction:
    known = {name: float(one[at]) for name, one in values.items() if not np.isnan(one[at])}
    told = tuple(
        Contribution(feature, weight, known[feature], weight * known[feature])
        for feature, weight in _shares(weights).items()
        if feature in known
    )
    confidence = sum(one.weight for one in told)
    prior = PRIOR * (1 - confidence)
    return Direction(told, prior, confidence, sum(one.product for one in told) + prior)


def _shares(weights: Weights) -> Weights:
    """The weights as shares of their sum."""
    whole = sum(weights[feature] for feature in Feature)
    return {feature: weights[feature] / whole for feature in Feature}
