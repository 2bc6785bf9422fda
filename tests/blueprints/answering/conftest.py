"""The offer of `tests/wiki/offers`, online, and a browser for everybody who has to do with it."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import NOON, TERMS, Stage
from wiki.access.actor import Actor
from wiki.offers import service

Sign = Callable[[Actor], FlaskClient]


@pytest.fixture
def hand() -> Iterator[time_machine.Traveller]:
    """The clock of these tests."""
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def live(hand: time_machine.Traveller, cast: Cast) -> Stage:
    """Online until 1 September."""
    stage = stages.build(cast)
    service.publish(stage.chloe, stage.offer, TERMS)
    return stage


@pytest.fixture
def people(live: Stage, browser_of: Sign) -> dict[str, FlaskClient]:
    """A browser for each who signs in: amina keeps the offer, nour answers it."""
    return {name: browser_of(getattr(live, name)) for name in ("amina", "basile", "chloe", "nour")}
