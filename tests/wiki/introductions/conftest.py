"""Two organisations that may meet, on a day of March."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.support.cast import Cast
from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import Stage
from tests.wiki.offers.stage import NOON


@pytest.fixture
def clock_hand() -> Iterator[time_machine.Traveller]:
    """It is noon in Paris, on 3 March 2026; the tests may move on."""
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def stage(clock_hand: time_machine.Traveller, cast: Cast) -> Stage:
    """Everybody in their place."""
    return stages.build(cast)
