"""Its people see how clear their offer is, and what would make it clearer."""

from flask.testing import FlaskClient

from tests.blueprints.offering.conftest import OFFER
from tests.blueprints.offering.pages import links, press, words


def test_the_panel_counts_each_language(people: dict[str, FlaskClient]) -> None:
    page = people["amina"].get(f"{OFFER}/-/offer")

    assert words(page).count("Clarté : 3 sur 10") == 2


def test_a_hint_leads_to_its_field(people: dict[str, FlaskClient]) -> None:
    page = people["amina"].get(f"{OFFER}/-/offer")

    hint = links(page)["Dites quand le projet pourrait commencer."]
    assert hint.startswith(f"{OFFER}/-/edit?part=")
    assert hint.endswith("#starts_on")


def test_a_preview_counts_what_is_typed(people: dict[str, FlaskClient]) -> None:
    page = press(
        people["amina"],
        f"{OFFER}/-/edit?part=fr",
        "Voir l’aperçu",
        activity="Former vingt personnes",
        objectives="- Ouvrir une école",
        places_min="2",
    )

    assert "Clarté : 5 sur 10" in words(page)
    assert links(page)["Dites quand le projet pourrait commencer."] == "#starts_on"


def test_the_checks_are_public(client: FlaskClient) -> None:
    assert "Half of the objectives" in words(client.get("/en/cooperation/-/clarity"))
