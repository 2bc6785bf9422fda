"""Who suits whom, both ways: plain values in and out. How, and what it costs: decision 0022."""

from wiki.matching.scoring.learning import ENOUGH, Decision, learned
from wiki.matching.scoring.measures import (
    LAMBDA,
    LEAST,
    PRIOR,
    WEIGHTS,
    Asked,
    Contribution,
    Direction,
    Feature,
    Match,
    Refusal,
)
from wiki.matching.scoring.pool import Pool, Read, Texts
from wiki.matching.scoring.ranking import mutual, rank, refusals, relaxations, score, scores_between

__all__ = [
    "ENOUGH",
    "LAMBDA",
    "LEAST",
    "PRIOR",
    "WEIGHTS",
    "Asked",
    "Contribution",
    "Decision",
    "Direction",
    "Feature",
    "Match",
    "Pool",
    "Read",
    "Refusal",
    "Texts",
    "learned",
    "mutual",
    "rank",
    "refusals",
    "relaxations",
    "score",
    "scores_between",
]
