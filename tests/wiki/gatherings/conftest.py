"""The town of the matches, on a day of March, with its pool made."""

from tests.wiki.matching.conftest import clock_hand, town

__all__ = ["clock_hand", "town"]
