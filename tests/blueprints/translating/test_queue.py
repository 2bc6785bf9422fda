"""Five minutes: three passages, one plain form each, from a link in a letter to the thanks."""

from urllib.parse import unquote

from bs4 import BeautifulSoup

from tests.support.forms import read_form, send
from tests.wiki.documents.desk import body, revise
from tests.wiki.documents.freshness.both import FRENCH, behind, text

QUEUE = "/en/-/translations/queue?into=en"


def words(page):
    """What the page says, without its marks."""
    return " ".join(BeautifulSoup(page.text, "html.parser").main.get_text().split())


def forms(page):
    """The forms of the page, the menu's apart."""
    return BeautifulSoup(page.text, "html.parser").select("main form")


def test_it_says_how_many_and_how_long(cast, browser_of, recipe):
    page = browser_of(cast.basile).get(QUEUE)

    assert "2 passages, about 1 min" in words(page)
    assert len(forms(page)) == 2


def test_no_two_things_have_the_same_name(cast, browser_of, recipe):
    soup = BeautifulSoup(browser_of(cast.basile).get(QUEUE).text, "html.parser")

    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))


def test_a_passage_is_saved_and_the_others_stay(cast, browser_of, recipe):
    browser = browser_of(cast.basile)

    page = send(browser, QUEUE, "task", follow=True, do="save")

    assert "1 passage, about 1 min" in words(page)
    assert "Bake at 260 °C." in body(cast.stranger, recipe, "en")
    assert behind(cast.stranger, recipe, "en") == ["Laisser refroidir."]


def test_a_missing_passage_takes_its_place(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    send(browser, QUEUE, "task", follow=True, do="save")

    page = send(browser, QUEUE, "task", follow=True, do="save", **{"t.4.1": "Let it cool."})

    assert "1 passage translated" in words(page)
    assert "Bake at 260 °C.\n\nLet it cool." in body(cast.stranger, recipe, "en")
    assert behind(cast.stranger, recipe, "en") == []


def test_nothing_to_change_writes_no_text(cast, browser_of, recipe):
    before = body(cast.stranger, recipe, "en")

    page = send(browser_of(cast.basile), QUEUE, "task", follow=True, do="same")

    assert body(cast.stranger, recipe, "en") == before
    assert behind(cast.stranger, recipe, "en") == ["Laisser refroidir."]
    assert len(forms(page)) == 1


def test_what_is_skipped_goes_on_waiting_and_is_not_offered_again(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    first = send(browser, QUEUE, "task", do="skip")

    page = send(browser, first.location, "task", follow=True, do="skip")

    assert "Thank you" in words(page)
    assert "2 passages skipped" in words(page)
    assert len(behind(cast.stranger, recipe, "en")) == 2
    more = BeautifulSoup(page.text, "html.parser").select_one("main a.btn")["href"]
    assert "Nothing waits" in words(browser.get(more))


def test_it_thanks_and_offers_more(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    first = send(browser, QUEUE, "task", do="same")

    page = send(browser, first.location, "task", follow=True, do="save", **{"t.4.1": "Cool it."})

    assert "Thank you" in words(page)
    assert "1 passage translated" in words(page)
    assert "1 passage read: nothing to change" in words(page)


def test_it_is_in_the_language_of_the_person_until_told_otherwise(cast, browser_of, recipe):
    browser = browser_of(cast.basile)  # whose letters are in French

    page = browser.get("/en/-/translations/queue")

    assert "Nothing waits in French" in words(page)
    assert "into=en" in page.text


def test_a_link_of_a_letter_comes_back_after_signing_in(client, cast, recipe):
    page = client.get(QUEUE)

    assert page.status_code == 401
    form = BeautifulSoup(page.text, "html.parser").select_one("main form")
    assert unquote(form["action"]).endswith(f"next={QUEUE}")


def test_a_newcomer_saves_and_it_waits_for_an_editor(cast, browser_of, recipe):
    browser = browser_of(cast.nour)
    outside = {"t.1.3": "Bake at 260 °C, see https://ailleurs.example/\n"}

    page = send(browser, QUEUE, "task", follow=True, do="save", **outside)

    assert "An editor will read it" in words(page)
    assert len(forms(page)) == 1
    assert "Nothing to change" not in words(page)
    assert len(behind(cast.stranger, recipe, "en")) == 2


def test_a_passage_that_somebody_changed_meanwhile_keeps_what_was_typed(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    form = read_form(browser.get(QUEUE), "task")
    changed = "Knead the dough for ten minutes.\n\nLet it rise for a night.\n\nBake it well.\n"
    revise(cast.amina, recipe, changed, language="en")

    page = browser.post(QUEUE, data={**form, "t.1.3": "Bake at 260 degrees.", "do": "save"})

    assert page.status_code == 409
    assert "Bake at 260 degrees." in page.text
    assert "Bake it well." in page.text


def test_a_text_that_healed_meanwhile_is_no_longer_asked(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    form = read_form(browser.get(QUEUE), "task")
    revise(cast.amina, recipe, text(FRENCH))

    page = browser.post(QUEUE, data={**form, "do": "save"}, follow_redirects=True)

    assert page.status_code == 200
    assert "Thank you" in words(page)
