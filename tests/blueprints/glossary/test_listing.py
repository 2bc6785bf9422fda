"""The list of terms, from one language into another."""

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.blueprints.glossary.conftest import Read
from tests.support.cast import Cast
from wiki.translation.glossary import service
from wiki.translation.glossary.rules import Wording


def listed(client: FlaskClient, address: str) -> list[str]:
    """The first lines of the terms of a list."""
    soup = BeautifulSoup(client.get(address).text, "html.parser")
    return [name.get_text() for name in soup.select("main .items .name")]


def test_terms_stand_by_their_words_in_the_readers_language(client: FlaskClient, hub: str) -> None:
    assert listed(client, "/fr/-/glossary") == ["bénévole", "écluse", "tiers-lieu, tiers-lieux"]
    assert listed(client, "/en/-/glossary") == ["lock", "third place, third places", "volunteer"]


def test_the_direction_can_be_chosen(client: FlaskClient, hub: str) -> None:
    assert listed(client, "/fr/-/glossary?from=en&to=fr")[0] == "lock"


def test_each_word_says_its_language(client: FlaskClient, hub: str) -> None:
    soup = BeautifulSoup(client.get("/en/-/glossary?from=fr&to=en").text, "html.parser")

    first = soup.select("main .items li")[0]

    assert [(part["lang"], part.get_text()) for part in first.select("[lang]")] == [
        ("fr", "bénévole"),
        ("en", "volunteer"),
        ("en", "Unpaid."),
    ]


def test_letters_narrow_the_list_in_both_languages_whatever_their_accents(
    client: FlaskClient, hub: str
) -> None:
    assert listed(client, "/fr/-/glossary?letters=ECL") == ["écluse"]
    assert listed(client, "/fr/-/glossary?letters=places") == ["tiers-lieu, tiers-lieux"]
    assert listed(client, "/fr/-/glossary?letters=%25") == listed(client, "/fr/-/glossary")


def test_letters_that_no_word_holds_say_what_to_do(client: FlaskClient, hub: str) -> None:
    page = client.get("/en/-/glossary?letters=zzz")

    assert "No word of the glossary holds these letters. Try fewer." in page.text
    assert "Show the whole glossary" in page.text


def test_an_empty_glossary_says_who_fills_it(client: FlaskClient) -> None:
    assert "The glossary is empty" in client.get("/en/-/glossary").text


def test_a_long_list_is_cut_into_pages(client: FlaskClient, cast: Cast) -> None:
    for number in range(51):
        service.add(cast.amina, {"fr": Wording(f"mot {number:02}"), "en": Wording(f"w{number}")})

    assert len(listed(client, "/fr/-/glossary")) == 50
    assert listed(client, "/fr/-/glossary?page=2") == ["mot 50"]
    assert "/fr/-/glossary?page=2&amp;from=fr&amp;to=en" in client.get("/fr/-/glossary").text


def test_what_is_not_spoken_here_is_nowhere(client: FlaskClient, hub: str) -> None:
    for asked in ("from=xx", "to=xx", "from=fr&to=fr"):
        assert client.get(f"/fr/-/glossary?{asked}").status_code == 404


def test_only_members_are_offered_to_add(client: FlaskClient, cast: Cast, read: Read) -> None:
    assert "Add a term" in read(cast.nour, "/en/-/glossary")
    assert "Add a term" not in client.get("/en/-/glossary").text


def test_every_page_leads_to_the_glossary(client: FlaskClient) -> None:
    assert 'href="/fr/-/glossary">Glossaire</a>' in client.get("/fr").text
