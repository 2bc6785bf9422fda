"""A member translates an offer of others on the translator's desk, and its people decide there."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.blueprints.offering.pages import links, press, words
from tests.support.cast import Cast
from tests.support.forms import send
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import Stage
from wiki.access.actor import Actor
from wiki.documents import reviewing
from wiki.offers import service as offers
from wiki.offers.keeping import Terms, today
from wiki.offers.rules import CONSENTS

Sign = Callable[[Actor], FlaskClient]

FRENCH = {"fr": {**stages.TEXTS["fr"], "title": "Un four à pain", "body": "Un.\n\nDeux.\n"}}
FIELDS = {
    "t.title": "A bread oven",
    "t.summary": "Three weeks.",
    "t.objectives": "- Train.",
    "t.context": "Ten workshops.",
}
PAGE = "/en/cooperation/un-four-a-pain"
DESK = f"{PAGE}/-/translate"


@pytest.fixture
def offer(stage: Stage) -> int:
    """An offer in French that everybody reads."""
    draft = stages.draft(stage.amina, stage.group, FRENCH)
    offers.publish(stage.chloe, draft, Terms(today() + timedelta(days=90), CONSENTS))
    return draft


@pytest.fixture
def nour(people: dict[str, FlaskClient], offer: int) -> FlaskClient:
    """The browser of a volunteer."""
    return people["nour"]


def translate(browser: FlaskClient, **typed: str) -> str:
    """Save what is typed; what the page after it says."""
    page = send(browser, DESK, "base_number", follow=True, do="save", **(typed or FIELDS))
    assert page.status_code == 200, page.status_code
    return BeautifulSoup(page.text, "html.parser").get_text(" ")


def test_the_page_invites_who_may(nour: FlaskClient, people: dict[str, FlaskClient]) -> None:
    assert links(nour.get(PAGE))["Translate it"] == DESK
    assert "Edit the whole page" not in links(nour.get(PAGE))
    assert links(people["stranger"].get(PAGE))["Translate it"] == DESK
    assert people["stranger"].get(DESK).status_code == 401


def test_the_desk_says_what_becomes_of_it(nour: FlaskClient) -> None:
    page = nour.get(DESK)

    assert "You translate as a volunteer." in words(page)
    assert "Keep it as a draft" not in words(page)
    assert "Its own people will read your translation" in translate(nour)


def test_its_people_read_and_accept_it(
    nour: FlaskClient, people: dict[str, FlaskClient], stage: Stage, offer: int
) -> None:
    translate(nour)
    space = people["amina"].get("/fr/-/my-space")
    assert "1 traduction à lire" in words(space)
    listed = people["amina"].get(links(space)["1 traduction à lire"])
    review = links(listed)["Relire et décider"]
    assert "A bread oven" in words(people["amina"].get(review))

    press(people["amina"], review, "Accepter cette traduction")

    shown = words(people["stranger"].get("/en/cooperation/a-bread-oven"))
    assert "Translated by Nour A. from version 1 in French." in shown
    assert stages.letters()[-1].to == "nour@test.example"


def test_its_people_return_it_with_a_reason(
    nour: FlaskClient, people: dict[str, FlaskClient], stage: Stage, offer: int
) -> None:
    translate(nour)
    review = links(people["amina"].get("/fr/cooperations/un-four-a-pain/-/offer"))[
        "Lire en anglais"
    ]

    press(people["amina"], review, "Renvoyer cette traduction", note="Trop littéral.")

    assert stages.title(stage.stranger, offer, "en") is None
    assert "Trop littéral." in stages.letters()[-1].body


def test_its_page_tells_its_people_and_nobody_else(
    nour: FlaskClient, people: dict[str, FlaskClient]
) -> None:
    translate(nour)

    assert "A translation waits for you." in words(people["amina"].get(PAGE))
    assert "A translation waits for you." not in words(nour.get(PAGE))
    assert "A translation waits for you." not in words(people["stranger"].get(PAGE))


def test_what_is_not_complete_is_not_accepted_in_one_click(
    nour: FlaskClient, people: dict[str, FlaskClient], stage: Stage
) -> None:
    translate(nour, **{"t.title": "A bread oven"})

    page = words(people["chloe"].get(_review(people["amina"])))

    assert "It is not complete." in page
    assert "Accept this translation" not in page


def test_who_is_not_asked_reads_nothing_of_it(
    nour: FlaskClient, people: dict[str, FlaskClient]
) -> None:
    translate(nour)
    review = _review(people["amina"])

    assert nour.get(review).status_code == 403
    assert people["stranger"].get(review).status_code == 401
    assert nour.get("/en/-/translations/offered").status_code == 200
    assert "No translation waits for you" in words(nour.get("/en/-/translations/offered"))


def test_the_original_has_no_desk_for_a_volunteer(nour: FlaskClient) -> None:
    translate(nour)

    assert nour.get("/fr/cooperations/un-four-a-pain/-/translate").status_code == 403
    assert "Work the other way" not in links(nour.get(DESK))


def test_another_volunteer_is_told_before_they_write(
    nour: FlaskClient, people: dict[str, FlaskClient], stage: Stage, cast: Cast
) -> None:
    stages.unseat(cast.amina, stage.group_id)
    stages.seat(cast.ida, stage.group_id)
    translate(nour)

    page = people["amina"].get(DESK)

    assert "Somebody was quicker." in words(page)


def test_a_passage_of_the_translation_is_edited_alone(
    nour: FlaskClient, people: dict[str, FlaskClient], stage: Stage, offer: int
) -> None:
    translate(nour, **FIELDS, **{"t.1.1": "One.", "t.1.2": "Two."})
    reviewing.accept(stage.amina, offer, 2)
    page = nour.get("/en/cooperation/a-bread-oven?passages=1")
    alone = next(
        href for label, href in links(page).items() if label.startswith("Edit this passage")
    )

    send(nour, alone, "base_number", body="Deux, then.")

    assert people["amina"].get(_review(people["amina"])).status_code == 200
    whole = alone.partition("&")[0]
    assert nour.get(whole).status_code == 403
    assert nour.get(alone.replace("part=en", "part=fr")).status_code == 403


def _review(browser: FlaskClient) -> str:
    """Where the translation is read, in English."""
    return links(browser.get("/en/-/translations/offered"))["Read and decide"]
