"""Screens as a person uses them: read what they say, fill a form, press its button."""

from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from werkzeug.test import TestResponse


def words(page: TestResponse) -> str:
    """What the main part of a page says, blanks folded."""
    main = BeautifulSoup(page.text, "html.parser").find("main")
    return " ".join(main.get_text(" ").split()) if isinstance(main, Tag) else ""


def links(page: TestResponse) -> dict[str, str]:
    """Words → where they lead, in the main part of a page."""
    main = BeautifulSoup(page.text, "html.parser").find("main")
    found = main.find_all("a") if isinstance(main, Tag) else []
    return {" ".join(link.get_text(" ").split()): str(link.get("href")) for link in found}


def press(browser: FlaskClient, address: str, label: str, **typed: str | list[str]) -> TestResponse:
    """Open a page, type into the form that has this button, and press it."""
    page = browser.get(address)
    assert page.status_code == 200, page.status_code
    button = next(
        one
        for one in BeautifulSoup(page.text, "html.parser").find_all("button")
        if one.get_text(strip=True) == label
    )
    form = button.find_parent("form")
    fields: dict[str, str | list[str]] = {
        str(one["name"]): str(one.get("value", ""))
        for one in form.find_all("input")
        if one.get("type") not in ("checkbox", "radio") or one.has_attr("checked")
    }
    if button.get("name"):
        fields[str(button["name"])] = str(button["value"])
    return browser.post(str(form["action"]), data=fields | typed, follow_redirects=True)
