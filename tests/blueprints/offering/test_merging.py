"""A moderator says on the desk that an offer is another one."""

import pytest
from flask.testing import FlaskClient

from tests.blueprints.offering.conftest import OFFER
from tests.blueprints.offering.pages import links, press, words
from tests.wiki.offers import stage as stages
from tests.wiki.offers.answers import post
from tests.wiki.offers.stage import TEXTS, Stage
from wiki.db import db
from wiki.documents import service as documents
from wiki.documents.models import Document
from wiki.documents.saving import Edit
from wiki.offers import service
from wiki.offers.keeping import Terms, today
from wiki.offers.rules import CONSENTS, furthest

COPY = {"fr": {**TEXTS["fr"], "title": "Une école qui voyage encore"}}
THIRD = {"fr": {**TEXTS["fr"], "title": "Une école en voyage"}}
COPY_AT = "/fr/cooperations/une-ecole-qui-voyage-encore"
SCREEN = f"{COPY_AT}/-/offer/merge"
BUTTON = "Fermer comme doublon"
WHY = "Vous l’avez déjà publiée."


def terms() -> Terms:
    return Terms(furthest(today()), CONSENTS)


@pytest.fixture
def copied(stage: Stage) -> int:
    """The offer is online; another one that says nearly the same is submitted."""
    service.publish(stage.chloe, stage.offer, terms())
    copy = stages.draft(stage.amina, stage.group, COPY)
    service.submit(stage.amina, copy, terms())
    return copy


def public_id(offer: int) -> str:
    return db.session.get_one(Document, offer).public_id


def test_from_the_desk_to_the_letter(
    people: dict[str, FlaskClient], stage: Stage, copied: int
) -> None:
    desk = people["basile"].get("/fr/-/offers")
    assert links(desk)["C’est l’une d’elles : la fermer comme doublon"] == SCREEN

    done = press(people["basile"], SCREEN, BUTTON, kept=public_id(stage.offer), reason=WHY)

    assert "Aucune offre ne vous attend" in words(done)
    assert stages.state(copied) == ("archived", "")
    assert WHY in stages.letters()[-1].body
    assert people["amina"].get(COPY_AT).headers["Location"] == OFFER


def test_the_page_of_an_answer_says_where_the_offer_goes_on(
    people: dict[str, FlaskClient], stage: Stage
) -> None:
    for offer in (stage.offer, kept := stages.draft(stage.amina, stage.group, COPY)):
        service.publish(stage.chloe, offer, terms())
    key = post.arrive(stage)

    press(people["chloe"], f"{OFFER}/-/offer/merge", BUTTON, kept=public_id(kept), reason=WHY)
    page = people["amina"].get(f"/fr/-/answers/{key}")

    assert "Cette offre y était deux fois." in words(page)
    assert links(page)["Une école qui voyage encore"] == COPY_AT
    assert people["amina"].get("/fr/-/my-space/answers").status_code == 200


def test_what_was_public_redirects(people: dict[str, FlaskClient], stage: Stage) -> None:
    for offer in (stage.offer, stages.draft(stage.amina, stage.group, COPY)):
        service.publish(stage.chloe, offer, terms())

    press(people["chloe"], SCREEN, BUTTON, kept=public_id(stage.offer), reason=WHY)

    moved = people["stranger"].get(COPY_AT)
    assert (moved.status_code, moved.headers["Location"]) == (301, OFFER)


@pytest.mark.parametrize(
    ("other", "reason", "told"),
    [
        ("nowhere", WHY, "Choisissez l’offre qui continue"),
        ("", WHY, "Choisissez l’offre qui continue"),
        ("first", "", "raison"),
        ("copy", WHY, "n’est pas un doublon d’elle-même"),
        ("irish", WHY, "pas de celles que vous suivez"),
    ],
)
def test_bad_input_is_told_at_its_field_and_kept(
    people: dict[str, FlaskClient], stage: Stage, copied: int, other: str, reason: str, told: str
) -> None:
    irish = Edit(THIRD, 0, stages.facts(stages.irish_group().public_id))
    elsewhere = documents.create(stage.chloe, "offer", "fr", irish).document_id
    service.publish(stage.chloe, elsewhere, terms())
    asked = {"first": stage.offer, "copy": copied, "irish": elsewhere}
    named = f"/r/{public_id(asked[other])}" if other in asked else other

    refused = press(people["basile"], SCREEN, BUTTON, other=named, reason=reason)

    assert refused.status_code == 422
    assert told in words(refused)
    assert stages.state(copied) == ("draft", "submitted")


def test_only_its_moderator_sees_the_screen(people: dict[str, FlaskClient], copied: int) -> None:
    seen = {name: browser.get(SCREEN).status_code for name, browser in people.items()}

    assert seen == {"amina": 403, "basile": 200, "chloe": 200, "nour": 404, "stranger": 404}
