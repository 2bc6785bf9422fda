"""Searching through the page."""

import shutil

import pytest

from tests.support.index import catch_up
from wiki.documents import publishing, service
from wiki.documents.saving import Edit


def write(actor, title, body, language="fr", **facts):
    """A published article."""
    edit = Edit({language: {"title": title, "body": body}}, 0, facts={"type": "method", **facts})
    return service.create(actor, "article", language, edit)


@pytest.fixture
def commons(cast):
    """Three articles: two in French, one in English only."""
    return [
        write(cast.amina, "Un événement au fournil", "On prépare la pâte.", topics=["food"]),
        write(cast.amina, "Tenir la caisse", "Compter chaque soir l’événement du jour."),
        write(cast.basile, "Running an évènement abroad", "What we learnt.", "en"),
    ]


def test_accents_do_not_matter_and_languages_are_two_groups(client, commons):
    catch_up()
    page = client.get("/fr/recherche?q=evenement").text
    assert page.index("Un <mark>") < page.index('id="in-en"')
    assert "Tenir la caisse" in page
    assert 'lang="en"' in page[page.index('id="in-en"') :]


def test_a_saved_text_is_found_once_the_follower_has_read_it(cast, client, commons):
    catch_up()
    write(cast.amina, "Le four communal", "Une fournée de pain bis.")
    catch_up()
    assert "Le four communal" in client.get("/fr/recherche?q=fournée").text


def test_what_was_withdrawn_is_not_found_nor_counted(cast, client, commons):
    catch_up()
    publishing.withdraw(cast.chloe, commons[1].document_id, ["fr"])
    page = client.get("/fr/recherche?q=caisse").text
    assert "Compter chaque soir" not in page
    catch_up()
    assert "Compter chaque soir" not in client.get("/fr/recherche?q=caisse").text


def test_without_an_index_the_database_answers(client, commons, settings):
    catch_up()
    shutil.rmtree(settings.instance / "index")
    page = client.get("/fr/recherche?q=caisse")
    assert page.status_code == 200
    assert "Tenir la caisse" in page.text
    catch_up()
    assert "Compter chaque soir" in client.get("/fr/recherche?q=caisse").text


def test_a_damaged_index_never_shows_an_error(client, commons, settings):
    catch_up()
    for file in (settings.instance / "index").rglob("*"):
        if file.is_file():
            file.write_bytes(b"\x00garbage" * 10)
    page = client.get("/fr/recherche?q=caisse")
    assert page.status_code == 200
    assert "Tenir la caisse" in page.text


def test_filters_are_in_the_address(client, commons):
    catch_up()
    page = client.get("/fr/recherche?q=événement&topics=food").text
    assert "fournil" in page
    assert "Tenir la caisse" not in page


def test_titles_and_snippets_are_typeset_around_what_is_marked(cast, client):
    write(cast.amina, "D'où vient l'eau ?", "Qui sait d'où vient l'eau du four ?")
    catch_up()
    page = client.get("/fr/recherche?q=eau").text
    assert "D’où vient l’<mark>eau</mark>\u202f?" in page
    assert "d’où vient l’<mark>eau</mark> du four\u202f?" in page


def test_nothing_found_says_what_to_do_next(client, commons):
    catch_up()
    page = client.get("/en/search?q=zeppelin").text
    assert "/-/new?" in page
    assert "title=zeppelin" in page


def test_a_slip_of_the_pen_is_put_right(client, commons):
    catch_up()
    assert "q=fournil" in client.get("/fr/recherche?q=fournill").text


@pytest.mark.parametrize(
    "hostile",
    ["[a TO z]", "*a*", "mot~9", "a" * 200_000, "mot " * 2_000, '"ouvert', "\x00", "(((", "-"],
)
def test_hostile_questions_are_answered(client, commons, hostile):
    catch_up()
    assert client.get("/fr/recherche", query_string={"q": hostile}).status_code in (200, 414)


def test_too_many_searches_are_told_to_wait(client, commons):
    catch_up()
    answers = {client.get("/fr/recherche?q=pain").status_code for _ in range(70)}
    assert answers == {200, 429}
