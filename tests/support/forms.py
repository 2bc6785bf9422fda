"""Forms as a person sees them: what a page's form would send, with some fields changed."""

from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Fields = dict[str, list[str]]


def read_form(page: TestResponse, having: str) -> Fields:
    """The fields of the first form that has a field of this name, as a browser would send them."""
    soup = BeautifulSoup(page.text, "html.parser")
    form = next(form for form in soup.find_all("form") if form.select_one(f"[name={having}]"))
    fields: Fields = {}
    for control in form.find_all(["input", "textarea", "select"]):
        value = _value(control)
        if control.get("name") and value is not None:
            fields.setdefault(str(control["name"]), []).append(value)
    return fields


def _value(control: Tag) -> str | None:
    if control.name == "textarea":
        return control.text.removeprefix("\n")
    if control.name == "select":
        chosen = control.find("option", selected=True) or control.find("option")
        return str(chosen["value"]) if isinstance(chosen, Tag) else None
    if control.get("type") in ("radio", "checkbox") and not control.has_attr("checked"):
        return None
    return str(control.get("value", ""))


def send(
    browser: FlaskClient,
    address: str,
    having: str,
    follow: bool = False,
    **changed: str | list[str],
) -> TestResponse:
    """Open `address`, change some fields of its form, and send it to where it goes."""
    page = browser.get(address)
    assert page.status_code == 200, page.status_code
    fields = read_form(page, having)
    for name, value in changed.items():
        fields[name] = value if isinstance(value, list) else [value]
    return browser.post(address, data=fields, follow_redirects=follow)
