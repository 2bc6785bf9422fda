"""A passage that moved in one language makes nothing stale; face to face, it says so."""

from collections.abc import Callable

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.support.forms import send
from tests.wiki.documents.desk import body, revise
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, behind, bread, text
from wiki.access.actor import Actor

BOTH = "/en/commons/bread/-/both"
MOVED = "In French, this stands in another place."


def told(client: FlaskClient) -> dict[str, bool]:
    """English passage → whether it says that its twin stands elsewhere."""
    page = BeautifulSoup(client.get(BOTH).text, "html.parser")
    return {str(row["id"]): MOVED in row.get_text() for row in page.select(".pair[id^=p-en]")}


def test_what_moved_says_so_and_nobody_is_behind(cast: Cast, client: FlaskClient) -> None:
    document = bread(cast.amina)
    assert list(told(client).values()) == [False, False, False]

    revise(cast.amina, document, text((FRENCH[2], FRENCH[0], FRENCH[1])))

    assert told(client) == {"p-en-2-1": False, "p-en-2-2": False, "p-en-2-3": True}
    assert behind(cast.stranger, document, "en") == []


def test_one_button_follows_the_order(
    cast: Cast, browser_of: Callable[[Actor], FlaskClient]
) -> None:
    document, browser = bread(cast.amina), browser_of(cast.basile)
    revise(cast.amina, document, text((FRENCH[2], FRENCH[0], FRENCH[1])))

    page = send(browser, BOTH, "of", follow=True)

    assert MOVED not in page.text
    history = browser.get("/fr/communs/pain/-/history").text
    assert "Mis dans l’ordre du texte en français" in history
    assert body(cast.stranger, document, "en") == text((ENGLISH[2], ENGLISH[0], ENGLISH[1]))


def test_who_may_not_write_is_only_told(cast: Cast, client: FlaskClient) -> None:
    document = bread(cast.amina)
    revise(cast.amina, document, text((FRENCH[2], FRENCH[0], FRENCH[1])))

    page = client.get(BOTH).text

    assert "1 passage does not stand in the same place" in page
    assert "Put the text in English in the order" not in page
    assert client.post(BOTH, data={"do": "order", "of": "en"}).status_code in (400, 401)
