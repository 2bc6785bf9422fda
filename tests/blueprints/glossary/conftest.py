"""A glossary of three terms, amina's."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.pages import words
from tests.support.cast import Cast
from wiki.access.actor import Actor
from wiki.translation.glossary import service
from wiki.translation.glossary.rules import Wording

Read = Callable[[Actor, str], str]


@pytest.fixture
def hub(cast: Cast) -> str:
    """« tiers-lieu » and its twin; the others stand beside it. Its public id."""
    service.add(cast.amina, {"fr": Wording("écluse"), "en": Wording("lock")})
    service.add(cast.amina, {"fr": Wording("bénévole"), "en": Wording("volunteer", "Unpaid.")})
    return service.add(
        cast.amina,
        {
            "fr": Wording("tiers-lieu, tiers-lieux", "Un lieu à plusieurs."),
            "en": Wording("third place, third places"),
        },
    )


@pytest.fixture
def read(browser_of: Callable[[Actor], FlaskClient]) -> Read:
    """What the main part of a page says to somebody."""
    return lambda actor, page: words(browser_of(actor).get(page))
