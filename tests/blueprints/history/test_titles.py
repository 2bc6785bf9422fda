"""Titles within sentences: set in the typography of their language, and spoken in it."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.wiki.documents.desk import write
from wiki.access.actor import Actor

BrowserOf = Callable[[Actor], FlaskClient]
SCREENS = {
    "history": "History of “Où aller\u202f?”",
    "revisions/1": "Version 1 of “Où aller\u202f?”",
    "links": "Links of “Où aller\u202f?”",
    "report": "Report “Où aller\u202f?”",
    "delete": "Delete “Où aller\u202f?”",
    "publishing": "Publish “Où aller\u202f?”",
    "edit?part=fr": "Edit “Où aller\u202f?”",
    "edit?part=en": "Translate “Où aller\u202f?”",
}


@pytest.mark.parametrize("screen", SCREENS)
def test_a_foreign_title_is_spoken_in_its_language(
    cast: Cast, browser_of: BrowserOf, screen: str
) -> None:
    write(cast.amina, "Où aller ?", "Au four.\n")

    page = browser_of(cast.chloe).get(f"/en/commons/ou-aller/-/{screen}")

    soup = BeautifulSoup(page.text, "html.parser")
    assert soup.h1 is not None and soup.title is not None
    assert soup.h1.get_text() == SCREENS[screen]
    assert [span["lang"] for span in soup.h1.select("span")] == ["fr"]
    assert soup.title.get_text().startswith(SCREENS[screen])
    assert soup.select(".crumbs a")[0]["lang"] == "fr"
