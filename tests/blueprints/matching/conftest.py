"""The town of the matches, and its pool."""

from tests.wiki.matching.conftest import clock_hand, town

__all__ = ["clock_hand", "town"]
