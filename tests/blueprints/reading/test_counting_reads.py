"""A text that a person opens is counted, wherever the answer comes from; nobody is known by it."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from blueprints.web.reads import is_robot
from tests.blueprints.reading.pen import Pen
from wiki import tallies
from wiki.documents.reads.queries import count_reads

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"
)
ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"

Count = Callable[[str], int]


@pytest.fixture
def bread(amina: Pen) -> int:
    saved = amina.article("Le pain", "Pétrir.\n")
    amina.write(saved, "en", "Bread", "Knead.\n")
    return saved.document_id


@pytest.fixture
def count(app: Flask, bread: int) -> Count:
    """How often the bread was read in a language."""

    def ask(language: str) -> int:
        tallies.write_in(app)
        return count_reads(language, [bread]).get(bread, 0)

    return ask


def test_reading_is_counted_in_the_language_that_is_read(client: FlaskClient, count: Count) -> None:
    client.get("/fr/communs/le-pain", headers={"User-Agent": FIREFOX})

    assert (count("fr"), count("en")) == (1, 0)


def test_pages_that_are_kept_and_not_modified_are_counted(
    client: FlaskClient, count: Count
) -> None:
    reader = {"User-Agent": PHONE}
    first = client.get("/fr/communs/le-pain", headers=reader)

    client.get("/fr/communs/le-pain", headers=reader)
    again = client.get(
        "/fr/communs/le-pain", headers={**reader, "If-None-Match": first.headers["ETag"]}
    )

    assert again.status_code == 304
    assert count("fr") == 3


def test_a_page_out_of_kept_pieces_is_counted(client: FlaskClient, count: Count) -> None:
    for _ in range(2):
        client.get("/fr/communs/le-pain?from=elsewhere", headers={"User-Agent": FIREFOX})

    assert count("fr") == 2


def test_robots_and_pages_fetched_in_advance_are_not(client: FlaskClient, count: Count) -> None:
    client.get("/fr/communs/le-pain", headers={"User-Agent": ROBOT})
    client.get("/fr/communs/le-pain", headers={"User-Agent": ""})
    client.get("/fr/communs/le-pain", headers={"User-Agent": FIREFOX, "Sec-Purpose": "prefetch"})
    client.head("/fr/communs/le-pain", headers={"User-Agent": FIREFOX})

    assert count("fr") == 0


def test_what_is_not_reading_is_not(client: FlaskClient, count: Count) -> None:
    for path in ("/fr", "/fr/communs", "/fr/communs/le-pain/-/history", "/fr/communs/nulle-part"):
        client.get(path, headers={"User-Agent": FIREFOX})

    assert count("fr") == 0


def test_a_get_writes_nothing_itself(client: FlaskClient, bread: int) -> None:
    client.get("/fr/communs/le-pain", headers={"User-Agent": FIREFOX})

    assert count_reads("fr", [bread]) == {}


@pytest.mark.parametrize(
    "name",
    [
        "",
        "curl/8.5.0",
        "python-requests/2.32",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        "facebookexternalhit/1.1",
        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/126.0",
        "Mozilla/5.0 (compatible; SomeCrawler)",
    ],
)
def test_programs_that_say_so_are_robots(name: str) -> None:
    assert is_robot(name)


@pytest.mark.parametrize(
    "name",
    [
        FIREFOX,
        PHONE,
        "Lynx/2.9.0 libwww-FM/2.14",
        "w3m/0.5.3",
        "Mozilla/5.0 (Linux; Android 11; Cubot P40) AppleWebKit/537.36 Chrome/126.0 Safari/537.36",
    ],
)
def test_browsers_of_people_are_not(name: str) -> None:
    assert not is_robot(name)
