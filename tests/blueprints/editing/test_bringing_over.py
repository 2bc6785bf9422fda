"""The ordinary form, when another language says what this one has not taken in."""

import pytest

from tests.support.forms import read_form, send
from tests.wiki.documents.desk import revise
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, behind, bread, said

EDIT = "/en/commons/bread/-/edit"
WARMER, HOTTER = "Cuire à 260 degrés.\n", "Bake at 260 °C.\n"
ONLY = "This edit only brings over what changed in French"


@pytest.fixture
def recipe(cast):
    """English has not taken in that the oven is hotter."""
    document = bread(cast.amina)
    revise(cast.amina, document, said(FRENCH, 2, WARMER))
    return document


def test_ticked_the_edit_clears_it_and_is_no_change(cast, browser_of, recipe):
    body = said(ENGLISH, 2, HOTTER)

    send(browser_of(cast.basile), EDIT, "body", body=body, brought="fr", do="save")

    assert behind(cast.stranger, recipe, "en") == []
    assert behind(cast.stranger, recipe, "fr") == []


def test_not_ticked_both_have_changed(cast, browser_of, recipe):
    send(browser_of(cast.basile), EDIT, "body", body=said(ENGLISH, 2, HOTTER), do="save")

    assert behind(cast.stranger, recipe, "en") == [WARMER.strip()]
    assert behind(cast.stranger, recipe, "fr") == [HOTTER.strip()]


def test_what_changed_since_the_form_was_opened_stays_open(cast, browser_of, recipe):
    basile = browser_of(cast.basile)
    fields = read_form(basile.get(EDIT), "body")
    revise(cast.amina, recipe, said(FRENCH, 2, "Cuire à 280 degrés.\n"))

    fields |= {"body": [said(ENGLISH, 2, HOTTER)], "brought": ["fr"], "do": ["save"]}
    basile.post(EDIT, data=fields)

    assert behind(cast.stranger, recipe, "en") == ["Cuire à 280 degrés."]


def test_it_is_offered_only_to_the_language_that_is_behind(cast, browser_of, recipe):
    basile = browser_of(cast.basile)

    assert ONLY in basile.get(EDIT).text
    assert 'name="brought"' not in basile.get("/fr/communs/pain/-/edit").text


def test_it_is_said_in_the_language_of_the_page(cast, browser_of, recipe):
    page = browser_of(cast.basile).get("/fr/communs/pain/-/edit?part=en")

    assert "Cette modification ne fait que reprendre ce qui a changé en français" in page.text


def test_a_preview_keeps_the_tick(cast, browser_of, recipe):
    page = send(browser_of(cast.basile), EDIT, "body", brought="fr", do="preview")

    assert read_form(page, "body")["brought"] == ["fr"]
    assert read_form(page, "body")["behind"] == ["fr 3"]


@pytest.mark.parametrize("told", ["xx 3", "fr", "fr x", "fr 99999999999", "fr ³"])
def test_nonsense_is_no_translation(cast, browser_of, recipe, told):
    body = said(ENGLISH, 2, HOTTER)

    send(browser_of(cast.basile), EDIT, "body", body=body, behind=told, brought="fr", do="save")

    assert behind(cast.stranger, recipe, "en") == [WARMER.strip()]
