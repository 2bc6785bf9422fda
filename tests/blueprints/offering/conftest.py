"""The offer of `tests/wiki/offers`, with a browser for everybody who has to do with it."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import Stage
from wiki.access.actor import Actor

Sign = Callable[[Actor], FlaskClient]

OFFER = "/fr/cooperations/une-ecole-qui-voyage"


@pytest.fixture
def stage(cast: Cast) -> Stage:
    """Everybody in their place, today."""
    return stages.build(cast)


@pytest.fixture
def people(stage: Stage, browser_of: Sign, client: FlaskClient) -> dict[str, FlaskClient]:
    """A browser for each: her who keeps the offer, him who moderates it, and the others."""
    signed_in = {name: browser_of(getattr(stage, name)) for name in ("amina", "basile", "chloe")}
    return {**signed_in, "nour": browser_of(stage.nour), "stranger": client}
