"""The town of the matches, and a browser for each of its people."""

from tests.wiki.matching.conftest import clock_hand, town

__all__ = ["clock_hand", "town"]
