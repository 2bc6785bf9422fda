"""The history of one section, and what changed in it."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.pages import OVEN, links, rows, soup, words
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor

BrowserOf = Callable[[Actor], FlaskClient]

KNEAD = "## Pétrir\n\nDix minutes à la main, pas une de plus.\n"
BAKE = "## Cuire\n\nUne heure à four très chaud, porte fermée.\n"
SECTION = f"{OVEN}/-/history?section=1.3&part=fr"


@pytest.fixture
def oven(cast: Cast) -> int:
    """« Four à pain »: 2 kneads longer, 3 bakes longer and calls it otherwise."""
    document_id = write(cast.amina, "Four à pain", f"{KNEAD}\n{BAKE}")
    longer = KNEAD.replace("Dix", "Vingt")
    revise(cast.basile, document_id, f"{longer}\n{BAKE}")
    baked = BAKE.replace("## Cuire", "## Cuire au four").replace("Une heure", "Deux heures")
    revise(cast.chloe, document_id, f"{longer}\n{baked}")
    return document_id


@pytest.mark.usefixtures("oven")
def test_the_versions_that_touched_it_and_its_former_title(client: FlaskClient) -> None:
    page = client.get(SECTION.replace("/fr/communs", "/en/commons"))

    heading = soup(page).h1
    assert heading is not None
    assert heading.text == "History of the section “Cuire au four”"
    assert "It was called: Cuire" in words(page)
    assert [row.strong.text for row in soup(page).select("ol.versions > li") if row.strong] == [
        "Version 3",
        "Version 1",
    ]


@pytest.mark.usefixtures("oven")
def test_it_has_an_address_that_lasts(client: FlaskClient) -> None:
    page = client.get(SECTION)
    short = next(href for href in links(page).values() if "/r/" in href)

    answer = client.get(short, follow_redirects=True)

    assert short.endswith("#u1-3")
    assert soup(answer).find(id="u1-3") is not None
    assert f"{OVEN}#u1-3" in links(page).values()


@pytest.mark.usefixtures("oven")
def test_it_can_be_watched_from_there(
    client: FlaskClient, cast: Cast, browser_of: BrowserOf
) -> None:
    watch = links(client.get(SECTION))["Suivre cette section"]

    chosen = soup(browser_of(cast.amina).get(watch)).select_one("input[name=what][checked]")

    assert chosen is not None
    assert chosen["value"] == "fr 1.3"


@pytest.mark.usefixtures("oven")
def test_only_its_own_words_are_compared(client: FlaskClient) -> None:
    page = client.get(SECTION)
    compare = next(href for href in links(page).values() if "/-/compare?a=1" in href)

    told = client.get(compare)

    assert "section=1.3" in compare
    assert any("Deux heures" in row for row in rows(told))
    assert not any("minutes" in row for row in rows(told))
    assert not any("/-/undo" in href for href in links(told).values())
    side = client.get(next(href for href in links(told).values() if "view=side" in href))
    assert not any("minutes" in row for row in rows(side))


@pytest.mark.usefixtures("oven")
def test_the_whole_history_leads_to_each_section(client: FlaskClient) -> None:
    assert links(client.get(f"{OVEN}/-/history"))["Cuire au four"] == SECTION


@pytest.mark.usefixtures("oven")
def test_who_edits_it_finds_its_history(cast: Cast, browser_of: BrowserOf) -> None:
    browser = browser_of(cast.amina)
    edit = next(href for href in links(browser.get(SECTION)).values() if "/-/edit" in href)

    found = links(browser.get(edit))["Historique de cette section"]
    assert "Version 3" in words(browser.get(found))
    assert "Version 2" not in words(browser.get(found))


def test_a_long_past_has_pages(cast: Cast, client: FlaskClient, oven: int) -> None:
    for number in range(4, 56):
        revise(cast.amina, oven, f"{KNEAD}\n{BAKE.replace('Une heure', f'{number} heures')}")

    first = client.get(SECTION)
    rel = soup(first).select_one("main a[rel=next]")
    assert rel is not None
    older = client.get(str(rel["href"]))

    assert "Version 1 " not in words(first)
    assert "Version 1 " in words(older)


@pytest.mark.usefixtures("oven")
@pytest.mark.parametrize("asked", ["section=9.9", "section=", "section=1.3&part=xx", "section=1.4"])
def test_what_is_no_section_is_not_found(client: FlaskClient, asked: str) -> None:
    assert client.get(f"{OVEN}/-/history?{asked}").status_code == 404
    assert client.get(f"{OVEN}/-/compare?a=1&b=2&{asked}").status_code == 404
