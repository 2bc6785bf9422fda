"""Organisations, offers and people as pages: facts in groups, texts under their names."""

import pytest
from bs4 import BeautifulSoup

from tests.support.cast import Cast
from wiki.access.actor import Actor
from wiki.accounts import belongings
from wiki.documents import publishing, service
from wiki.documents.rules import FACTS
from wiki.documents.saving import Edit, Saved

GROUP: dict[str, object] = {
    "type": "lag",
    "territory": "FRI34",
    "phone": "+33 5 00 00 00 00",
    "website": "https://vallons.example/",
    "inhabitants": 61_000,
    "budget_total": 2_000_000,
    "themes": ["innovation"],
}
OFFER: dict[str, object] = {
    "polarity": "request",
    "partner_territories": ["IE", "FRI34"],
    "places_min": 2,
    "places_max": 4,
    "places_left": 1,
    "starts_on": "2027-01-11",
}
FRENCH = {
    "title": "Une école itinérante",
    "activity": "Trois semaines.",
    "summary": "Chacun accueille une **semaine**.",
    "objectives": "1. Se voir.\n2. Écrire.\n",
    "context": "Nos vallées, et [[Nos missions]].\n",
    "body": "Venir en train.\n",
}


@pytest.fixture
def group(cast: Cast) -> Saved:
    """« GAL des Trois-Vallons », by basile."""
    texts = {"title": "GAL des Trois-Vallons", "opening_hours": "Le mardi"}
    return service.create(cast.basile, "organisation", "fr", Edit({"fr": texts}, 0, GROUP))


@pytest.fixture
def basile(cast: Cast, group: Saved) -> Actor:
    """Basile, who manages it."""
    return belongings.as_of_now(cast.basile)


@pytest.fixture
def offer(cast: Cast, basile: Actor, group: Saved) -> Saved:
    """« Une école itinérante », public in French."""
    facts = OFFER | {"organisation": group.public_id}
    saved = service.create(basile, "offer", "fr", Edit({"fr": FRENCH}, 0, facts))
    publishing.publish(cast.chloe, saved.document_id, 1, ["fr", FACTS])
    return saved


def _soup(client, address):
    page = client.get(address)
    assert page.status_code == 200
    return BeautifulSoup(page.text, "html.parser")


def _facts(soup, group):
    told = soup.select(f"section[aria-labelledby=facts-{group}] dl > div")
    return {fact.dt.get_text(): fact.dd.get_text() for fact in told}


def test_an_organisation_says_who_and_where_in_the_language_of_the_reader(client, group):
    soup = _soup(client, "/en/directory/gal-des-trois-vallons")
    assert _facts(soup, "who") == {
        "Country and region": "Vienne (France)",
        "Telephone": "+33 5 00 00 00 00",
        "Website": "vallons.example",
    }
    assert _facts(soup, "group")["Inhabitants"] == "61,000"
    assert _facts(soup, "group")["Budget, in euros"] == "€2,000,000"
    french = _soup(client, "/fr/annuaire/gal-des-trois-vallons")
    assert _facts(french, "group")["Budget, en euros"] == "2\u202f000\u202f000\xa0€"


def test_a_number_is_dialled_and_another_site_is_not_vouched_for(client, group):
    soup = _soup(client, "/en/directory/gal-des-trois-vallons")
    assert soup.select_one("main a[href='tel:+33500000000']") is not None
    assert soup.select_one("a[href='https://vallons.example/']")["rel"] == ["nofollow"]


def test_a_text_among_the_facts_is_in_its_own_language(client, group):
    soup = _soup(client, "/en/directory/gal-des-trois-vallons")
    hours = soup.select_one("section[aria-labelledby=facts-place] dd")
    assert (hours.get_text(), hours["lang"]) == ("Le mardi", "fr")


def test_what_is_not_said_has_no_place(client, group):
    soup = _soup(client, "/en/directory/gal-des-trois-vallons")
    assert soup.select_one("#facts-looking") is None
    assert "unknown" not in soup.get_text()


def test_an_organisation_leads_to_its_offers_its_people_and_its_members(
    client, basile, group, offer
):
    its = {"organisation": group.public_id, "role": "team"}
    service.create(basile, "person", "fr", Edit({"fr": {"title": "Jeanne A."}}, 0, its))
    member = GROUP | {"networks": [group.public_id]}
    place = Edit({"fr": {"title": "Atelier du Pont"}}, 0, member)
    service.create(basile, "organisation", "fr", place)
    soup = _soup(client, "/en/directory/gal-des-trois-vallons")
    kin = {
        section["aria-labelledby"]: [link["href"] for link in section.select("li a")]
        for section in soup.select("section.sec[aria-labelledby^=kin-]")
    }
    assert kin == {
        "kin-offers": ["/en/cooperation/une-ecole-itinerante"],
        "kin-people": ["/en/people/jeanne-a"],
        "kin-members": ["/en/directory/atelier-du-pont"],
    }


