"""Three organisations, and an offer that is online, on a day of March."""

from collections.abc import Callable
from datetime import date

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.blueprints.reading.conftest import read
from tests.wiki.browsing.test_territories import register
from tests.wiki.offers import stage as stages
from tests.wiki.offers.conftest import clock_hand, stage
from tests.wiki.offers.stage import TERMS, Stage
from wiki.offers import service
from wiki.offers.keeping import Terms
from wiki.offers.rules import CONSENTS

__all__ = ["clock_hand", "read", "stage"]

Read = Callable[[str], BeautifulSoup]


@pytest.fixture
def network(stage: Stage) -> Stage:
    """Besides the two groups of the stage: places with and without coordinates, two offers."""
    register(
        stage.chloe,
        "=Atelier; « du » pont, 2",
        territory="FRI34",
        themes=["innovation", "small-farms"],
        latitude="46.58",
        longitude="-0.34",
        is_looking="1",
        phone="+33536491200",
    )
    register(stage.chloe, "Moulin", territory="IE", latitude="53.3", longitude="-6.25")
    service.publish(stage.chloe, stage.offer, TERMS)
    today = stages.draft(stage.amina, stage.group, {"en": {**stages.TEXTS["en"], "title": "Ovens"}})
    service.publish(stage.chloe, today, Terms(date(2026, 3, 3), CONSENTS))
    return stage


@pytest.fixture
def download(client: FlaskClient, network: Stage) -> Callable[[str], str]:
    """What a stranger's program gets from an address."""

    def fetch(path: str) -> str:
        answer = client.get(path)
        assert answer.status_code == 200, answer.text
        return answer.get_data(as_text=True)

    return fetch
