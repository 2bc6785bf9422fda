"""Every page, as everybody sees it: whole, valid, labelled, and asking nothing of anybody else."""

import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

import html5lib
import pytest
from bs4 import BeautifulSoup, Tag

from tests.house.addresses import PEOPLE
from tests.house.stage import Stage
from wiki.vocab import languages

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'none'"
)
_LABELLED = "input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea"

Page = tuple[str, BeautifulSoup, str]


def _pages(stage: Stage, person: str) -> Iterator[Page]:
    """Each HTML page that this person is answered with, refusals included."""
    for route in stage.routes("GET"):
        address = stage.world.public.address(route.rule)
        answer = stage.browsers[person].get(address)
        if answer.mimetype == "text/html" and answer.status_code not in (301, 302, 303, 308):
            assert answer.status_code < 500, address
            assert answer.headers["Content-Security-Policy"] == POLICY, address
            text = answer.get_data(as_text=True)
            yield address, BeautifulSoup(text, "html.parser"), text


def _faults(page: Page) -> list[str]:
    address, soup, text = page
    looks = (
        _invalid(text),
        _language(address, soup),
        _outline(soup),
        _ids(soup),
        _labels(soup),
        _forms(soup),
        _foreign(soup),
    )
    return [f"{address}: {fault}" for found in looks for fault in found]


def _invalid(text: str) -> Iterator[str]:
    parser = html5lib.HTMLParser()
    parser.parse(text)
    for (line, _column), code, values in parser.errors:
        yield f"line {line}: {code} {values}"


def _language(address: str, soup: BeautifulSoup) -> Iterator[str]:
    """A page speaks the language of its address, and says so."""
    said = str(soup.html.get("lang")) if soup.html else ""
    asked = address.split("/")[1]
    if said not in languages.known() or (asked in languages.known() and said != asked):
        yield f"speaks {said}"


def _outline(soup: BeautifulSoup) -> Iterator[str]:
    headings = [heading.get_text(" ", strip=True) for heading in soup.find_all("h1")]
    title = soup.title.get_text(strip=True).rpartition(" – ")[0] if soup.title else ""
    if len(headings) != 1 or not headings[0]:
        yield f"h1: {headings}"
    elif not title or _words(title).isdisjoint(_words(headings[0])):
        yield f"the title says {title}, the heading {headings[0]}"
    if len(soup.find_all("main")) != 1:
        yield "there is not one main"
    levels = [int(heading.name[1]) for heading in soup.find_all(re.compile("^h[1-6]$"))]
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield f"headings jump: {levels}"


def _ids(soup: BeautifulSoup) -> Iterator[str]:
    ids = [str(found["id"]) for found in soup.find_all(id=True)]
    yield from {f"two elements have the id {one}" for one in ids if ids.count(one) > 1}
    for name in ("for", "aria-describedby", "aria-labelledby", "aria-controls"):
        for found in soup.select(f"[{name}]"):
            for one in str(found[name]).split():
                if one not in ids:
                    yield f"{name} names {one}, which is nowhere"
    for link in soup.select('a[href^="#"]:not([href="#"])'):
        if str(link["href"])[1:] not in ids:
            yield f"{link['href']} leads nowhere"


def _labels(soup: BeautifulSoup) -> Iterator[str]:
    labelled = {str(label["for"]) for label in soup.find_all("label", attrs={"for": True})}
    for control in soup.select(_LABELLED):
        named = control.get("aria-label") or control.get("aria-labelledby")
        if not named and control.get("id") not in labelled and not control.find_parent("label"):
            yield f"no label: {control}"
    for image in soup.find_all("img"):
        if not image.has_attr("alt") or not (image.has_attr("width") and image.has_attr("height")):
            yield f"no text or size: {image}"


def _forms(soup: BeautifulSoup) -> Iterator[str]:
    for form in soup.find_all("form"):
        method = str(form.get("method", "get")).lower()
        if method not in ("get", "post") or not form.get("action"):
            yield f"form that goes nowhere: {form.get('action')}"
        if method == "post" and not form.select_one("input[name=csrf_token][value]"):
            yield f"form without token: {form.get('action')}"
        if not form.select_one("button:not([type=button]), input[type=submit]"):
            yield f"form without button: {form.get('action')}"


def _foreign(soup: BeautifulSoup) -> Iterator[str]:
    """A page fetches nothing from elsewhere; links may lead there."""
    for found in soup.select("[src], [srcset], link[href], form[action], object, iframe, embed"):
        if not _is_ours(found):
            yield f"asks for another place: {found}"


def _is_ours(found: Tag) -> bool:
    address = str(found.get("src") or found.get("href") or found.get("action") or "")
    if "canonical" in found.get_attribute_list("rel") or found.get("hreflang"):
        return urlsplit(address).netloc == "localhost"
    return found.name not in ("object", "iframe", "embed") and not urlsplit(address).netloc


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{3,}", text.casefold()))


@pytest.mark.parametrize("person", PEOPLE)
def test_every_page_is_whole(stage: Stage, person: str) -> None:
    assert [fault for page in _pages(stage, person) for fault in _faults(page)] == []
