"""An offer that can be answered, seen from both sides."""

import pytest

from tests.wiki.offers.stage import TERMS, Stage
from wiki.offers import service


@pytest.fixture
def live(stage: Stage) -> Stage:
    """The offer of the stage, online until 1 September."""
    service.publish(stage.chloe, stage.offer, TERMS)
    return stage
