"""One version, as it stood then."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.pages import OVEN, links, soup, words
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor
from wiki.documents import publishing, removing

BrowserOf = Callable[[Actor], FlaskClient]
ENGLISH = "/en/commons/bread-oven"


@pytest.mark.usefixtures("oven")
def test_an_old_text_is_read_as_it_stood(client: FlaskClient) -> None:
    answer = client.get(f"{OVEN}/-/revisions/1")

    assert "Cuire une heure." in words(answer)
    assert "Cuire deux heures." not in words(answer)
    assert len(soup(answer).find_all("h1")) == 1


@pytest.mark.usefixtures("oven")
def test_it_says_that_it_is_of_the_past_and_whose(client: FlaskClient) -> None:
    answer = client.get(f"{ENGLISH}/-/revisions/2")

    assert "A version of the past." in words(answer)
    assert "Basile O. saved it on" in words(answer)
    assert links(answer)["Read the page as it is"] == ENGLISH
    assert soup(answer).select_one("meta[name=robots][content=noindex]")


@pytest.mark.usefixtures("oven")
def test_its_neighbours_are_one_click_away(client: FlaskClient) -> None:
    found = links(client.get(f"{ENGLISH}/-/revisions/2"))

    assert found["Older version"] == f"{ENGLISH}/-/revisions/1"
    assert found["Newer version"] == f"{ENGLISH}/-/revisions/3"
    assert found["What it changed"] == f"{ENGLISH}/-/compare?a=1&b=2"


@pytest.mark.usefixtures("held")
def test_for_a_stranger_the_last_public_one_has_none_after_it(client: FlaskClient) -> None:
    assert "Newer version" not in links(client.get(f"{ENGLISH}/-/revisions/3"))


@pytest.mark.usefixtures("oven")
def test_its_languages_are_chosen(client: FlaskClient) -> None:
    page = f"{OVEN}/-/revisions/3"

    assert "Cuire deux heures." in words(client.get(page))
    english = client.get(page, query_string={"part": "en"})
    assert "Knead." in words(english)
    assert soup(english).select_one(".prose[lang=en]")
    assert client.get(f"{OVEN}/-/revisions/1?part=en").status_code == 404
    assert client.get(f"{OVEN}/-/revisions/3?part=facts").status_code == 404


@pytest.mark.usefixtures("oven")
@pytest.mark.parametrize("number", [0, 4, 99, 2**31, 10**30])
def test_a_version_that_is_not_is_not_found(client: FlaskClient, number: int) -> None:
    assert client.get(f"{OVEN}/-/revisions/{number}").status_code == 404


def test_a_hidden_one_is_for_editors(cast: Cast, browser_of: BrowserOf, oven: int) -> None:
    removing.hide(cast.chloe, oven, 1, "revision")
    page = f"{OVEN}/-/revisions/1"

    assert browser_of(cast.amina).get(page).status_code == 404
    assert "Cuire une heure." in words(browser_of(cast.chloe).get(page))


def test_a_hidden_text_is_not_read_in_the_versions_after_it(
    cast: Cast, client: FlaskClient, oven: int
) -> None:
    revise(cast.basile, oven, "Une adresse privée.\n")
    revise(cast.basile, oven, "Knead more.\n", language="en")
    revise(cast.basile, oven, "Cuire.\n")
    removing.hide(cast.chloe, oven, 4, "revision")

    answer = client.get(f"{OVEN}/-/revisions/5?part=fr")

    assert answer.status_code == 200
    assert "privée" not in answer.text


def test_a_language_that_was_withdrawn_is_not_read(
    cast: Cast, client: FlaskClient, oven: int
) -> None:
    publishing.withdraw(cast.chloe, oven, ["en"])

    answer = client.get(f"{OVEN}/-/revisions/3")

    assert "Knead." not in answer.text
    assert client.get(f"{OVEN}/-/revisions/3?part=en").status_code == 404


def test_an_erased_text_says_so(cast: Cast, client: FlaskClient, oven: int) -> None:
    removing.erase(cast.ida, oven, 1, "fr")

    answer = client.get("/en/commons/bread-oven/-/revisions/1")

    assert "it was erased" in words(answer)
    assert answer.status_code == 200


def test_its_facts_are_those_of_then(cast: Cast, client: FlaskClient, oven: int) -> None:
    revise(cast.amina, oven, facts={"type": "method", "minutes": 90})

    assert "1 hour" in words(client.get(f"{ENGLISH}/-/revisions/3"))
    assert "1 h 30 min" in words(client.get(f"{ENGLISH}/-/revisions/4"))


def test_a_hostile_text_is_told_plainly(cast: Cast, client: FlaskClient) -> None:
    write(cast.amina, "Brackets", "[" * 20_000, language="en")

    answer = client.get("/en/commons/brackets/-/revisions/1")

    assert answer.status_code == 200
    assert "takes too long to lay out" in words(answer)


def test_wiki_links_lead_where_they_lead_today(cast: Cast, client: FlaskClient) -> None:
    write(cast.amina, "Levain")
    write(cast.amina, "Pain", "Avec du [[Levain]] et du [[Sel]].\n")

    found = links(client.get("/fr/communs/pain/-/revisions/1"))

    assert found["Levain"] == "/fr/communs/levain"
    assert any(href.startswith("/fr/communs/-/new?title=Sel") for href in found.values())
