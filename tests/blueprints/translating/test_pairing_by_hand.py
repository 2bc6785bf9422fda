"""Confirming what a machine aligned, and saying what answers a passage, by plain forms."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.support.forms import send
from tests.wiki.documents.freshness.both import bread
from wiki.access.actor import Actor
from wiki.documents.freshness import twins

BrowserOf = Callable[[Actor], FlaskClient]
BOTH = "/en/commons/bread/-/both"
OPENED = f"{BOTH}?of=en&pair=2.2"


@pytest.fixture
def recipe(cast: Cast) -> int:
    """Three passages in French and three in English; a machine paired them."""
    return bread(cast.amina)


def pairs(recipe: int) -> str:
    """What is known of the pairs, the English passage on the left."""
    return twins.load(recipe).between("en", "fr").encode()


def buttons(page: str) -> list[str]:
    """What the buttons of the page proper say, hidden words included."""
    soup = BeautifulSoup(page, "html.parser")
    return [" ".join(button.get_text().split()) for button in soup.select("main button")]


def test_every_guess_is_confirmed_at_once(cast: Cast, browser_of: BrowserOf, recipe: int) -> None:
    browser = browser_of(cast.amina)

    answer = send(browser, BOTH, "pairs", follow=True)

    assert pairs(recipe) == "2.1=1.1 2.2=1.2 2.3=1.3"
    assert "3 pairs are confirmed." in answer.text
    assert "aligned by machine" not in answer.text


def test_one_guess_is_confirmed_on_its_own(cast: Cast, browser_of: BrowserOf, recipe: int) -> None:
    browser = browser_of(cast.amina)

    answer = send(browser, BOTH, "row")

    assert pairs(recipe) == "2.1=1.1 2.2~1.2 2.3~1.3"
    assert answer.headers["Location"].endswith("#p-en-2-1")


def test_a_passage_is_said_to_answer_several(
    cast: Cast, browser_of: BrowserOf, recipe: int
) -> None:
    browser = browser_of(cast.amina)

    answer = send(browser, OPENED, "unit", follow=True, **{"with": ["1.2", "1.3"]})

    assert set(pairs(recipe).split()) == {"2.1~1.1", "2.2=1.2", "2.2=1.3"}
    page = BeautifulSoup(answer.text, "html.parser")
    (row,) = page.select("#p-en-2-2")
    assert isinstance(row, Tag)
    assert len(row.select(".right .prose > p")) == 2


def test_a_passage_is_said_to_answer_nothing(
    cast: Cast, browser_of: BrowserOf, recipe: int
) -> None:
    browser = browser_of(cast.amina)

    answer = send(browser, OPENED, "unit", follow=True, **{"with": []})

    assert pairs(recipe) == "2.1~1.1 2.3~1.3 2.2="
    assert "Only in English, on purpose." in answer.text


def test_what_stands_alone_on_the_right_is_paired_too(
    cast: Cast, browser_of: BrowserOf, recipe: int
) -> None:
    browser = browser_of(cast.amina)
    send(browser, OPENED, "unit", **{"with": []})

    send(browser, f"{BOTH}?of=fr&pair=1.2", "unit", **{"with": ["2.2"]})

    assert set(pairs(recipe).split()) == {"2.1~1.1", "2.3~1.3", "2.2=1.2"}


def test_who_may_not_publish_is_offered_nothing_and_refused(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient, recipe: int
) -> None:
    for browser in (client, browser_of(cast.nour)):
        page = browser.get(OPENED)
        assert "aligned by machine, to confirm" in page.text
        assert buttons(page.text) == []
        assert "Pair otherwise" not in page.text

    assert pairs(recipe) == "2.1~1.1 2.2~1.2 2.3~1.3"


def test_a_form_that_says_nonsense_changes_nothing(
    cast: Cast, browser_of: BrowserOf, recipe: int
) -> None:
    browser = browser_of(cast.amina)

    assert send(browser, BOTH, "pairs", pairs="not a pair").status_code == 400
    assert send(browser, OPENED, "unit", **{"with": ["9.9"]}).status_code == 422

    assert pairs(recipe) == "2.1~1.1 2.2~1.2 2.3~1.3"


def test_buttons_say_which_passage(cast: Cast, browser_of: BrowserOf, recipe: int) -> None:
    page = browser_of(cast.amina).get(BOTH)
    assert buttons(page.text) == [
        "Confirm every pair",
        *(f"Confirm passage {number}" for number in (1, 2, 3)),
    ]
