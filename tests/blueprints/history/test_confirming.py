"""The history and the passport say who found nothing to change, and when."""

import re

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.pages import soup, words
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise
from tests.wiki.documents.freshness.both import FRENCH, bread, said, stale
from wiki.documents.freshness import confirming

HISTORY = "/en/commons/bread/-/history"
TOLD = re.compile(
    r"Confirmed by Basile O\. on \d+ \w+ \d{4}: 1 passage in English needs no change\."
)


@pytest.fixture
def recipe(cast: Cast) -> int:
    """The French changed in version 3; somebody found the English right; 4 came later."""
    document = bread(cast.amina)
    revise(cast.amina, document, said(FRENCH, 2, "Cuire à 260 degrés.\n"))
    changes = stale(cast.basile, document, "en")[0].changes
    confirming.see(cast.basile, document, "en", changes)
    revise(cast.amina, document, title="Le pain")
    return document


@pytest.mark.usefixtures("recipe")
def test_a_line_stands_with_the_version_that_was_read(client: FlaskClient) -> None:
    rows = soup(client.get(HISTORY)).select("ol.versions > li")

    assert [bool(TOLD.search(row.get_text())) for row in rows] == [False, True, False, False]


@pytest.mark.usefixtures("recipe")
def test_it_stands_on_one_page_of_the_history(client: FlaskClient) -> None:
    assert not TOLD.search(words(client.get(f"{HISTORY}?before=3")))
    assert TOLD.search(words(client.get(f"{HISTORY}?before=4")))


def passport(client: FlaskClient, address: str) -> str:
    """What the page says of where its text stands."""
    found = soup(client.get(address)).select_one(".passport")
    assert found is not None
    return " ".join(found.get_text(" ").split())


def test_the_passport_of_that_language_names_who_confirmed_last(
    client: FlaskClient, cast: Cast, recipe: int
) -> None:
    confirming.see(cast.basile, recipe, "en", stale(cast.basile, recipe, "en")[0].changes)

    assert re.search(
        r"Confirmed by Basile O\. on \d+ \w+ \d{4}\. up to date",
        passport(client, "/en/commons/bread"),
    )
    assert "Confirmé" not in passport(client, "/fr/communs/pain")


@pytest.mark.usefixtures("recipe")
def test_a_text_that_is_behind_says_how_far_it_was_confirmed(client: FlaskClient) -> None:
    told = passport(client, "/en/commons/bread")

    assert "1 passage behind" in told
    assert re.search(
        r" 1 passage confirmed by Basile O\. on \d+ \w+ \d{4}, up to version 3\.", told
    )