def test_an_offer_keeps_whom_it_looks_for_apart_from_the_idea(client, offer):
    soup = _soup(client, "/en/cooperation/une-ecole-itinerante")
    partners, idea = _facts(soup, "partners"), _facts(soup, "idea")
    assert partners["Places"] == "2 to 4 partners, 1 left"
    assert set(partners["Countries and regions sought"].split(", ")) == {
        "Ireland",
        "Vienne (France)",
    }
    assert partners["Kinds of partner sought"] == "no preference"
    assert idea["Project type"] == "unknown"
    assert _facts(soup, "money")["Dates"] == "from 11 January 2027"


def test_an_offer_names_who_offers(client, offer):
    soup = _soup(client, "/en/cooperation/une-ecole-itinerante")
    link = soup.select_one("section[aria-labelledby=facts-idea] dd a")
    assert (link["href"], link["lang"]) == ("/en/directory/gal-des-trois-vallons", "fr")


def test_the_texts_of_an_offer_are_laid_out_under_their_names(client, offer):
    soup = _soup(client, "/fr/cooperations/une-ecole-itinerante")
    assert [title.get_text() for title in soup.select("h2.apart, .apart h2")] == [
        "L’idée en bref",
        "Objectifs",
        "Contexte",
        "Autres remarques",
    ]
    assert soup.select_one("section[aria-labelledby=summary] strong").get_text() == "semaine"
    assert len(soup.select("section[aria-labelledby=objectives] li")) == 2
    assert soup.select_one("section[aria-labelledby=context] a.wanted") is not None
    assert [link["href"] for link in soup.select(".toc a")] == [
        "#summary",
        "#objectives",
        "#context",
        "#body",
    ]


def test_lists_show_the_summary_without_its_marks(client, offer):
    page = client.get("/fr/cooperations")
    assert "Chacun accueille une semaine." in page.text


def test_a_text_that_is_behind_says_so_beside_it(cast, client, basile, offer):
    english = {"title": "A travelling school", "objectives": "1. Meet.\n2. Write.\n"}
    service.revise(basile, offer.document_id, Edit({"en": english}, 1))
    publishing.publish(cast.chloe, offer.document_id, 2, ["en"])
    longer = FRENCH | {"objectives": "1. Se voir.\n2. Écrire.\n3. Signer.\n"}
    service.revise(basile, offer.document_id, Edit({"fr": longer}, 2))
    publishing.publish(cast.chloe, offer.document_id, 3, ["fr"])
    soup = _soup(client, "/en/cooperation/a-travelling-school")
    note = soup.select_one("section[aria-labelledby=objectives] details.stale")
    assert "changed in French" in note.summary.get_text()
    assert "Signer" in note.get_text()


def test_a_person_says_where_they_work_and_since_when(client, basile, group):
    facts = {"organisation": group.public_id, "role": "team", "since_on": "2024-03-01"}
    texts = {"title": "Jeanne A.", "office": "trésorière"}
    service.create(basile, "person", "fr", Edit({"fr": texts}, 0, facts))
    soup = _soup(client, "/en/people/jeanne-a")
    told = _facts(soup, "who")
    assert told["Organisation"] == "GAL des Trois-Vallons"
    assert told["In office since"] == "1 March 2024"


def test_a_visitor_is_not_offered_to_edit_what_only_its_people_write(client, offer):
    soup = _soup(client, "/en/cooperation/une-ecole-itinerante")
    assert soup.select_one("a[href*='/-/edit']") is None


def test_a_list_says_where_each_organisation_is_and_filters_in_words(client, cast):
    looking = GROUP | {"is_looking": True}
    texts = {"title": "Atelier du Pont"}
    service.create(cast.basile, "organisation", "fr", Edit({"fr": texts}, 0, looking))
    soup = _soup(client, "/en/directory")
    assert "Vienne (France)" in soup.select_one(".items .meta").get_text()
    assert soup.select_one(".items .state.full").get_text() == "Looking for partners"
    assert soup.select_one(".facets a[href*='is_looking']").get_text(" ", strip=True) == "yes 1"
