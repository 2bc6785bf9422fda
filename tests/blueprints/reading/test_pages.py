"""Pages of the site: a tree, breadcrumbs, pages beneath."""

from collections.abc import Callable

from bs4 import BeautifulSoup

from tests.blueprints.reading.pen import Pen

Read = Callable[[str], BeautifulSoup]


def hrefs(page: BeautifulSoup, selector: str) -> list[str]:
    return [str(link["href"]) for link in page.select(selector)]


def test_the_pages_above_are_the_way_down(chloe: Pen, read: Read) -> None:
    top = chloe.page("Le réseau", facts={"in_menu": True}, menu="Nous")
    middle = chloe.page("Les pôles", facts={"parent": top.public_id})
    chloe.page("Pôle sud", facts={"parent": middle.public_id})

    page = read("/fr/pole-sud")

    assert hrefs(page, ".crumbs a") == ["/fr/le-reseau", "/fr/les-poles"]
    assert page.select(".crumbs a")[0].get_text() == "Nous"
    assert hrefs(page, "#site-menu [aria-current]") == ["/fr/le-reseau"]


def test_titles_of_another_language_are_set_and_spoken_in_their_own(chloe: Pen, read: Read) -> None:
    top = chloe.page("Où sommes-nous ?", facts={"in_menu": True})
    chloe.page("Pôle sud", facts={"parent": top.public_id})

    page = read("/en/pole-sud")

    for link in (*page.select(".crumbs a"), *page.select("#site-menu nav a[lang]")):
        assert (link["lang"], link.get_text()) == ("fr", "Où sommes-nous\u202f?")
    assert len(page.select("#site-menu nav a[lang]")) == 1


def test_a_landing_page_shows_the_pages_beneath_in_menu_order(chloe: Pen, read: Read) -> None:
    top = chloe.page("Le réseau", facts={"template": "landing"})
    chloe.page("A", facts={"parent": top.public_id, "place": "2"}, summary="La suite.")
    chloe.page("B", facts={"parent": top.public_id, "place": "1"})

    page = read("/fr/le-reseau")

    assert hrefs(page, ".items .name a") == ["/fr/b", "/fr/a"]
    assert "La suite." in page.select(".items")[0].get_text()


def test_an_ordinary_page_does_not(chloe: Pen, read: Read) -> None:
    top = chloe.page("Le réseau")
    chloe.page("A", facts={"parent": top.public_id})

    assert read("/fr/le-reseau").select(".items") == []


def test_a_page_that_has_every_language_carries_no_passport(chloe: Pen, read: Read) -> None:
    saved = chloe.page("Le réseau")
    alone = read("/fr/le-reseau").select(".passport")
    chloe.write(saved, "en", "The network")

    assert alone != []
    assert read("/fr/le-reseau").select(".passport") == []


def test_the_site_map_holds_the_tree_and_the_counts(amina: Pen, chloe: Pen, read: Read) -> None:
    top = chloe.page("Le réseau")
    chloe.page("Les pôles", facts={"parent": top.public_id})
    amina.article("Le pain", facts={"type": "method", "topics": ["food"]})

    page = read("/en/-/site-map")

    assert hrefs(page, "main li a")[0] == "/en/le-reseau"
    assert hrefs(page, "main li li a") == ["/en/les-poles"]
    assert "1 article" in page.get_text()
    assert "/en/commons?topics=food" in hrefs(page, "main a")
