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
from wiki.matching.scoring.pairs import own_refusals, refusals, score, scores_between
from wiki.matching.scoring.pool import Pool, Read, Texts
from wiki.matching.scoring.ranking import mutual, rank, relaxations

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
    "own_refusals",
    "rank",
    "refusals",
    "relaxations",
    "score",
    "scores_between",
]
