"""Light to send, cheap to make, the same for everybody."""

import gzip
import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from blueprints.web import assets
from tests.blueprints.reading.pen import Pen
from wiki.config import Settings
from wiki.db import db

MOST = 14_000  # bytes, compressed
PROSE = re.compile(r'(?<=<div class="prose">).*?(?=</div>\s*</div>\s*<aside)', re.DOTALL)
TEXT = "## Un\n\nA.\n\n## Deux\n\nB.\n\n## Trois\n\nC.\n"
PAGES = ["/fr", "/fr/communs", "/fr/communs/le-pain", "/fr/-/site-map"]


@pytest.fixture
def shelf(amina: Pen) -> None:
    facts = {"type": "method", "topics": ["food", "economy"], "phase": "opening"}
    for title in ("Le four", "Le pain", "Le sel", "La levure"):
        amina.article(title, TEXT + "[[Le four]] [[Rien]]", facts=facts, tags="un, deux, trois")


@pytest.fixture
def statements(app: Flask) -> Iterator[list[str]]:
    """Every statement that reaches the database."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith("BEGIN"):
            seen.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    yield seen
    event.remove(db.engine, "before_cursor_execute", note)


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("path", PAGES)
def test_a_page_and_its_style_sheet_fit_in_fourteen_kilobytes(
    client: FlaskClient, path: str
) -> None:
    html = PROSE.sub("", client.get(path).text)

    weight = len(gzip.compress(html.encode(), 9)) + len(gzip.compress(assets.bundle("site"), 9))

    assert weight <= MOST


@pytest.mark.usefixtures("shelf")
def test_an_article_takes_two_statements(client: FlaskClient, statements: list[str]) -> None:
    client.get("/fr/communs/le-four")  # the menu is made once for each state of the journal
    statements.clear()

    client.get("/fr/communs/le-pain")

    assert len(statements) == 2


def test_a_page_of_the_tree_takes_three(
    chloe: Pen, client: FlaskClient, statements: list[str]
) -> None:
    chloe.page("Le réseau", TEXT)
    client.get("/fr")
    statements.clear()

    client.get("/fr/le-reseau")

    assert len(statements) == 3


@pytest.mark.usefixtures("shelf")
def test_a_page_seen_again_is_not_made_again(client: FlaskClient, statements: list[str]) -> None:
    first = client.get("/fr/communs/le-pain").data
    statements.clear()

    again = client.get("/fr/communs/le-pain").data

    assert again == first
    assert statements == []


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("path", PAGES)
def test_reading_sets_no_cookie_and_can_be_kept(client: FlaskClient, path: str) -> None:
    first = client.get(path)

    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})

    assert "Set-Cookie" not in first.headers
    assert again.status_code == 304
    assert again.data == b""


@pytest.mark.usefixtures("shelf")
def test_what_is_written_is_seen_at_once(amina: Pen, client: FlaskClient) -> None:
    before = client.get("/fr/communs").text
    amina.article("Le blé")

    assert "Le blé" not in before
    assert "Le blé" in client.get("/fr/communs").text


def test_what_the_site_says_of_itself_is_seen_at_once(
    client: FlaskClient, settings: Settings
) -> None:
    before = client.get("/fr").text
    (settings.instance / "site.toml").write_text('contact = { phone = "01 02 03 04 05" }', "utf-8")

    assert "01 02 03 04 05" not in before.replace("\xa0", " ")
    assert client.get("/fr").text.replace("\xa0", " ").count("01 02 03 04 05") >= 2
