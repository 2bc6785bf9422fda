"""The page of proposals: who, why, what if, and what can be done with each."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.blueprints.offering.pages import links, press, words
from tests.wiki.matching.town import Town
from wiki.access.actor import Actor
from wiki.documents import service
from wiki.documents.publishing import withdraw
from wiki.documents.saving import Edit
from wiki.matching import keeping

Sign = Callable[[Actor], FlaskClient]
ONE = "?kind=organisation"


def names(browser: FlaskClient, address: str) -> list[str]:
    """What is proposed, in the order of the page."""
    soup = BeautifulSoup(browser.get(address).text, "html.parser")
    return [one.get_text(strip=True) for one in soup.select("article.match h3")]


def test_each_proposal_says_why_what_they_want_and_what_to_check(
    basile: FlaskClient, board: str
) -> None:
    told = words(basile.get(f"{board}{ONE}"))

    assert "1 organisation or offer suits you, and you suit it" in told
    assert "You look for Non-food products / Crafts : they list it." in told
    assert "They look for Tourism / Territorial branding , which you have." in told
    assert "To check: They have nothing to show on your themes so far." in told
    assert "Languages you share: French" in told


def test_it_speaks_french_to_french_readers(basile: FlaskClient, board: str) -> None:
    told = words(basile.get(f"{board.replace('/en/', '/fr/')}{ONE}"))

    assert "1 structure ou offre vous convient, et vous lui convenez" in told
    assert "Ce qui est attendu de vous" in told


def test_the_list_is_narrowed(basile: FlaskClient, board: str) -> None:
    assert names(basile, board) == ["The Forge", "A school that travels"]
    assert names(basile, f"{board}{ONE}") == ["The Forge"]
    assert names(basile, f"{board}?country=ES") == []
    assert "Nobody answers that" in words(basile.get(f"{board}?country=ES"))


def test_a_wish_is_counted_and_leads_to_where_it_was_made(basile: FlaskClient, board: str) -> None:
    page = basile.get(f"{board}{ONE}")

    assert "+1 if you took partners of any kind" in words(page)
    href = links(page)["if you took partners of any kind"]
    assert href == "/en/directory/the-mill/-/edit#looking_types"
    form = BeautifulSoup(basile.get(href).text, "html.parser")
    assert form.select_one("#looking_types") is not None


def test_an_offer_has_partners_and_wishes_of_its_own(town: Town, browser_of: Sign) -> None:
    amina = browser_of(town.amina)
    panel = amina.get("/en/cooperation/a-school-that-travels/-/offer")

    page = amina.get(links(panel)["Partners proposed for it"])

    assert page.status_code == 200
    wish = links(page)["if you took any kind of project"]
    assert wish == "/en/cooperation/a-school-that-travels/-/edit#project_types"


def test_what_is_not_relevant_leaves_and_can_be_taken_back(basile: FlaskClient, board: str) -> None:
    form = links(basile.get(f"{board}{ONE}"))["Not for us, say why"]
    after = press(basile, form, "Set it aside", reason="subject")

    assert after.request.path == board
    assert "Set aside. Nobody is told" in after.text
    assert names(basile, board) == []
    assert "Nobody matches yet" in words(basile.get(board))
    assert "1 set aside" in words(after)
    press(basile, board, "Take it back")
    assert names(basile, f"{board}{ONE}") == ["The Forge"]


def test_interest_is_marked_in_silence_and_taken_back(
    town: Town, basile: FlaskClient, board: str, browser_of: Sign
) -> None:
    after = press(basile, f"{board}{ONE}", "Interested, in silence")

    assert "you are interested" in words(after)
    theirs = browser_of(town.amina).get(f"/en/-/board/{town.public_ids['The Forge']}")
    assert "interested" not in words(theirs).replace("Interested, in silence", "")
    assert "Interested in 1, in silence" in words(after)
    assert "you are interested" not in words(press(basile, board, "Take my interest back"))


def test_interest_in_what_is_not_listed_is_taken_back_too(basile: FlaskClient, board: str) -> None:
    press(basile, f"{board}{ONE}", "Interested, in silence")

    after = press(basile, f"{board}?country=ES", "Take my interest back")

    assert "Interested in 1" not in words(after)


def test_while_the_pool_is_made_it_says_so(basile: FlaskClient, board: str) -> None:
    keeping.path().unlink()

    answer = basile.get(board)

    assert answer.status_code == 503
    assert "Proposals are being prepared" in words(answer)


def test_an_organisation_that_is_not_public_is_asked_to_publish(
    town: Town, basile: FlaskClient, board: str
) -> None:
    withdraw(town.chloe, town.mill, ["facts", "en"])

    assert "Publish your profile first" in words(basile.get(board))


@pytest.mark.parametrize("page", ["", "/look-up", "/settings"])
def test_only_its_people_read_it(
    town: Town, browser_of: Sign, client: FlaskClient, board: str, page: str
) -> None:
    assert client.get(f"{board}{page}").status_code == 401
    assert browser_of(town.amina).get(f"{board}{page}").status_code == 403
    assert browser_of(town.chloe).get(f"{board}{page}").status_code == 403


def test_it_is_found_from_ones_space_and_ones_organisation(
    town: Town, basile: FlaskClient, board: str
) -> None:
    assert links(basile.get("/en/-/my-space"))["Partners for The Mill"] == board
    assert links(basile.get("/en/-/my-space/organisations"))["Partners for The Mill"] == board
    assert links(basile.get("/en/directory/the-mill"))["Partners proposed to it"] == board


def test_others_see_no_link_to_it(town: Town, client: FlaskClient) -> None:
    assert "Partners proposed to it" not in client.get("/en/directory/the-mill").text


def test_a_typed_title_is_escaped(town: Town, basile: FlaskClient, board: str) -> None:
    texts = {"en": {"title": "The <b>Forge</b> & sons"}}
    service.revise(town.chloe, town.forge, Edit(texts, 1))

    assert names(basile, f"{board}{ONE}") == ["The <b>Forge</b> & sons"]
