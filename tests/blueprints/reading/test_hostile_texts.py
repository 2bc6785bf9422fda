"""A text that cannot be set as a page is shown as it was typed."""

from collections.abc import Callable

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen

Read = Callable[[str], BeautifulSoup]

HOSTILE = "[" * 20_000 + " <script>alert(1)</script>"


def test_it_is_told_plainly_and_nothing_is_lost(amina: Pen, read: Read) -> None:
    amina.article("Brackets", HOSTILE, language="en")

    page = read("/en/commons/brackets")

    assert "Plain text." in page.select("article .note")[0].get_text()
    assert page.pre is not None
    assert page.pre.get_text().strip() == HOSTILE
    assert page.select("article script") == []


def test_it_is_tried_again_at_the_next_view(amina: Pen, client: FlaskClient) -> None:
    amina.article("Crochets", HOSTILE)

    answer = client.get("/fr/communs/crochets")

    assert "ETag" not in answer.headers
