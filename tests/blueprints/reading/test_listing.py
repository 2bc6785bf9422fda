"""The list of the commons."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from tests.blueprints.reading.pen import Pen

Read = Callable[[str], BeautifulSoup]


def titles(page: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in page.select(".items .name a")]


@pytest.fixture
def shelf(amina: Pen) -> None:
    amina.article("Zinc", facts={"type": "method", "topics": ["food"], "phase": "opening"})
    amina.article("Étain", facts={"type": "experience", "topics": ["food"]}, tags="métal")
    saved = amina.article("Cuivre", facts={"type": "method", "topics": ["economy"]})
    amina.write(saved, "en", "Copper")


@pytest.mark.usefixtures("shelf")
class TestList:
    def test_it_goes_by_the_alphabet(self, read: Read) -> None:
        page = read("/fr/communs")

        assert titles(page) == ["Cuivre", "Étain", "Zinc"]
        assert "3 articles" in read("/en/commons").get_text()

    def test_or_by_age(self, read: Read) -> None:
        assert titles(read("/fr/communs?order=newest"))[-1] == "Zinc"

    def test_each_filter_is_counted_and_narrows(self, read: Read) -> None:
        page = read("/fr/communs?type=method&topics=food")

        assert titles(page) == ["Zinc"]
        chosen = page.select(".tags a")
        assert [link.get_text() for link in chosen] == ["Méthode", "Alimentation"]
        assert chosen[0]["href"] == "/fr/communs?topics=food"

    def test_the_filters_say_how_many_there_are(self, read: Read) -> None:
        options = {
            link.span.get_text(): (link.select_one(".num").get_text(), link["href"])  # type: ignore[union-attr]
            for link in read("/fr/communs").select(".facets a")
        }

        assert options["Méthode"] == ("2", "/fr/communs?type=method")
        assert options["Alimentation"] == ("2", "/fr/communs?topics=food")
        assert options["métal"] == ("1", "/fr/communs?tag=m%C3%A9tal")

    def test_a_current_filter_leads_out_of_itself(self, read: Read) -> None:
        current = read("/fr/communs?type=method").select(".facets [aria-current]")

        assert [link["href"] for link in current] == ["/fr/communs"]

    def test_the_language_switch_keeps_the_state(self, read: Read) -> None:
        page = read("/fr/communs?type=method&order=newest")

        assert page.select(".langs a")[1]["href"] == "/en/commons?type=method&order=newest"

    def test_a_text_of_another_language_says_so(self, read: Read) -> None:
        page = read("/en/commons")

        assert titles(page) == ["Copper", "Étain", "Zinc"]
        assert "Shown in French: not translated yet." in page.get_text()
        assert page.select(".name[lang=fr] a")[0]["href"] == "/en/commons/etain"

    def test_what_it_does_not_know_is_left_aside(self, read: Read) -> None:
        assert len(titles(read("/fr/communs?colour=red&page=-3&type="))) == 3

    def test_nothing_found_says_what_to_do(self, read: Read) -> None:
        page = read("/en/commons?tag=brass")

        assert "No article matches all of these filters" in page.get_text()
        assert page.select("main .btn.quiet")[0]["href"] == "/en/commons/-/new"

    def test_only_the_whole_list_is_indexed(self, read: Read) -> None:
        assert read("/fr/communs").select("meta[name=robots]") == []
        assert read("/fr/communs?type=method").select("meta[name=robots]") != []


def test_a_long_list_has_pages(amina: Pen, read: Read) -> None:
    for number in range(31):
        amina.article(f"Article {number:02}", facts={"type": "method"})

    first, second = read("/fr/communs?type=method"), read("/fr/communs?type=method&page=2")

    assert len(titles(first)) == 30
    assert titles(second) == ["Article 30"]
    assert first.select(".pager [rel=next]")[0]["href"] == "/fr/communs?type=method&page=2"
    assert second.select(".pager [rel=prev]")[0]["href"] == "/fr/communs?type=method"


def test_an_empty_list_invites_to_write(read: Read) -> None:
    assert read("/fr/communs").select("main .btn")[0]["href"] == "/fr/communs/-/new"
