"""The town of the matches, on a day of March, with its pool made."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.support import index
from tests.support.cast import Cast
from tests.wiki.introductions.conftest import stage
from tests.wiki.matching import town as towns
from tests.wiki.matching.town import Town
from tests.wiki.offers.stage import NOON

__all__ = ["clock_hand", "stage", "town"]


@pytest.fixture
def clock_hand() -> Iterator[time_machine.Traveller]:
    """It is noon in Paris, on 3 March 2026; the tests may move on."""
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def town(clock_hand: time_machine.Traveller, cast: Cast) -> Town:
    """Everybody in their place, and everybody in the pool."""
    made = towns.build(cast)
    index.match()
    return made
