"""Two organisations that may meet, and the town of the matches."""

from tests.wiki.introductions.conftest import stage
from tests.wiki.matching.conftest import clock_hand, town

__all__ = ["clock_hand", "stage", "town"]
