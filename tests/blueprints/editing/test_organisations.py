"""Registering an organisation: a long form, places by their words, networks by their names."""

import pytest
from bs4 import BeautifulSoup

from tests.blueprints.editing.network import DIRECTORY, organisation
from tests.support.forms import send
from wiki.documents import queries
from wiki.kinds.organisation import ORGANISATION

LEAST = {"title": "Les Ateliers", "type": "third-place", "territory": "FR", "do": "save"}


def _facts(actor, slug="les-ateliers"):
    return queries.find_by_address(actor, "en", "organisation", slug).facts


def test_a_member_registers_an_organisation(cast, browser_of):
    page = send(
        browser_of(cast.basile), DIRECTORY, "title", follow=True, **LEAST, territory_typed="86"
    )
    assert page.request.path == "/en/directory/les-ateliers"
    assert "Vienne (France)" in page.text
    assert _facts(cast.basile)["territory"] == "FRI34"


def test_without_a_region_it_is_somewhere_in_its_country(cast, browser_of):
    send(browser_of(cast.basile), DIRECTORY, "title", **LEAST)
    assert _facts(cast.basile)["territory"] == "FR"


def test_a_region_that_is_unclear_is_asked(cast, browser_of):
    basile = browser_of(cast.basile)
    told = {**LEAST, "territory": "FR", "territory_typed": "seine"}
    page = send(basile, DIRECTORY, "title", **told)
    soup = BeautifulSoup(page.text, "html.parser")
    offered = [box["value"] for box in soup.select("[name=territory_chosen]")]
    assert page.status_code == 422
    assert len(offered) > 1
    assert soup.select_one("#territory")["name"] == "territory_typed"
    saved = send(basile, DIRECTORY, "title", **told, territory_chosen=offered[1])
    assert saved.status_code == 303
    assert _facts(cast.basile)["territory"] == offered[1]


def test_a_region_that_nobody_knows_is_told_and_kept(cast, browser_of):
    page = send(browser_of(cast.basile), DIRECTORY, "title", **LEAST, territory_typed="Nulle-Part")
    assert page.status_code == 422
    assert "Nothing here is called “Nulle-Part”." in page.text
    assert 'value="Nulle-Part"' in page.text


def test_the_form_does_not_pour_out_every_region(cast, browser_of):
    page = browser_of(cast.basile).get(DIRECTORY)
    assert "Deux-Sèvres" not in page.text
    assert len(page.data) < 100_000


def test_networks_are_found_by_their_names(cast, browser_of):
    first = organisation(cast.chloe, "Réseau des Deux-Rives")
    second = organisation(cast.chloe, "Réseau du Littoral")
    typed = "reseau des deux rives\r\nLittoral\r\n"
    page = send(browser_of(cast.basile), DIRECTORY, "title", **LEAST, networks_typed=typed)
    assert page.status_code == 303
    assert _facts(cast.basile)["networks"] == [first.public_id, second.public_id]


def test_a_network_of_several_names_is_chosen(cast, browser_of):
    first = organisation(cast.chloe, "Réseau des Deux-Rives")
    organisation(cast.chloe, "Réseau du Littoral")
    basile, told = browser_of(cast.basile), {**LEAST, "networks_typed": "réseau"}
    page = send(basile, DIRECTORY, "title", **told)
    assert page.status_code == 422
    assert "Réseau du Littoral" in page.text
    send(basile, DIRECTORY, "title", **told, networks_chosen=[first.public_id])
    assert _facts(cast.basile)["networks"] == [first.public_id]


def test_the_form_opens_on_what_is_held(cast, browser_of):
    network = organisation(cast.chloe, "Réseau des Deux-Rives")
    basile = browser_of(cast.basile)
    typed = {"territory_typed": "86", "networks_typed": "Deux-Rives"}
    send(basile, DIRECTORY, "title", **LEAST, **typed)
    before = _facts(cast.basile)
    page = send(basile, "/en/directory/les-ateliers/-/edit", "title", follow=True, do="save")
    assert "Nothing had changed" in page.text
    assert _facts(cast.basile) == before
    assert before["networks"] == [network.public_id]


BAD = [
    ({"website": "example.org"}, "website", "“example.org” is not an address of the web."),
    ({"latitude": "north"}, "latitude", "“north” is not a place on the map."),
    ({"latitude": "91"}, "latitude", "“91” is not a place on the map."),
    ({"phone": "0" * 41}, "phone", "40 characters at most"),
    ({"inhabitants": "many"}, "inhabitants", "“many” is not a whole number."),
    ({"budget_total": "-1"}, "budget_total", "Give a number from 0 to 999,999,999."),
    ({"type": "circus"}, "type", "“circus” is not in the list."),
    ({"themes": ["x"]}, "themes", "“x” is not in the list."),
]


@pytest.mark.parametrize(("typed", "field", "sentence"), BAD)
def test_what_is_wrong_is_told_in_its_place_and_on_top(cast, browser_of, typed, field, sentence):
    page = send(
        browser_of(cast.basile), DIRECTORY, "title", **{**LEAST, "city": "Valbrune", **typed}
    )
    soup = BeautifulSoup(page.text, "html.parser")
    assert page.status_code == 422
    assert sentence in soup.select_one(f".err a[href='#{field}']").get_text()
    assert soup.select_one(f"#{field}") is not None
    assert sentence in soup.select_one(f"#{field}-error").get_text()
    assert 'value="Valbrune"' in page.text


def test_every_fact_and_text_has_its_place_in_the_form(cast, browser_of):
    soup = BeautifulSoup(browser_of(cast.basile).get(DIRECTORY).text, "html.parser")
    asked = {control["name"].removesuffix("_typed") for control in soup.select("form.help [name]")}
    assert {field.name for field in ORGANISATION.fields} <= asked


def test_the_contents_lead_to_each_part_of_the_form(cast, browser_of):
    soup = BeautifulSoup(browser_of(cast.basile).get(DIRECTORY).text, "html.parser")
    parts = [link["href"] for link in soup.select("form .toc a")]
    assert len(parts) == 7
    assert all(soup.select_one(part).name == "fieldset" for part in parts)
