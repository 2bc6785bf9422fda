"""The stage of the offers, on a day of March."""

from tests.wiki.offers.conftest import clock_hand, stage

__all__ = ["clock_hand", "stage"]
