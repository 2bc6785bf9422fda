"""A public article, and edits of a newcomer that wait for an editor."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.blueprints.history.pages import words
from tests.support.cast import Cast
from tests.support.forms import read_form
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor
from wiki.documents import queries

Press = Callable[[FlaskClient, str, str], TestResponse]

OUTSIDE = "Voir https://ailleurs.example/\n"


@pytest.fixture
def oven(cast: Cast) -> int:
    """« Four à pain », by amina, public in French."""
    return write(cast.amina, "Four à pain", "Pétrir.\n")


@pytest.fixture
def held(cast: Cast, oven: int) -> int:
    """The same; nour's edit of it is held."""
    revise(cast.nour, oven, f"Pétrir.\n\n{OUTSIDE}", note="Un lien")
    return oven


@pytest.fixture
def public_id_of(cast: Cast) -> Callable[[int], str]:
    """The id that addresses show."""
    return lambda document_id: queries.get_to_edit(cast.chloe, document_id).public_id


@pytest.fixture
def press() -> Press:
    """Open a page, press the button of its form that posts to an address."""

    def button(browser: FlaskClient, page: str, action: str) -> TestResponse:
        token = read_form(browser.get(page), "csrf_token")["csrf_token"]
        return browser.post(action, data={"csrf_token": token}, follow_redirects=True)

    return button


@pytest.fixture
def read(browser_of: Callable[[Actor], FlaskClient]) -> Callable[[Actor, str], str]:
    """What the main part of a page says to somebody."""
    return lambda actor, page: words(browser_of(actor).get(page))
