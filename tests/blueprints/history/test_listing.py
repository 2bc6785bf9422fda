"""The versions of a document, newest first."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.blueprints.history.pages import OVEN, links, soup, words
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise
from wiki.access.actor import Actor
from wiki.documents import removing

BrowserOf = Callable[[Actor], FlaskClient]
HISTORY = f"{OVEN}/-/history"
ENGLISH = "/en/commons/bread-oven/-/history"


@pytest.mark.usefixtures("oven")
def test_the_newest_comes_first(client: FlaskClient) -> None:
    page = soup(client.get(HISTORY))

    assert [row.strong.text for row in page.select("ol.versions > li") if row.strong] == [
        "Version 3",
        "Version 2",
        "Version 1",
    ]
    assert len(page.find_all("h1")) == 1


@pytest.mark.usefixtures("oven")
def test_each_says_who_changed_what_and_why(client: FlaskClient) -> None:
    told = words(client.get(ENGLISH))

    assert "Basile O." in told
    assert "Une heure de plus" in told
    assert "Changed: French (the meaning changed)" in told
    assert "Changed: French and facts (the meaning changed)" in told


@pytest.mark.usefixtures("oven")
def test_it_speaks_the_language_of_its_address(client: FlaskClient) -> None:
    answer = client.get(HISTORY)

    assert soup(answer).html["lang"] == "fr"  # type: ignore[index]
    assert "le sens a changé" in words(answer)


@pytest.mark.usefixtures("oven")
def test_what_is_read_today_is_marked(client: FlaskClient) -> None:
    told = words(client.get(ENGLISH))

    assert told.count("online in English") == 1
    assert told.count("online in French") == 1


@pytest.mark.usefixtures("held")
def test_editors_see_what_waits_for_them(cast: Cast, browser_of: BrowserOf) -> None:
    told = words(browser_of(cast.chloe).get(ENGLISH))

    assert "Version 4" in told
    assert "waits for an editor" in told


def test_a_draft_is_marked_as_never_public(cast: Cast, browser_of: BrowserOf, oven: int) -> None:
    revise(cast.amina, oven, "Un brouillon.\n", public=False)

    assert "never public" in words(browser_of(cast.amina).get(ENGLISH))


def test_a_hidden_version_is_there_for_editors_only(
    cast: Cast, browser_of: BrowserOf, oven: int
) -> None:
    removing.hide(cast.chloe, oven, 1, "revision")

    assert "Version 1" not in words(browser_of(cast.amina).get(ENGLISH))
    assert "Version 1" in words(browser_of(cast.chloe).get(ENGLISH))


def test_a_hidden_note_is_read_by_editors_only(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf, oven: int
) -> None:
    removing.hide(cast.chloe, oven, 2, "note")

    assert "Une heure de plus" not in client.get(HISTORY).text
    assert "Une heure de plus" in browser_of(cast.chloe).get(HISTORY).text


@pytest.mark.usefixtures("oven")
def test_two_are_picked_to_be_compared(client: FlaskClient) -> None:
    page = soup(client.get(HISTORY))

    (form,) = page.select("main form[method=get]")
    assert form["action"] == f"{OVEN}/-/compare"
    picked = {radio["name"]: radio["value"] for radio in form.select("input[checked]")}
    assert picked == {"a": "2", "b": "3"}


@pytest.mark.usefixtures("oven")
def test_who_may_write_finds_the_ways_back(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf
) -> None:
    undo = f"{OVEN}/-/undo?first=2&last=2"

    assert undo not in links(client.get(HISTORY)).values()
    assert undo in links(browser_of(cast.amina).get(HISTORY)).values()
    assert f"{OVEN}/-/restore?number=1" in links(browser_of(cast.nour).get(HISTORY)).values()


@pytest.mark.usefixtures("oven")
def test_only_editors_find_the_way_out(cast: Cast, browser_of: BrowserOf) -> None:
    out = f"{OVEN}/-/revisions/1#out"

    assert out not in links(browser_of(cast.amina).get(HISTORY)).values()
    assert out in links(browser_of(cast.chloe).get(HISTORY)).values()


def test_a_long_history_has_pages(cast: Cast, client: FlaskClient, oven: int) -> None:
    for number in range(4, 53):
        revise(cast.amina, oven, f"Cuire {number} heures.\n")

    first = client.get(HISTORY)
    older = client.get(_next(first))

    assert "Version 3 " in words(first)
    assert "Version 2 " not in words(first)
    assert words(older).count("Version 2 ") == 1


def _next(answer: TestResponse) -> str:
    link = soup(answer).select_one("main a[rel=next]")
    assert link is not None
    return str(link["href"])


@pytest.mark.usefixtures("oven")
@pytest.mark.parametrize("before", ["", "x", "-1", "²", "1" * 400])
def test_a_place_that_cannot_be_is_no_error(client: FlaskClient, before: str) -> None:
    assert client.get(HISTORY, query_string={"before": before}).status_code in (200, 404)


@pytest.mark.usefixtures("oven")
def test_reading_it_sets_no_cookie_and_is_kept(client: FlaskClient) -> None:
    answer = client.get(HISTORY)

    assert "Set-Cookie" not in answer.headers
    assert "ETag" in answer.headers
    assert soup(answer).select_one("meta[name=robots][content=noindex]")
    assert soup(answer).select_one('link[type="application/atom+xml"]')


@pytest.mark.usefixtures("oven")
def test_the_other_language_is_one_click_away(client: FlaskClient) -> None:
    page = soup(client.get(HISTORY))

    assert page.select_one(f'.langs a[hreflang=en][href="{ENGLISH}"]')


def test_what_nobody_wrote_has_no_history(client: FlaskClient, cast: Cast) -> None:
    assert client.get("/fr/communs/jamais-ecrit/-/history").status_code == 404
