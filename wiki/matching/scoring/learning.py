"""What an organisation decided about proposals shifts what counts for it, a little."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from wiki.matching.scoring.measures import SHIFT, WEIGHTS, Feature

#: decisions from which anything is learned
ENOUGH = 10


@dataclass(frozen=True, slots=True)
class Decision:
    """A proposal that was taken up or set aside, and what it had: the known values of `forth`."""

    is_accepted: bool
    values: Mapping[Feature, float]


def learned(decisions: Sequence[Decision]) -> Mapping[Feature, float]:
    """The weights, each shifted by at most ±30 % towards what was accepted.

    A feature counts more where it was higher in what was accepted than in what was not.
    """
    if len(decisions) < ENOUGH:
        return WEIGHTS
    return {
        feature: weight * (1 + SHIFT * _difference(decisions, feature))
        for feature, weight in WEIGHTS.items()
    }


def _difference(decisions: Sequence[Decision], feature: Feature) -> float:
    """From -1 to 1; 0 where either side has nothing to compare."""
    told = [one for one in decisions if feature in one.values]
    taken = [one.values[feature] for one in told if one.is_accepted]
    left = [one.values[feature] for one in told if not one.is_accepted]
    return fmean(taken) - fmean(left) if taken and left else 0.0
