"""The directory and the offers, as visitors browse them."""

from collections.abc import Callable

from bs4 import BeautifulSoup

from tests.wiki.offers.stage import Stage

_ABOUT = "Par ici, dans ce territoire"

Read = Callable[[str], BeautifulSoup]


def titles(page: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in page.select("main .desk .items .name a")]


def told(page: BeautifulSoup, name: str) -> list[str]:
    """The values of a question, as its form offers them, in order."""
    boxes = page.select(f".filters input[name={name}]")
    return [str(box["value"]) for box in boxes]


def test_a_tree_opens_one_level_at_a_time(network: Stage, read: Read) -> None:
    assert set(told(read("/fr/annuaire"), "territory")) == {"FR", "IE"}
    assert told(read("/fr/annuaire?territory=FR"), "territory") == ["FR", "FRI", "IE"]
    assert told(read("/fr/annuaire?territory=FRI3"), "territory") == [
        *("FR", "FRI", "FRI3", "FRI34"),
        "IE",
    ]


def test_the_narrower_of_two_is_meant(network: Stage, read: Read) -> None:
    page = read("/fr/annuaire?territory=FRI34")

    assert titles(page) == ["=Atelier; «\u00a0du\u00a0» pont, 2"]
    assert page.select(".filters input[value=FRI34]")[0].has_attr("checked")
    assert not page.select(".filters input[value=FR]")[0].has_attr("checked")


def test_looking_for_partners_is_one_box(network: Stage, read: Read) -> None:
    page = read("/en/directory?is_looking=True")

    assert len(titles(page)) == 1
    assert "Looking for partners" in page.select(".desk .items .state")[0].get_text()
    assert told(page, "is_looking") == ["True"]


def test_offers_stand_on_two_tabs_with_their_counts(network: Stage, read: Read) -> None:
    page = read("/en/cooperation")

    tabs = {tab.get_text(): tab["href"] for tab in page.select(".tabs a")}
    assert tabs == {"Open (2)": "/en/cooperation", "Ended (0)": "/en/cooperation?tab=ended"}
    assert "Open until 3 March 2026." in page.get_text()


def test_the_tab_stays_while_one_narrows(network: Stage, read: Read) -> None:
    page = read("/en/cooperation?polarity=offer&tab=ended")

    hidden = page.select(".filters input[type=hidden]")
    assert [(one["name"], one["value"]) for one in hidden] == [("tab", "ended")]
    assert page.select(".tabs a")[0]["href"] == "/en/cooperation?polarity=offer"


def test_a_map_has_a_link_for_each_place_and_counts_the_others(network: Stage, read: Read) -> None:
    page = read("/fr/annuaire?view=map")

    spots = {str(link["aria-label"]): link["href"] for link in page.select("svg.map a")}
    assert spots == {
        "Moulin": "/fr/annuaire/moulin",
        "=Atelier; « du » pont, 2": "/fr/annuaire/atelier-du-pont-2",
        f"{_ABOUT} (France)\u00a0: 1 sans adresse précise": "/fr/annuaire?territory=FR&view=map",
        f"{_ABOUT} (Irlande)\u00a0: 1 sans adresse précise": "/fr/annuaire?territory=IE&view=map",
    }
    assert len(page.select("svg.map .about")) == 2
    assert "Hors de la carte" not in page.get_text()
    assert len(titles(page)) == 4
    assert page.select("svg [style], svg script") == []


def test_a_part_of_the_map_narrows_the_list(network: Stage, read: Read) -> None:
    page = read("/fr/annuaire?box=-7,53,-6,54&view=map")

    assert titles(page) == ["Moulin"]
    assert "Une partie de la carte" in page.select(".tags a")[0].get_text()


def test_an_order_is_a_link_and_the_one_in_force_says_so(network: Stage, read: Read) -> None:
    page = read("/en/cooperation?order=ending")

    current = page.select(".orders [aria-current]")
    assert [link.get_text() for link in current] == ["Ending soonest"]
    assert titles(page) == ["Ovens", "A school that travels"]


def test_words_answer_best_first(network: Stage, read: Read) -> None:
    page = read("/en/cooperation?q=travels")

    assert titles(page) == ["A school that travels"]
    assert page.select(".orders [aria-current]")[0].get_text() == "Best answer first"
    assert page.select(".filters input[name=q]")[0]["value"] == "travels"


def test_the_home_page_shows_an_offer_and_where_to_look(network: Stage, read: Read) -> None:
    section = read("/en").select("section[aria-labelledby=network]")[0]

    links = {link.get_text(): link["href"] for link in section.select("a")}
    assert links["Ovens"] == "/en/cooperation/ovens"
    assert links["Find a place or an organisation"] == "/en/directory"
    assert links["See 2 offers that seek partners"] == "/en/cooperation"
