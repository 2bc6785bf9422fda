"""The names of what is weighed between two sides, and what is told of it."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

#: what is held of somebody of whom nothing is known
PRIOR = 0.35
#: from here on a side would work with another
LEAST = 0.15
#: how much being shown often takes from a score
LAMBDA = 0.10
#: how far what an organisation decided may shift one of its weights
SHIFT = 0.30


class Refusal(StrEnum):
    """Why two sides cannot be matched, whichever of them asks."""

    UNPUBLISHED = "unpublished"  # or over
    SAME_GROUP = "same-group"
    BLOCKED = "blocked"
    DECLINED = "declined"
    TYPE = "type"
    COUNTRY = "country"
    PROJECT_KIND = "project-kind"
    LANGUAGE = "language"
    WINDOW = "window"
    FULL = "full"


class Feature(StrEnum):
    """What one side finds in another, from 0 to 1."""

    TOPIC = "topic"
    TEXT = "text"
    AREA = "area"
    GEOGRAPHY = "geography"
    LANGUAGE = "language"
    TYPE = "type"
    KNOW_HOW = "know-how"


WEIGHTS: Mapping[Feature, float] = {
    Feature.TOPIC: 0.40,
    Feature.TEXT: 0.15,
    Feature.AREA: 0.12,
    Feature.GEOGRAPHY: 0.10,
    Feature.LANGUAGE: 0.10,
    Feature.TYPE: 0.05,
    Feature.KNOW_HOW: 0.08,
}


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a feature that is known adds to a score: `product`, its share of the weights · value."""

    feature: Feature
    weight: float
    value: float
    product: float


@dataclass(frozen=True, slots=True)
class Direction:
    """How well one side suits another: the products and `prior`, for what is unknown, add up.

    `confidence`: the share of the weights whose feature is known.
    """

    contributions: tuple[Contribution, ...]
    prior: float
    confidence: float
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """Another side, and how well both suit each other. `forth`: it suits us; `back`: we suit it."""

    document_id: int
    score: float
    forth: Direction
    back: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked for: `kinds` of "organisation" and "offer", `countries` if not all of them.

    `exposures`: by document, how often it was shown of late. `newcomers`: documents that one
    place in ten is kept for. `weights`: those that the asker's decisions shifted. `relaxed`:
    wishes of the asker to do without.
    """

    most: int = 10
    kinds: frozenset[str] = frozenset({"organisation", "offer"})
    countries: frozenset[str] = frozenset()
    excluded: frozenset[int] = frozenset()
    excluded_organisations: frozenset[int] = frozenset()
    exposures: Mapping[int, float] = field(default_factory=dict)
    newcomers: Container[int] = frozenset()
    weights: Mapping[Feature, float] = field(default_factory=lambda: WEIGHTS)
    relaxed: frozenset[Refusal] = frozenset()
