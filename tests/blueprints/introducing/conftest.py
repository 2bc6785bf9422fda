"""Two organisations that may meet, and a browser for each."""

from tests.wiki.introductions.conftest import clock_hand, stage

__all__ = ["clock_hand", "stage"]
