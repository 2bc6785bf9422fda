"""Pages as a person reads them."""

from bs4 import BeautifulSoup, Tag
from werkzeug.test import TestResponse

OVEN = "/fr/communs/four-a-pain"


def soup(answer: TestResponse) -> BeautifulSoup:
    """The page, parsed."""
    return BeautifulSoup(answer.text, "html.parser")


def words(answer: TestResponse) -> str:
    """What its main part says, hidden words included."""
    main = soup(answer).find("main")
    assert isinstance(main, Tag)
    return " ".join(main.get_text(" ").split())


def links(answer: TestResponse) -> dict[str, str]:
    """Where the links of its main part lead, by their words."""
    return {
        " ".join(link.get_text(" ").split()): str(link["href"])
        for link in soup(answer).select("main a[href]")
    }


def rows(answer: TestResponse) -> list[str]:
    """What stands in each row of a comparison."""
    return [" ".join(row.get_text(" ").split()) for row in soup(answer).select("ol.diff > li")]
