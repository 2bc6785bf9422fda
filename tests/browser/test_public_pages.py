"""What a reader's browser sees: nothing of others, no cookie, little weight, a page for paper."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.conftest import Visit
from tests.browser.looking import overflow
from tests.support.browser import launch
from tests.support.server import Server

pytestmark = pytest.mark.browser

PAGES = [
    "/fr",
    "/en/commons",
    "/fr/communs/une-bibliotheque-d-outils",
    "/en/our-missions",
    "/fr/recherche?q=outil",
]


@pytest.mark.parametrize("address", PAGES)
def test_reading_leaves_no_cookie_and_asks_nobody_else(visit: Visit, address: str) -> None:
    page = visit()
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))

    page.goto(address)
    page.wait_for_load_state("networkidle")

    assert page.context.cookies() == []
    assert len(hosts) == 1


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_light(visit: Visit, address: str) -> None:
    """14 kB for the frame and its style sheet, without the author's own text; 100 kB in all."""
    page = visit()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))

    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.querySelectorAll('.prose').forEach((text) => text.replaceChildren())")
    bodies = {answer.url: answer.body() for answer in answers}
    sheets = [body for url, body in bodies.items() if url.endswith(".css")]

    assert len(sheets) == 1
    frame = gzip.compress(page.content().encode(), 9)
    assert len(frame) + len(gzip.compress(sheets[0], 9)) <= 14_000
    assert sum(len(gzip.compress(body, 9)) for body in bodies.values()) <= 100_000


@pytest.mark.parametrize("address", PAGES)
def test_no_page_speaks_to_the_console(visit: Visit, address: str) -> None:
    """A refused style, a missing file, a broken script would be told there."""
    page = visit("amina")
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))

    page.goto(address)
    page.wait_for_load_state("networkidle")

    assert told == []


def test_letters_twice_as_large_leave_no_page_to_scroll_sideways(
    browser: Browser, program: str, site: Server
) -> None:
    far_sighted = launch(browser.browser_type, program, "--blink-settings=defaultFontSize=32")
    page = far_sighted.new_page(base_url=site.address, viewport={"width": 1280, "height": 900})

    found = {}
    for address in PAGES:
        page.goto(address)
        found[address] = overflow(page)
    far_sighted.close()

    assert {address: parts for address, parts in found.items() if parts} == {}


def test_an_article_goes_to_paper(visit: Visit, pictures: Path) -> None:
    page = visit()
    page.goto("/fr/communs/une-bibliotheque-d-outils")

    page.emulate_media(media="print")
    paper = page.pdf(path=pictures / "article.pdf", format="A4")

    assert paper.startswith(b"%PDF")
    assert not page.get_by_role("navigation", name="Menu principal").is_visible()
    assert not page.get_by_role("search").is_visible()
    assert page.get_by_role("heading", level=1).is_visible()
