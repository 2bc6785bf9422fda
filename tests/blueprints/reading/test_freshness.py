"""A reader sees at once whether the other language says more, and what, at the passage itself."""

from bs4 import BeautifulSoup

from tests.wiki.documents.desk import revise, write
from tests.wiki.documents.freshness.both import (
    ENGLISH,
    FRENCH,
    bread,
    said,
    text,
    translate,
)
from wiki.documents.freshness.provenance import Translated

WARMER = "Cuire à 260 degrés.\n"
HOTTER = "Bake at 260 °C.\n"


def read(browser, address="/en/commons/bread"):
    """The page, as a tree."""
    return BeautifulSoup(browser.get(address).text, "html.parser")


def passport(page):
    """What stands in the passport."""
    return " ".join(page.select_one(".passport").get_text().split())


def test_both_in_step_are_up_to_date(cast, client):
    bread(cast.amina)

    page = read(client)

    assert "up to date" in passport(page)
    assert page.select(".stale") == []


def test_a_stale_passage_explains_itself(cast, client):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    page = read(client)

    assert "1 passage behind the text in French" in passport(page)
    (note,) = page.select(".stale")
    assert note.find_previous_sibling().text == "Bake at 240 °C."
    assert "This passage changed in French on" in note.summary.text
    words = note.select_one("[lang=fr]")
    assert ("240" in words.find("del").text, "260" in words.find("ins").text) == (True, True)


def test_the_language_that_changed_says_nothing(cast, client):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    assert "à jour" in passport(read(client, "/fr/communs/pain"))


def test_clearer_words_concern_translators_only(cast, client, browser_of):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER), significance="clearer")

    assert "up to date" in passport(read(client))
    assert "1 passage behind" in passport(read(browser_of(cast.basile)))


def test_a_missing_passage_can_be_read_where_it_would_stand(cast, client):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, text((*FRENCH[:2], "Chauffer le four.\n", FRENCH[2])))

    (note,) = read(client).select(".stale")

    assert note.find_previous_sibling().text == ENGLISH[1].strip()
    assert note.select_one("p[lang=fr]").text == "Chauffer le four."


def test_a_title_that_changed_is_told_above_the_text(cast, client):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, title="Pain au levain")

    (note,) = read(client).select(".passport ~ .stale")

    assert "The title changed in French" in note.summary.text


def test_readers_have_no_way_to_update_and_members_do(cast, client, browser_of):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    link = read(browser_of(cast.basile)).select_one(".stale a")

    assert link["href"] == "/en/commons/bread/-/translate?from=fr#p-1-3"
    assert browser_of(cast.basile).get(link["href"]).status_code == 200


def test_an_update_is_seen_at_once(cast, client):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))
    read(client)
    brought = Translated("en", HOTTER, "fr", ["1.3"], 3)

    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), brought)

    page = read(client)
    assert page.select(".stale") == []
    assert "Translated by Basile O. from version 3 in French." in passport(page)


def test_what_a_machine_wrote_says_so_with_the_original_one_click_away(cast, client):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))
    brought = Translated("en", HOTTER, "fr", ["1.3"], 3, engine="apertium")

    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), brought)

    page = read(client)
    assert "1 passage translated by a machine" in passport(page)
    (note,) = page.select(".stale")
    assert "Automatic translation" in note.summary.text
    assert note.select_one("p[lang=fr]").text == WARMER.strip()


def test_a_text_in_one_language_has_nothing_to_follow(cast, client):
    write(cast.amina, "Soupe", "Éplucher.\n")

    page = read(client, "/fr/communs/soupe")

    assert page.select(".stale") == []
    assert "not in English" not in passport(page)
