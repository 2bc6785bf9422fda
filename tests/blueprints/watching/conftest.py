"""Browsers for people who read English, and an article to watch."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update

from tests.blueprints.account.browser import Browser, Client
from tests.support.cast import Cast
from tests.wiki.documents.desk import write
from wiki.access.actor import Actor
from wiki.accounts.models import Account
from wiki.db import db, writing


@pytest.fixture
def cast(cast: Cast) -> Cast:
    with writing():
        db.session.execute(update(Account).values(language="en"))
    return cast


@pytest.fixture(autouse=True)
def client_class(app: Flask) -> None:
    app.test_client_class = Client


@pytest.fixture
def browser(app: Flask) -> Browser:
    """A browser in which nobody has signed in."""
    return Browser(app.test_client())


@pytest.fixture
def at(browser_of: Callable[[Actor], FlaskClient]) -> Callable[[Actor], Browser]:
    """The browser of somebody who has signed in."""
    return lambda actor: Browser(browser_of(actor))


@pytest.fixture
def oven(cast: Cast) -> int:
    """ "Bread oven", by basile, with one section; about food."""
    body = "Share it.\n\n## Baking\n\nBake for ten minutes.\n"
    facts = {"topics": ["food"]}
    return write(cast.basile, "Bread oven", body, language="en", facts=facts)
