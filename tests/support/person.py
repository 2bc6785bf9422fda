"""A person at a browser: opens pages, fills forms, presses buttons. No JavaScript."""

from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from werkzeug.test import TestResponse


class Page:
    """What came back, and where from."""

    def __init__(self, answer: TestResponse) -> None:
        self.answer = answer
        self.status = answer.status_code
        self.path = answer.request.path
        self.soup = BeautifulSoup(answer.text, "html.parser")

    @property
    def title(self) -> str:
        """The one first heading."""
        (heading,) = self.soup.find_all("h1")
        return heading.get_text(" ", strip=True)

    @property
    def words(self) -> str:
        """What the main part says."""
        main = self.soup.find("main")
        assert isinstance(main, Tag)
        return main.get_text(" ", strip=True)

    @property
    def errors(self) -> list[str]:
        """Field: sentence, as the summary on top has them."""
        return [
            f"{str(link['href']).removeprefix('#')}: {link.get_text(strip=True)}"
            for link in self.soup.select(".note.err.panel a")
        ]

    def form(self, ending: str = "") -> Tag:
        """The form of the main part that posts to an address with this ending."""
        forms = self.soup.select("main form[method=post]")
        found = [form for form in forms if urlsplit(str(form["action"])).path.endswith(ending)]
        assert found, f"no form posts to …{ending}"
        return found[0]

    def value(self, name: str) -> str:
        """What the field of the form holds."""
        return fields(self.form())[name]

    def links(self) -> list[str]:
        """Where the main part leads."""
        return [str(link["href"]) for link in self.soup.select("main a[href]")]


class Browser:
    """A browser with its cookies."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def open(self, path: str) -> Page:
        """Follow a link."""
        page = Page(self.client.get(path, follow_redirects=True))
        assert page.title
        return page

    def send(self, page: Page, ending: str = "", **typed: str) -> Page:
        """Fill the form and press its button."""
        form = page.form(ending)
        return self.post(urljoin(page.path, str(form["action"])), fields(form) | typed)

    def post(self, path: str, held: dict[str, str]) -> Page:
        """Send these fields, whatever the page."""
        page = Page(self.client.post(path, data=held, follow_redirects=True))
        assert page.title
        return page


def fields(form: Tag) -> dict[str, str]:
    """What the form holds before anything is typed."""
    held = {
        str(field["name"]): str(field.get("value", ""))
        for field in form.select("input[name]")
        if field.get("type") not in ("radio", "checkbox") or field.has_attr("checked")
    }
    return held | {str(area["name"]): area.get_text() for area in form.select("textarea[name]")}
