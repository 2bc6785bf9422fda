"""The form of an answer as somebody fills it."""

from datetime import timedelta
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from time_machine import Traveller
from werkzeug.test import TestResponse

from tests.wiki.offers import stage as stages

ENGLISH = "/en/cooperation/a-school-that-travels"
FRENCH = "/fr/cooperations/une-ecole-qui-voyage"

WHOLE: dict[str, str | list[str]] = {
    "organisation": "Kainuu Leader",
    "country": "FI",
    "name": "Aino K.",
    "email": "aino@kainuu.example",
    "message": "We host the second week.",
    "place": "Host of one week",
    "brings": "Two workshops.",
    "call_dates": "20 November 2026",
    "spoken": ["fi", "en"],
    "consents": ["legal_notice", "sharing"],
}


def hidden(page: TestResponse) -> dict[str, str]:
    """The hidden fields of the form that has a stamp."""
    soup = BeautifulSoup(page.text, "html.parser")
    stamp = soup.find("input", {"name": "since"})
    assert isinstance(stamp, Tag)
    form = stamp.find_parent("form")
    assert isinstance(form, Tag)
    return {
        str(one["name"]): str(one.get("value", "")) for one in form.find_all("input", type="hidden")
    }


def fill(
    browser: FlaskClient, hand: Traveller, address: str = ENGLISH, **typed: str | list[str]
) -> TestResponse:
    """Open the form, take a while, send it."""
    page = browser.get(f"{address}/-/answer")
    return send(browser, hand, page, address, **typed)


def send(
    browser: FlaskClient,
    hand: Traveller,
    page: TestResponse,
    address: str = ENGLISH,
    **typed: str | list[str],
) -> TestResponse:
    """Send the form that the page shows."""
    hand.shift(timedelta(seconds=20))
    return browser.post(f"{address}/-/answer", data=WHOLE | hidden(page) | typed)


def link_to(email: str) -> str:
    """The path of the link in the newest letter to this address."""
    letter = [one for one in stages.letters() if one.to == email][-1]
    href = next(word for word in letter.body.split() if "/-/answers/" in word)
    found = urlsplit(href)
    return f"{found.path}?{found.query}".rstrip("?")


def values(page: TestResponse) -> dict[str, list[str]]:
    """Field → what the form shows in it."""
    soup, found = BeautifulSoup(page.text, "html.parser"), {}
    for one in soup.select("main input[name], main textarea[name]"):
        if one.get("type") in ("checkbox", "radio") and not one.has_attr("checked"):
            continue
        text = one.get_text().removeprefix("\n") if one.name == "textarea" else one.get("value", "")
        found.setdefault(str(one["name"]), []).append(str(text))
    for one in soup.select("main select[name] option[selected]"):
        select = one.find_parent("select")
        assert isinstance(select, Tag)
        found[str(select["name"])] = [str(one["value"])]
    return found
