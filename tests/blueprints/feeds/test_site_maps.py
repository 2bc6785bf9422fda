"""What search engines are told."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from blueprints.feeds import sitemap
from tests.blueprints.reading.pen import Pen
from tests.support.cast import Cast
from wiki.access.actor import Audience
from wiki.documents import publishing

Parse = Callable[[str], Element]

MAP = {"m": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def places(element: Element) -> list[str | None]:
    return [place.text for place in element.findall(".//m:loc", MAP)]


def test_every_public_text_is_listed_with_its_twins(amina: Pen, parse: Parse) -> None:
    amina.write(amina.article("Le pain"), "en", "Bread")
    amina.article("Le four")

    urls = parse("/sitemap.xml")

    assert places(urls) == [
        "http://localhost/fr",
        "http://localhost/en",
        "http://localhost/en/commons/bread",
        "http://localhost/fr/communs/le-pain",
        "http://localhost/fr/communs/le-four",
    ]
    twins = urls.findall("m:url[3]/x:link", MAP)
    assert {twin.get("hreflang"): twin.get("href") for twin in twins} == {
        "en": "http://localhost/en/commons/bread",
        "fr": "http://localhost/fr/communs/le-pain",
    }
    assert urls.findall("m:url[5]/x:link", MAP) == []


def test_what_is_not_public_is_not(amina: Pen, cast: Cast, parse: Parse) -> None:
    amina.draft("Brouillon")
    saved = amina.article("Les comptes")
    publishing.set_audience(cast.chloe, saved.document_id, Audience.MEMBERS)

    assert len(places(parse("/sitemap.xml"))) == 2


def test_a_large_site_is_told_in_several_files(
    amina: Pen, parse: Parse, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemap, "MOST", 6)  # two documents in two languages, and the home pages
    for title in ("Un", "Deux", "Trois"):
        amina.article(title)

    files = places(parse("/sitemap.xml"))

    assert files == ["http://localhost/sitemap-1.xml", "http://localhost/sitemap-2.xml"]
    assert places(parse("/sitemap-1.xml"))[2:] == [
        "http://localhost/fr/communs/un",
        "http://localhost/fr/communs/deux",
    ]
    assert places(parse("/sitemap-2.xml")) == ["http://localhost/fr/communs/trois"]
    assert client.get("/sitemap-3.xml").status_code == 404


def test_robots_are_kept_from_the_working_screens(client: FlaskClient) -> None:
    lines = client.get("/robots.txt").text.splitlines()

    assert "Disallow: /*/-/" in lines
    assert "Sitemap: http://localhost/sitemap.xml" in lines


def test_browsers_learn_how_to_search(parse: Parse) -> None:
    description = parse("/en/-/opensearch.xml")

    url = description.find("{*}Url")
    assert url is not None
    assert url.get("template") == "http://localhost/en/search?q={searchTerms}"
