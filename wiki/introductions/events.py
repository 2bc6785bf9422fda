"""What happens to introductions, as the journal keeps it: keys and codes.

It keeps nothing of what one organisation does in silence: no interest, and nothing set aside.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class IntroductionBegun:
    """One organisation asked for it; or both were interested, and it is accepted already."""

    key: str
    is_mutual: bool


@dataclass(frozen=True)
class IntroductionMoved:
    """One of the two took it to another state."""

    key: str
    state: str


@dataclass(frozen=True)
class IntroductionWritten:
    """One of the two wrote a message to the other."""

    key: str


@dataclass(frozen=True)
class IntroductionNudged:
    """Nobody has decided for so many days."""

    key: str
    days: int


@dataclass(frozen=True)
class IntroductionForgotten:
    """Its words were thrown away."""

    key: str
