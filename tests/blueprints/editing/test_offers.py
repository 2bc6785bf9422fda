"""Writing an offer: for one of one's organisations, in one language, nothing typed lost."""

from bs4 import BeautifulSoup

from tests.blueprints.editing.network import OFFER, as_of_now, organisation
from tests.support.forms import send
from wiki.documents import queries, service
from wiki.documents.saving import Edit
from wiki.kinds.offer import OFFER as KIND

LEAST = {"title": "A travelling school", "do": "draft"}
FRENCH = "Nous cherchons des partenaires pour accueillir les semaines dans nos vallées."
ENGLISH = "We are looking for partners to host the weeks that we prepare in our valleys."


def _offer(actor, slug="a-travelling-school"):
    return queries.find_to_edit(as_of_now(actor), "en", "offer", slug)


def test_somebody_of_no_organisation_is_told_how_to_have_one(cast, browser_of):
    page = browser_of(cast.amina).get(OFFER)
    soup = BeautifulSoup(page.text, "html.parser")
    assert page.status_code == 200
    assert "You do not act for any organisation yet" in page.text
    assert soup.select_one("main a[href='/en/directory/-/new']") is not None


def test_the_only_organisation_is_chosen_already(cast, browser_of, group):
    soup = BeautifulSoup(browser_of(cast.basile).get(OFFER).text, "html.parser")
    chosen = soup.select_one("#organisation option[selected]")
    assert chosen["value"] == group.public_id
    assert chosen["lang"] == "fr"


def test_of_several_organisations_one_is_chosen_first(cast, browser_of, group):
    other = organisation(cast.basile, "Association du Pont")
    basile = browser_of(cast.basile)
    soup = BeautifulSoup(basile.get(f"{OFFER}?title=School").text, "html.parser")
    ways = [link["href"] for link in soup.select("main ul a")]
    assert [link.get_text() for link in soup.select("main ul a")] == [
        "Association du Pont",
        "GAL des Trois-Vallons",
    ]
    form = BeautifulSoup(basile.get(ways[0]).text, "html.parser")
    assert form.select_one("#organisation option[selected]")["value"] == other.public_id
    assert form.select_one("#title")["value"] == "School"


def test_the_organisation_of_others_cannot_be_chosen(cast, browser_of, group):
    theirs = organisation(cast.amina, "Association du Pont")
    page = send(browser_of(cast.basile), OFFER, "title", **LEAST, organisation=theirs.public_id)
    assert page.status_code == 403


def test_an_editor_names_any_organisation(cast, browser_of, group):
    typed = {**LEAST, "organisation_typed": "gal des trois vallons"}
    page = send(browser_of(cast.chloe), OFFER, "title", **typed)
    assert page.status_code == 303
    assert _offer(cast.chloe).facts["organisation"] == group.public_id


def test_every_field_of_an_offer_has_its_place_in_the_form(cast, browser_of, group):
    soup = BeautifulSoup(browser_of(cast.basile).get(OFFER).text, "html.parser")
    asked = {control["name"].removesuffix("_typed") for control in soup.select("form.help [name]")}
    assert {field.name for field in KIND.fields} <= asked


def test_countries_are_ticked_and_regions_typed(cast, browser_of, group):
    wished = {"partner_territories": ["IE", "PT"], "partner_territories_typed": "86\r\nFRI33"}
    page = send(browser_of(cast.basile), OFFER, "title", **LEAST, **wished)
    assert page.status_code == 303
    assert set(_offer(cast.basile).facts["partner_territories"]) == {"IE", "PT", "FRI34", "FRI33"}


def test_a_country_that_is_taken_away_is_gone(cast, browser_of, group):
    wished = {"partner_territories": ["IE", "PT"], "partner_territories_typed": "FRI33"}
    basile = browser_of(cast.basile)
    send(basile, OFFER, "title", **LEAST, **wished)
    address = "/en/cooperation/a-travelling-school/-/edit"
    send(basile, address, "title", partner_territories=["IE"], do="draft")
    assert set(_offer(cast.basile).facts["partner_territories"]) == {"IE", "FRI33"}


def test_a_day_that_is_none_is_told_and_shown_as_typed(cast, browser_of, group):
    page = send(browser_of(cast.basile), OFFER, "title", **LEAST, starts_on="31/12/2027")
    soup = BeautifulSoup(page.text, "html.parser")
    assert page.status_code == 422
    assert "“31/12/2027” is not a day." in soup.select_one("#starts_on-error").get_text()
    assert soup.select_one("#starts_on")["value"] == "31/12/2027"
    assert soup.select_one("#starts_on")["type"] == "text"


def test_days_and_places_upside_down_are_told(cast, browser_of, group):
    page = send(
        browser_of(cast.basile),
        OFFER,
        "title",
        **LEAST,
        starts_on="2027-05-01",
        ends_on="2027-04-01",
        places_min="4",
        places_max="2",
    )
    assert "It ends before it begins." in page.text
    assert "The most partners wanted are fewer than the least, 4." in page.text


def test_what_a_word_processor_pasted_is_told_in_words_and_kept(cast, browser_of, group):
    pasted = "mot " * 50_000
    page = send(browser_of(cast.basile), OFFER, "title", **LEAST, objectives=pasted)
    soup = BeautifulSoup(page.text, "html.parser")
    assert page.status_code == 422
    told = soup.select_one("#objectives-error").get_text()
    assert "200,000 bytes, and 20,000 are allowed" in told
    assert soup.select_one("#objectives").get_text().strip() == pasted.strip()


def test_two_languages_in_one_field_are_suggested_to_part_and_saved(cast, browser_of, group):
    typed = {**LEAST, "context": f"{ENGLISH}\r\n\r\n{FRENCH}"}
    page = send(browser_of(cast.basile), OFFER, "title", follow=True, **typed)
    assert page.request.path == "/en/cooperation/a-travelling-school"
    assert "“Context” seems to hold words in French." in page.text


def test_the_preview_shows_every_text_under_its_name(cast, browser_of, group):
    page = send(
        browser_of(cast.basile),
        OFFER,
        "title",
        **{**LEAST, "do": "preview"},
        objectives="1. **Meet**.",
        context=f"{FRENCH}",
        body="By train.",
    )
    soup = BeautifulSoup(page.text, "html.parser").select_one(".preview")
    assert [title.get_text() for title in soup.select("h3")] == ["Objectives", "Context"]
    assert soup.select_one("li strong").get_text() == "Meet"
    assert "“Context” seems to hold words in French." in soup.get_text()


def test_a_conflict_calls_the_texts_by_their_names(cast, browser_of, group):
    facts = {"organisation": group.public_id}
    basile = as_of_now(cast.basile)
    texts = {"title": "School", "objectives": "Meet every week in the valley.\n"}
    saved = service.create(basile, "offer", "en", Edit({"en": texts}, 0, facts=facts))
    theirs = texts | {"objectives": "Meet every month in the valley.\n"}
    service.revise(basile, saved.document_id, Edit({"en": theirs}, 1))
    page = send(
        browser_of(cast.basile),
        "/en/cooperation/school/-/edit",
        "title",
        objectives="Meet every day in the valley.\n",
        base_number="1",
        do="draft",
    )
    assert page.status_code == 409
    assert "Place 1, in “Objectives”" in page.text
    assert "Meet every day in the valley." in page.text
