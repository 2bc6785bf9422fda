"""The front page."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen
from wiki.config import Settings

Read = Callable[[str], BeautifulSoup]

SAID = """
[purpose]
fr = "Des portes ouvertes"
en = "Open doors"

[[needs]]
label.fr = "d'un four"
label.en = "an oven"
article = "le-four"

[[needs]]
label.fr = "de nulle part"
label.en = "nowhere"
page = "nulle-part"

[[needs]]
label.fr = "de chercher"
label.en = "to search"
search.fr = "pain"
search.en = "bread"

[third_place]
heading.fr = "Un lieu"
heading.en = "A place"
text.fr = "On y entre."
text.en = "You walk in."

[[figures]]
value = 1940
on = 2031-03-02
label.fr = "miches"
label.en = "loaves"
source.fr = "Registre du fournil"
source.en = "Bakehouse register"
"""


@pytest.fixture
def said(settings: Settings) -> None:
    Path(settings.instance, "site.toml").write_text(SAID, "utf-8")


@pytest.mark.parametrize(
    ("asks", "found"), [("en-GB,en;q=0.8", "/en"), ("fr", "/fr"), ("de", "/fr"), ("", "/fr")]
)
def test_the_root_sends_everybody_to_their_language(
    client: FlaskClient, asks: str, found: str
) -> None:
    answer = client.get("/", headers={"Accept-Language": asks})

    assert (answer.status_code, answer.headers["Location"]) == (302, found)
    assert "Accept-Language" in answer.headers["Vary"]


def test_a_site_that_says_nothing_of_itself_has_a_front_page(read: Read) -> None:
    page = read("/fr")

    assert page.h1 is not None
    assert page.select("main section") == []


@pytest.mark.usefixtures("said")
def test_it_opens_on_the_purpose_in_the_reader_s_language(read: Read) -> None:
    assert [page.h1.get_text() for page in (read("/fr"), read("/en")) if page.h1] == [
        "Des portes ouvertes",
        "Open doors",
    ]


@pytest.mark.usefixtures("said")
def test_each_need_leads_somewhere_or_is_left_out(amina: Pen, read: Read) -> None:
    amina.write(amina.article("Le four"), "en", "The oven")

    needs = read("/en").select(".needs a")

    assert [(need.get_text(), need["href"]) for need in needs] == [
        ("an oven", "/en/commons/the-oven"),
        ("to search", "/en/search?q=bread"),
    ]


@pytest.mark.usefixtures("said")
def test_figures_are_dated_and_have_a_source(read: Read) -> None:
    figure = read("/en").select_one(".figs li")

    assert figure is not None
    assert " ".join(figure.get_text().split()) == "1,940 loaves 2 March 2031. Bakehouse register"


def test_the_newest_articles_and_the_one_that_waits_longest(amina: Pen, read: Read) -> None:
    for title in ("Le four", "Le pain", "Le sel", "La levure"):
        amina.article(title)

    page = read("/fr")

    newest = [link.get_text() for link in page.select(".items .name a")]
    assert newest == ["La levure", "Le sel", "Le pain"]
    assert [link.get_text() for link in page.select(".note .name a")] == ["Le four"]


def test_with_few_articles_none_waits(amina: Pen, read: Read) -> None:
    amina.article("Le four")

    assert read("/fr").select(".note") == []


def test_browsers_find_the_search_and_the_feed(read: Read) -> None:
    links = {link["type"]: link["href"] for link in read("/en").select("head link[title]")}

    assert links == {
        "application/atom+xml": "/en/-/changes.atom",
        "application/opensearchdescription+xml": "/en/-/opensearch.xml",
    }


def test_the_site_goes_by_its_name(app: Flask, read: Read) -> None:
    app.config["LIEUX"] = replace(app.config["LIEUX"], site_name="Bien communs & voisins")

    page = read("/en")

    assert page.title is not None
    assert page.title.get_text().endswith(" – Bien communs & voisins")
    assert page.select(".brand")[0].get_text() == "Bien communs & voisins"


def test_a_text_in_another_language_is_labelled_on_the_front_page(amina: Pen, read: Read) -> None:
    amina.article("Le pain", "Du temps.")

    (commons,) = read("/en").select("[aria-labelledby=commons]")

    assert "Shown in French: not translated yet." in commons.get_text()
