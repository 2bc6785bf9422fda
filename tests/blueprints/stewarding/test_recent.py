"""Recent changes: what happened, day by day, as far as each may know."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import time_machine
from flask.testing import FlaskClient

from tests.blueprints.history.pages import links, soup, words
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor
from wiki.documents import publishing, removing

BrowserOf = Callable[[Actor], FlaskClient]
RECENT = "/en/-/recent"


def titles(client: FlaskClient, page: str = RECENT) -> list[str]:
    """The pages that changed, in the order they are told."""
    return [name.get_text(strip=True) for name in soup(client.get(page)).select(".changes .name")]


def test_changes_stand_under_their_day_the_newest_first(cast: Cast, client: FlaskClient) -> None:
    with time_machine.travel(datetime(2031, 3, 2, 22, 30, tzinfo=UTC), tick=False):
        oven = write(cast.amina, "Four à pain")
    with time_machine.travel(datetime(2031, 3, 2, 23, 30, tzinfo=UTC), tick=False):
        revise(cast.basile, oven, "Cuire.\n", note="Plus court", significance="clearer")

    told = words(client.get(RECENT))

    assert "3 March 2031 00:30 Four à pain Basile O." in told
    assert "Changed: French (clearer, same meaning) Plus court" in told
    assert "2 March 2031 23:30 Four à pain Amina B." in told


def test_it_speaks_french_too(cast: Cast, client: FlaskClient) -> None:
    with time_machine.travel(datetime(2031, 3, 2, 12, tzinfo=UTC), tick=False):
        write(cast.amina, "Four à pain")

    answer = client.get("/fr/-/recent")

    assert "2 mars 2031" in words(answer)
    assert soup(answer).html["lang"] == "fr"  # type: ignore[index]


def test_each_leads_to_what_changed(cast: Cast, client: FlaskClient, oven: int) -> None:
    revise(cast.basile, oven, "Cuire.\n")

    found = links(client.get(RECENT))

    assert found["What changed"] == "/en/commons/four-a-pain/-/compare?b=2"
    assert found["Read this version"] == "/en/commons/four-a-pain/-/revisions/1"
    assert client.get(found["What changed"]).status_code == 200


def test_nothing_yet_says_so(cast: Cast, client: FlaskClient) -> None:
    assert "Nothing changed here" in words(client.get(RECENT))


@pytest.mark.usefixtures("oven")
def test_one_kind_only(cast: Cast, client: FlaskClient) -> None:
    write(cast.chloe, "Nos missions", kind="page")

    assert titles(client) == ["Nos missions", "Four à pain"]
    assert titles(client, f"{RECENT}?kind=page") == ["Nos missions"]
    assert client.get(f"{RECENT}?kind=nothing").status_code == 404


def test_one_author_only(cast: Cast, client: FlaskClient, oven: int) -> None:
    revise(cast.basile, oven, "Cuire.\n")
    mine = links(client.get(RECENT))["Basile O."]

    answer = client.get(mine)

    assert "One author only." in words(answer)
    assert "Amina B." not in words(answer)
    assert client.get(f"{RECENT}?author=x").status_code == 404


def test_it_goes_on_page_after_page(cast: Cast, client: FlaskClient, oven: int) -> None:
    for number in range(2, 54):
        revise(cast.amina, oven, f"Cuire {number} heures.\n", note=f"n° {number}.")

    first = client.get(RECENT)
    link = soup(first).select_one("main a[rel=next]")
    assert link is not None
    second = client.get(str(link["href"]))

    assert "n° 4." in words(first)
    assert "n° 3." not in words(first)
    assert titles(client, str(link["href"])) == ["Four à pain"] * 3
    assert "n° 3." in words(second)


@pytest.mark.usefixtures("oven")
@pytest.mark.parametrize("after", ["", "x", "aaaaaaaa.1", "aaaaaaaa." + "9" * 40, "aaaaaaaa.²"])
def test_a_place_that_cannot_be_is_not_found(client: FlaskClient, after: str) -> None:
    assert client.get(RECENT, query_string={"after": after}).status_code == 404


def test_a_place_that_one_may_not_know_is_not_found(
    cast: Cast,
    client: FlaskClient,
    browser_of: BrowserOf,
    public_id_of: Callable[[int], str],
    held: int,
) -> None:
    page = f"{RECENT}?after={public_id_of(held)}.2"

    assert client.get(page).status_code == 404
    assert browser_of(cast.chloe).get(page).status_code == 200


def test_what_is_not_public_is_for_editors(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf, held: int
) -> None:
    revise(cast.amina, held, "Un brouillon.\n", note="Mon plan", public=False)
    write(cast.chloe, "Projet secret", kind="page", public=False)

    for browser in (client, browser_of(cast.basile), browser_of(cast.amina)):
        assert titles(browser) == ["Four à pain"]
        assert "Mon plan" not in browser.get(RECENT).text
    assert titles(browser_of(cast.chloe)) == ["Projet secret", *["Four à pain"] * 3]


def test_nor_what_was_withdrawn_deleted_or_hidden(
    cast: Cast, client: FlaskClient, oven: int
) -> None:
    revise(cast.amina, oven, "Cuire.\n", note="Une insulte")
    revise(cast.amina, oven, "Manger.\n")
    removing.hide(cast.chloe, oven, 2, "revision")
    gone, kept = write(cast.amina, "Supprimée"), write(cast.amina, "Retirée")
    removing.delete_document(cast.chloe, gone, "Trop")
    publishing.withdraw(cast.chloe, kept, ["fr"])

    assert titles(client) == ["Four à pain"] * 2
    assert "Une insulte" not in client.get(RECENT).text


@pytest.mark.usefixtures("held")
def test_editors_find_what_waits_and_where_to_decide(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient
) -> None:
    browser = browser_of(cast.chloe)
    answer = browser.get(f"{RECENT}?open=1")

    assert words(answer).count("Four à pain") == 1
    assert "waits for an editor" in words(answer)
    assert browser.get(links(answer)["Read and decide"]).status_code == 200
    assert "Only what waits for an editor" not in words(client.get(RECENT))


@pytest.mark.usefixtures("oven")
def test_reading_it_sets_no_cookie_and_is_kept(client: FlaskClient) -> None:
    answer = client.get(RECENT)

    assert "Set-Cookie" not in answer.headers
    assert "ETag" in answer.headers
    feed = soup(answer).select_one('head link[type="application/atom+xml"]')
    assert feed is not None
    assert feed["href"] == "/en/-/changes.atom"
    assert len(soup(answer).find_all("h1")) == 1
