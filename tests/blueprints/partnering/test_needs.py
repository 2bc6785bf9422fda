"""Who looks for what: what is asked for on the left, what is there on the right."""

import pytest
from bs4 import Tag

from tests.support.person import Browser
from tests.wiki.matching.town import Town
from wiki.access.actor import Audience
from wiki.documents import publishing

HERE = "/en/partners"


def _half(browser: Browser, name: str, query: str = "") -> list[str]:
    section = browser.open(HERE + query).soup.find("section", {"aria-labelledby": name})
    assert isinstance(section, Tag)
    return [link.get_text(strip=True) for link in section.select(".name a")]


@pytest.mark.usefixtures("town")
def test_a_theme_parts_who_looks_for_it_from_who_brings_it(browser: Browser) -> None:
    assert _half(browser, "needs", "?theme=crafts") == ["The Mill"]
    assert _half(browser, "brings", "?theme=crafts") == ["The Ford", "The Forge", "The Loom"]


@pytest.mark.usefixtures("town")
def test_offers_stand_on_the_side_they_say(browser: Browser) -> None:
    assert _half(browser, "needs", "?theme=innovation") == []
    assert _half(browser, "brings", "?theme=innovation") == ["A school that travels"]


@pytest.mark.usefixtures("town")
def test_a_territory_narrows_both(browser: Browser) -> None:
    assert _half(browser, "needs", "?territory=ES") == ["The Ford"]
    assert _half(browser, "brings", "?theme=crafts&territory=ES") == ["The Ford"]


@pytest.mark.usefixtures("town")
def test_each_theme_is_counted_on_both_sides(browser: Browser) -> None:
    table = browser.open(HERE).soup.select("#by-theme")[0].find_parent("section")
    assert isinstance(table, Tag)

    rows = {row.th.get_text(): row for row in table.select("tbody tr") if row.th}
    crafts = next(row for name, row in rows.items() if "theme=crafts" in str(row))
    assert [cell.get_text() for cell in crafts.select("td")] == ["1", "3"]


def test_what_is_not_public_is_neither_named_nor_counted(town: Town, browser: Browser) -> None:
    publishing.set_audience(town.chloe, town.ford, Audience.MEMBERS)

    page = browser.open(f"{HERE}?theme=crafts")
    assert "The Ford" not in page.words
    assert "ES" not in [option["value"] for option in page.soup.select("#territory option")]


def test_what_nobody_knows_is_left_aside(town: Town, browser: Browser) -> None:
    assert town.mill
    assert browser.open(f"{HERE}?theme=nonsense&territory=%00").status == 200


def test_an_empty_site_says_what_to_do(browser: Browser) -> None:
    page = browser.open(f"{HERE}?theme=innovation")

    assert "write an offer" in page.words
    assert page.soup.select("#theme option[selected]")[0]["value"] == "innovation"
