"""Links both ways, pages that are wanted, pages that nobody leads to."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from tests.blueprints.reading.pen import Pen

Read = Callable[[str], BeautifulSoup]


def names(page: BeautifulSoup, section: str = "main") -> list[str]:
    return [link.get_text() for link in page.select(f"{section} .name a")]


@pytest.fixture
def web(amina: Pen) -> None:
    amina.article("Le four", "Chaud. Voir [[Le bois]].")
    amina.article("Le pain", "Voir [[Le four]] et [[Le bois]], [[en:Salt]].")


@pytest.mark.usefixtures("web")
class TestLinks:
    def test_the_links_of_a_page_go_both_ways(self, read: Read) -> None:
        oven, bread = read("/fr/communs/le-four/-/links"), read("/fr/communs/le-pain/-/links")

        assert names(oven, "section[aria-labelledby=here]") == ["Le pain"]
        assert names(bread, "section[aria-labelledby=outgoing]") == ["Le four"]
        assert names(bread, "section[aria-labelledby=wanted]") == ["Le bois", "Salt"]

    def test_wanted_pages_come_by_language_with_who_asks(self, read: Read) -> None:
        page = read("/en/-/wanted")

        assert names(page) == ["Salt", "Le bois"]
        assert "2 pages ask for it." in page.get_text()
        assert [link["href"] for link in page.select("main .name a")] == [
            "/en/commons/-/new?title=Salt",
            "/fr/communs/-/new?title=Le+bois",
        ]

    def test_orphans_are_the_articles_that_nothing_leads_to(self, read: Read) -> None:
        assert names(read("/fr/-/orphans")) == ["Le pain"]

    def test_a_page_that_is_written_is_wanted_no_more(self, amina: Pen, read: Read) -> None:
        amina.article("Le bois")

        assert names(read("/fr/-/wanted")) == ["Salt"]


def test_without_any_link_the_screens_say_what_to_do(amina: Pen, read: Read) -> None:
    amina.article("Alone", "Nothing.", language="en")

    assert "No page leads here" in read("/en/commons/alone/-/links").get_text()
    assert "Every link leads somewhere" in read("/en/-/wanted").get_text()
