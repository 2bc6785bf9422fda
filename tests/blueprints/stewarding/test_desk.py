"""What waits for the editors."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.pages import links, soup, words
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor
from wiki.documents import publishing, removing, reviewing

BrowserOf = Callable[[Actor], FlaskClient]
Read = Callable[[Actor, str], str]


def test_it_counts_what_waits(cast: Cast, read: Read, held: int) -> None:
    reviewing.report(cast.basile, held, "wrong", "")
    write(cast.chloe, "Projet", kind="page", public=False)
    removing.delete_document(cast.chloe, write(cast.amina, "Pilules"), "Publicité")

    told = read(cast.chloe, "/en/-/desk")

    assert "1 Edits of newcomers to read 1 Reports to deal with" in told
    assert "1 Drafts that readers do not see 1 Deleted pages" in told


def test_every_way_leads_somewhere(cast: Cast, browser_of: BrowserOf) -> None:
    browser = browser_of(cast.chloe)
    answer = browser.get("/fr/-/desk")

    assert len(soup(answer).find_all("h1")) == 1
    for href in links(answer).values():
        assert browser.get(href).status_code == 200, href


@pytest.mark.parametrize("screen", ["desk", "drafts", "reviews", "reports", "deleted"])
def test_it_is_the_editors(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf, screen: str
) -> None:
    assert client.get(f"/en/-/{screen}").status_code == 401
    assert browser_of(cast.amina).get(f"/fr/-/{screen}").status_code == 403
    assert browser_of(cast.chloe).get(f"/fr/-/{screen}").status_code == 200


def test_drafts_are_what_readers_do_not_see(cast: Cast, browser_of: BrowserOf, held: int) -> None:
    ahead = write(cast.amina, "Levain")
    revise(cast.amina, ahead, "Plus tard.\n", public=False)
    withdrawn = write(cast.amina, "Retirée")
    publishing.withdraw(cast.chloe, withdrawn, ["fr"])
    write(cast.amina, "En ligne")
    write(cast.chloe, "Projet", kind="page", public=False)

    answer = browser_of(cast.chloe).get("/en/-/drafts")

    titles = [name.get_text(strip=True) for name in soup(answer).select(".items .name")]
    assert titles == ["Projet", "Retirée", "Levain"]
    for href in links(answer).values():
        assert browser_of(cast.chloe).get(href).status_code == 200, href


def test_no_draft_says_so(cast: Cast, browser_of: BrowserOf, oven: int) -> None:
    assert "No draft waits" in words(browser_of(cast.chloe).get("/en/-/drafts"))
