"""A document in the reader's language, or in the one it has."""

from collections.abc import Callable

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen

Read = Callable[[str], BeautifulSoup]


def head(page: BeautifulSoup, selector: str) -> list[str]:
    return [str(link["href"]) for link in page.select(f"head {selector}")]


def switch(page: BeautifulSoup) -> list[str]:
    return [str(link["href"]) for link in page.select(".langs a")]


def test_without_a_twin_the_text_is_shown_in_its_own_language(amina: Pen, read: Read) -> None:
    amina.article("Le pain", "Du temps.", summary="Une fournée.")

    page = read("/en/commons/le-pain")

    assert page.html is not None
    assert page.html["lang"] == "en"
    assert page.h1 is not None
    assert page.h1["lang"] == "fr"
    assert [tag["lang"] for tag in page.select(".big, .prose[lang]")] == ["fr", "fr"]


def test_it_says_so_and_invites_to_translate(amina: Pen, read: Read) -> None:
    amina.article("Le pain", "Du temps.")

    note = read("/en/commons/le-pain").select_one("header .note")

    assert note is not None
    assert "Shown in French." in note.get_text()
    assert note.a is not None
    assert note.a["href"] == "/en/commons/le-pain/-/edit?part=en"


def test_machines_are_sent_to_the_original(amina: Pen, read: Read) -> None:
    amina.article("Le pain", "Du temps.")

    page = read("/en/commons/le-pain")

    assert head(page, "link[rel=canonical]") == ["http://localhost/fr/communs/le-pain"]
    assert page.select("meta[name=robots][content=noindex]") != []
    assert head(page, "link[hreflang]") == []


def test_each_twin_names_the_other(amina: Pen, read: Read) -> None:
    amina.write(amina.article("Le pain", "Du temps."), "en", "Bread", "Time.")

    page = read("/en/commons/bread")

    assert switch(page) == ["/fr/communs/le-pain", "/en/commons/bread"]
    assert head(page, "link[rel=canonical]") == ["http://localhost/en/commons/bread"]
    assert head(page, "link[hreflang]") == [
        "http://localhost/fr/communs/le-pain",
        "http://localhost/en/commons/bread",
    ]
    assert page.select("meta[name=robots]") == []


def test_the_switch_leads_to_the_stand_in_while_there_is_no_twin(amina: Pen, read: Read) -> None:
    amina.article("Le pain", "Du temps.")

    page = read("/fr/communs/le-pain")

    assert switch(page) == ["/fr/communs/le-pain", "/en/commons/le-pain"]
    assert "/en/commons/le-pain/-/edit?part=en" in [a["href"] for a in page.select(".passport a")]


def test_the_stand_in_redirects_once_there_is_a_twin(amina: Pen, client: FlaskClient) -> None:
    amina.write(amina.article("Le pain", "Du temps."), "en", "Bread", "Time.")

    answer = client.get("/en/commons/le-pain")

    assert answer.status_code == 301
    assert answer.headers["Location"] == "/en/commons/bread"


def test_what_is_around_the_text_is_told_in_the_language_it_has(amina: Pen, read: Read) -> None:
    amina.article("Le four", "Voir [[Le pain]].")
    amina.article("Le pain", "Du temps.")

    link = read("/en/commons/le-pain").select_one("aside a[lang]")

    assert link is not None
    assert (link["lang"], link["href"]) == ("fr", "/en/commons/le-four")
