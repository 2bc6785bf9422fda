"""Editors take in a file, and read what became of each of its rows."""

from collections.abc import Callable
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.support.cast import Cast
from wiki.access.actor import Actor

AT = "/fr/-/sheets"
ROWS = "id;type;territory;title_fr\na;lag;FR;GAL des Vallées\nb;lag;Atlantide;GAL perdu\n"


@pytest.fixture
def editor(browser_of: Callable[[Actor], FlaskClient], cast: Cast) -> FlaskClient:
    return browser_of(cast.chloe)


def send(browser: FlaskClient, data: bytes, name: str = "gal.csv") -> TestResponse:
    page = BeautifulSoup(browser.get(AT).text, "html.parser")
    token = page.find("input", {"name": "csrf_token"})["value"]
    fields = {"csrf_token": token, "kind": "organisation", "file": (BytesIO(data), name)}
    return browser.post(AT, data=fields, content_type="multipart/form-data")


def test_rows_in_error_are_listed(editor: FlaskClient) -> None:
    page = send(editor, ROWS.encode())

    table = BeautifulSoup(page.text, "html.parser").find("tbody")
    cells = [cell.get_text() for cell in table.find_all(["th", "td"])]
    assert "Reçues : 1 ; déjà là : 0 ; refusées : 1." in page.text.replace("\xa0", " ").replace(
        "\u202f", " "
    )
    assert cells[:3] == ["3", "b", "territory"]
    assert "Atlantide" in cells[3]
    assert editor.get("/fr/annuaire/gal-des-vallees").status_code == 200


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"id;titre\n", "titre"),
        (b"x" * 300_001, "octets"),
        ("id;type\né;".encode("latin-1"), "UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(editor: FlaskClient, data: bytes, said: str) -> None:
    page = send(editor, data)

    assert said in BeautifulSoup(page.text, "html.parser").find("tbody").get_text()


def test_the_template_has_every_column(editor: FlaskClient) -> None:
    answer = editor.get("/fr/cooperations/-/template.csv")

    assert answer.data.startswith(b"\xef\xbb\xbfid,organisation,territory")
    assert b"title_fr,title_en" in answer.data


def test_only_editors_may(
    client: FlaskClient, browser_of: Callable[[Actor], FlaskClient], cast: Cast
) -> None:
    assert client.get(AT).status_code == 401
    assert browser_of(cast.amina).get(AT).status_code == 403
